"""Records in the back office: who writes and who publishes, and what is refused in which words."""

import datetime
from decimal import Decimal

import pytest
from wagtail.models import PageLogEntry, Task, WorkflowState

from office.records.models import (
    AnnouncementPage,
    Attendee,
    MeetingPage,
    ParticipationPage,
    TrainingPage,
)
from tests.factories import home as home_make
from tests.factories import records as make
from tests.office.writing import PAGE, PUBLISH, add, edit, errors, rows

pytestmark = pytest.mark.django_db
NO_FILES = {"gallery-count": "0", "files-count": "0"}
HAND_IN = {"action-submit": "action-submit"}
ATTENDEE = {"person": "", "name": "นายคำดี ใจงาม", "position": "ผู้แทนหมู่บ้าน"}
ITEM = {
    "topic": "น้ำไม่พอ",
    "discussion": "",
    "decision": "จัดรอบส่งน้ำ",
    "responsible": "งานป้องกันฯ",
    "due_on": "๑๕/๒/๒๕๖๙",
}


def meeting(items=(ITEM,), attendees=(ATTENDEE,), **changes):
    typed = {
        "title": "ประชุมประจำเดือนมกราคม",
        "kind": "monthly",
        "held_on": "15 ม.ค. 2569",
        "place": "ห้องประชุม",
        "chaired_by": "นายปรีชา ปลัด",
        "attendee_count": "",
        "minutes": "",
    }
    return typed | NO_FILES | rows("items", *items) | rows("attendees", *attendees) | changes


def training(**changes):
    typed = {
        "title": "อบรมจริยธรรม",
        "kind": "integrity",
        "objective": "ให้รู้ว่าอะไรควรทำ",
        "begins_on": "5/1/2569",
        "ends_on": "6/1/2569",
        "place": "ห้องประชุม",
        "responsible": "",
        "target_group": "",
        "target_count": "๖๐ คน",
        "actual_count": "1,057",
        "budget": "๒๔,๐๐๐ บาท",
        "spent": "22850.50",
        "result": "",
        "evaluation": "",
    }
    speaker = {"name": "นายธีรธรรม", "organisation": "จังหวัด", "topic": "", "invitation": ""}
    return typed | NO_FILES | rows("speakers", speaker) | changes


def activity(**changes):
    typed = {
        "title": "ประชาคมหมู่ 4",
        "kind": "plan",
        "topic": "จัดลำดับโครงการ",
        "held_on": "5/3/2569",
        "ends_on": "",
        "place": "ศาลา",
        "groups": "ชาวบ้านหมู่ 4",
        "people_count": "48",
        "activity": "",
        "result": "",
        "use_made": "",
    }
    return typed | NO_FILES | changes


def notice(**changes):
    typed = {
        "title": "ประกาศเจตจำนงสุจริต",
        "kind": "intent",
        "number": "",
        "signed_on": "9/10/2568",
        "fiscal_year": "",
        "signed_by": "นายทองใบ ตะวันงาม",
        "signed_position": "นายก อบต.",
        "text": "จะบริหารงานด้วยความซื่อสัตย์สุจริต",
        "document": "",
        "replaces": "",
    }
    return typed | NO_FILES | changes


KINDS = {
    "meeting": (make.meeting_index, MeetingPage, meeting),
    "training": (make.training_index, TrainingPage, training),
    "activity": (make.participation_index, ParticipationPage, activity),
    "notice": (make.announcement_index, AnnouncementPage, notice),
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_hands_in_and_an_approver_publishes(client, as_role, home, kind):
    make_index, model, typed = KINDS[kind]
    index = make_index(home)
    as_role("editor")
    assert add(client, index, model, typed() | HAND_IN).status_code == 302
    page = model.objects.get()
    assert not page.live
    assert client.get(page.url).status_code == 404
    waiting = WorkflowState.objects.get(status="in_progress").current_task_state
    as_role("approver")
    approve = f"/admin/pages/workflow/action/{page.pk}/approve/{waiting.pk}/"
    assert client.post(approve, {"comment": ""}).status_code in {200, 302}
    page.refresh_from_db()
    assert page.live
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish").exists()
    client.logout()
    assert client.get(page.url).status_code == 200
    assert Task.objects.count() == 1


def test_who_writes_no_pages_writes_no_records(client, as_role, home):
    index = make.meeting_index(home)
    for role in ("officer", "head", "chief", "auditor"):
        as_role(role)
        assert add(client, index, MeetingPage, meeting() | PUBLISH).status_code == 302
        assert not MeetingPage.objects.exists()
    as_role("approver")
    assert add(client, index, MeetingPage, meeting() | PUBLISH).status_code == 302
    assert MeetingPage.objects.get().live


def test_thai_digits_words_and_commas_are_understood(client, as_role, home):
    as_role("approver")
    add(client, make.training_index(home), TrainingPage, training() | PUBLISH)
    page = TrainingPage.objects.get()
    assert (page.target_count, page.actual_count) == (60, 1057)
    assert (page.budget, page.spent) == (Decimal(24000), Decimal("22850.50"))
    assert page.slug == "training-2569-01-05"
    shown = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'value="24,000"' in shown
    assert 'value="22,850.50"' in shown
    assert 'value="5/1/2569"' in shown
    add(client, make.meeting_index(home), MeetingPage, meeting() | PUBLISH)
    assert MeetingPage.objects.get().items.get().due_on == datetime.date(2026, 2, 15)


def test_name_and_post_of_a_chosen_person_are_written_down(client, as_role, home):
    person = home_make.PersonFactory(name="นางพรทิพย์ เงินถุงทอง", position="ผอ.กองคลัง")
    as_role("approver")
    chosen = {"person": person.pk, "name": "", "position": ""}
    typed = meeting(attendees=(chosen, ATTENDEE), attendee_count="2")
    add(client, make.meeting_index(home), MeetingPage, typed | PUBLISH)
    first = MeetingPage.objects.get().attendees.first()
    assert (first.name, first.position) == ("นางพรทิพย์ เงินถุงทอง", "ผอ.กองคลัง")


def test_choosing_somebody_else_takes_the_earlier_name_away(home):
    before, now = (home_make.PersonFactory(position=post) for post in ("นิติกร", "ปลัด"))
    one = Attendee(person=now, name=before.name, position=before.position)
    one.clean()
    assert (one.name, one.position) == (now.name, "ปลัด")
    kept = Attendee(person=now, name="ชื่อเดิมก่อนเปลี่ยน", position="รองปลัด")
    kept.clean()
    assert (kept.name, kept.position) == ("ชื่อเดิมก่อนเปลี่ยน", "รองปลัด")


def test_the_year_of_an_announcement_is_that_of_its_day_unless_told(client, as_role, home):
    index = make.announcement_index(home)
    as_role("approver")
    add(client, index, AnnouncementPage, notice() | PUBLISH)
    assert AnnouncementPage.objects.get().fiscal_year == 2569
    add(client, index, AnnouncementPage, notice(fiscal_year="๒๕๗๐", slug="next") | PUBLISH)
    assert AnnouncementPage.objects.get(slug="next").fiscal_year == 2570


WRONG = {
    "meeting": [
        ({"held_on": "31/2/2569"}, "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
        ({"held_on": "1/1/4999"}, "ตรวจปีของวันที่"),
        ({"held_on": ""}, "กรอกช่องนี้ก่อน"),
        ({"items-0-due_on": "14/1/2569"}, "กำหนดเสร็จต้องไม่อยู่ก่อนวันประชุม"),
        ({"items-0-topic": ""}, "กรอกช่องนี้ก่อน"),
        ({"attendees-0-name": ""}, "เลือกบุคลากร หรือพิมพ์ชื่อ"),
        ({"attendee_count": "0"}, "น้อยกว่ารายชื่อที่ใส่ไว้ (1 คน)"),
        ({"attendee_count": "-3"}, "ตัวเลขต้องไม่ติดลบ"),
        ({"attendee_count": "มาก"}, "ใส่จำนวนเป็นตัวเลข"),
        ({"attendee_count": "9" * 5000}, "ใส่จำนวนเป็นตัวเลข"),
        ({"place": "ก\0ข"}, "อักขระ"),
        ({"items-0-decision": "ก" * 5000}, "2000"),
    ],
    "training": [
        ({"ends_on": "4/1/2569"}, "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"),
        ({"budget": "-5"}, "ตัวเลขต้องไม่ติดลบ"),
        ({"budget": "สองหมื่น"}, "ใส่จำนวนเงินเป็นบาท"),
        ({"spent": "1" * 5000}, "ใส่จำนวนเงินเป็นบาท"),
        ({"spent": "99999999999"}, "จำนวนเงินต้องไม่เกิน"),
        ({"spent": "1.555"}, "ใส่จำนวนเงินเป็นบาท"),
        ({"actual_count": "100000"}, "จำนวนคนต้องไม่เกิน"),
        ({"speakers-0-name": ""}, "กรอกช่องนี้ก่อน"),
    ],
    "activity": [
        ({"ends_on": "1/3/2569"}, "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"),
        ({"groups": ""}, "กรอกช่องนี้ก่อน"),
    ],
    "notice": [
        ({"fiscal_year": "2566"}, "วันที่กับปีงบประมาณไม่ตรงกัน"),
        ({"fiscal_year": "2026"}, "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก"),
        ({"fiscal_year": "ปีนี้"}, "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก"),
        ({"text": "ก" * 6000}, "5000"),
        ({"signed_by": "ก\0"}, "อักขระ"),
    ],
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_is_said_and_nothing_is_kept(client, as_role, home, kind):
    make_index, model, typed = KINDS[kind]
    index = make_index(home)
    as_role("approver")
    for changes, sentence in WRONG[kind]:
        response = add(client, index, model, typed(**changes) | PUBLISH)
        assert response.status_code == 200, changes
        assert sentence in errors(response), changes
        assert typed()["title"] in response.content.decode()
    assert not model.objects.exists()
    assert add(client, index, model, typed() | PUBLISH).status_code == 302
    assert model.objects.get().live


def test_a_picture_without_its_words_is_refused(client, as_role, home):
    as_role("approver")
    photo = {
        "gallery-count": "1",
        "gallery-0-deleted": "",
        "gallery-0-order": "0",
        "gallery-0-type": "picture",
        "gallery-0-id": "",
        "gallery-0-value-image": home_make.image().pk,
        "gallery-0-value-alt": "",
        "gallery-0-value-caption": "",
    }
    index = make.participation_index(home)
    response = add(client, index, ParticipationPage, activity(**photo) | PUBLISH)
    assert response.status_code == 200
    assert "gallery" in response.context["form"].errors
    said = photo | {"gallery-0-value-alt": "ชาวบ้านนั่งประชุม"}
    assert add(client, index, ParticipationPage, activity(**said) | PUBLISH).status_code == 302
    assert ParticipationPage.objects.get().gallery[0].value["alt"] == "ชาวบ้านนั่งประชุม"


def test_an_announcement_replaces_neither_itself_nor_a_newer_one(client, as_role, home):
    index = make.announcement_index(home)
    newer = make.announcement(index, datetime.date(2025, 11, 1))
    as_role("approver")
    response = add(client, index, AnnouncementPage, notice(replaces=newer.pk) | PUBLISH)
    assert "ลงวันที่หลังฉบับนี้" in errors(response)
    again = notice(signed_on="1/11/2568", replaces=newer.pk) | PUBLISH
    assert "ใช้แทนตัวเองไม่ได้" in errors(edit(client, newer, again))
    newer.refresh_from_db()
    assert newer.replaces is None


def test_a_draft_may_be_unfinished(client, as_role, home):
    as_role("editor")
    index = make.training_index(home)
    assert add(client, index, TrainingPage, training(objective="", place="")).status_code == 302
    page = TrainingPage.objects.get()
    assert not page.live
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
    assert client.get(f"/admin/pages/{page.pk}/edit/preview/").status_code in {200, 404}


def test_records_stand_only_below_their_own_index(client, as_role, home):
    index = make.meeting_index(home)
    as_role("approver")
    add(client, home, MeetingPage, meeting() | PUBLISH)
    add(client, index, TrainingPage, training() | PUBLISH)
    assert not MeetingPage.objects.exists()
    assert not TrainingPage.objects.exists()
    offered = client.get(f"/admin/pages/{index.pk}/add_subpage/", follow=True).content.decode()
    assert "ผู้ตรวจจะหาวันที่ ผู้เข้าประชุม" in offered


def test_the_form_says_what_the_assessment_asks_for(client, as_role, home):
    as_role("editor")
    for make_index, model, _typed in KINDS.values():
        index = make_index(home)
        label = f"{model._meta.app_label}/{model._meta.model_name}"
        form = client.get(f"/admin/pages/add/{label}/{index.pk}/").content.decode()
        assert "ITA ดูอะไร" in form, label
        assert "วัน/เดือน/พ.ศ." in form, label


def test_a_record_opens_to_be_edited_looked_at_and_told_of(client, as_role, home, english):
    as_role("approver")
    for make_index, model, typed in KINDS.values():
        index = make_index(home)
        add(client, index, model, typed() | PUBLISH)
        page = model.objects.get()
        for screen in ("edit", "history", "usage", "copy", "delete"):
            assert client.get(f"/admin/pages/{page.pk}/{screen}/").status_code == 200, screen
        assert client.get(f"/admin/pages/{index.pk}/").status_code == 200
        assert client.get(f"/admin/localize/submit/page/{page.pk}/").status_code == 200
        preview = f"/admin/pages/{page.pk}/edit/preview/"
        assert client.post(preview, PAGE | typed()).json()["is_valid"], preview
        shown = client.get(f"{preview}?mode=").content.decode()
        assert page.title in shown


def test_next_months_meeting_is_copied_from_the_last_with_its_people(client, as_role, home):
    index = make.meeting_index(home)
    as_role("approver")
    add(client, index, MeetingPage, meeting() | PUBLISH)
    page = MeetingPage.objects.get()
    copied = {
        "new_title": "ประชุมเดือนกุมภาพันธ์",
        "new_slug": "meeting-2569-02-16",
        "new_parent_page": index.pk,
    }
    assert client.post(f"/admin/pages/{page.pk}/copy/", copied).status_code == 302
    copy = MeetingPage.objects.get(slug="meeting-2569-02-16")
    assert not copy.live
    assert [one.name for one in copy.attendees.all()] == ["นายคำดี ใจงาม"]
    assert page.attendees.count() == 1
