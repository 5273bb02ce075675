"""Meetings, trainings, activities and announcements, as tests need them."""

import datetime

from office.records.models import (
    AnnouncementIndexPage,
    AnnouncementPage,
    MeetingIndexPage,
    MeetingPage,
    ParticipationIndexPage,
    ParticipationPage,
    TrainingIndexPage,
    TrainingPage,
)

from .office import publish

DAY = datetime.date(2026, 1, 15)  # of fiscal year 2569
MEETING = {"title": "ประชุมประจำเดือน", "place": "ห้องประชุม", "chaired_by": "นายสมชาย ใจดี ปลัด"}
TRAINING = {"title": "อบรมจริยธรรม", "objective": "ให้รู้ว่าอะไรควรทำ", "place": "ห้องประชุม"}
ACTIVITY = {
    "title": "ประชาคมหมู่ 4",
    "topic": "จัดลำดับโครงการ",
    "place": "ศาลาหมู่ 4",
    "groups": "ชาวบ้านหมู่ 4",
}
NOTICE = {
    "title": "ประกาศเจตจำนงสุจริต",
    "signed_by": "นายทองใบ ตะวันงาม",
    "signed_position": "นายก อบต.",
    "text": "จะบริหารงานด้วยความซื่อสัตย์สุจริต",
}


def meeting_index(home, **fields):
    return publish(home, MeetingIndexPage(**{"title": "การประชุม", "slug": "meetings"} | fields))


def meeting(index, on=DAY, items=(), attendees=(), **fields):
    page = MeetingPage(**MEETING | {"held_on": on} | fields)
    page.items, page.attendees = _in_order(items), _in_order(attendees)
    return publish(index, page)


def _in_order(lines):
    """Lines with their places, as the form gives them."""
    for place, line in enumerate(lines):
        line.sort_order = place
    return list(lines)


def training_index(home):
    return publish(home, TrainingIndexPage(title="การอบรม", slug="trainings"))


def training(index, on=DAY, speakers=(), **fields):
    page = TrainingPage(**TRAINING | {"begins_on": on, "ends_on": on} | fields)
    page.speakers = _in_order(speakers)
    return publish(index, page)


def participation_index(home):
    return publish(home, ParticipationIndexPage(title="การมีส่วนร่วม", slug="participation"))


def participation(index, on=DAY, **fields):
    return publish(index, ParticipationPage(**ACTIVITY | {"held_on": on} | fields))


def announcement_index(home):
    return publish(home, AnnouncementIndexPage(title="ประกาศและคำสั่ง", slug="announcements"))


def announcement(index, on=DAY, **fields):
    return publish(index, AnnouncementPage(**NOTICE | {"signed_on": on} | fields))


def many(index, number):
    """So many meetings of one day, without drafts: quickly."""
    for place in range(number):
        page = MeetingPage(**MEETING | {"title": f"ประชุมที่ {place}", "held_on": DAY})
        page.locale = index.locale
        index.add_child(instance=page)
