"""What the demo's office wrote down of its meetings, trainings, activities and announcements.

One fiscal year is told whole, the present one as far as it has come.
"""

from datetime import datetime, time, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home import paper
from home.buddhist import BE, MONTHS, fiscal_days, fiscal_year, months_of, thai_date
from home.models import AgencySettings, Person
from office.records.models import (
    AnnouncementIndexPage,
    AnnouncementPage,
    Attendee,
    MeetingIndexPage,
    MeetingItem,
    MeetingPage,
    ParticipationIndexPage,
    ParticipationPage,
    Speaker,
    TrainingIndexPage,
    TrainingPage,
)

from . import meeting_texts, people, record_texts
from .writing import Text

THEN = 2566
FREE_OF_MEETING = 4  # April
# Key and address, type, title and its English, summary and its English.
INDEXES = [
    (
        "meetings",
        MeetingIndexPage,
        ("การประชุม", "Meetings"),
        (
            "ประชุมทุกเดือนเพื่อทบทวนปัญหา และชี้แจงงบประมาณกับแผนจัดซื้อจัดจ้าง",
            "Monthly meetings on what goes wrong, and briefings on budget and purchases",
        ),
    ),
    (
        "trainings",
        TrainingIndexPage,
        ("การอบรม", "Trainings"),
        (
            "อบรมคุณธรรมจริยธรรมและเพิ่มทักษะของบุคลากร พร้อมงบประมาณและผล",
            "What our staff learned about integrity and skills, what it cost and what came of it",
        ),
    ),
    (
        "participation",
        ParticipationIndexPage,
        ("การมีส่วนร่วมของประชาชน", "Taking part"),
        (
            "เรื่องที่ประชาชนร่วมคิด ร่วมตัดสินใจ และเรานำไปใช้",
            "What people decided with us, and what we did with it",
        ),
    ),
    (
        "announcements",
        AnnouncementIndexPage,
        ("ประกาศและคำสั่งด้านคุณธรรมและความโปร่งใส", "Announcements and orders on integrity"),
        (
            "เจตจำนงสุจริต คำสั่งแต่งตั้ง และหลักเกณฑ์ของแต่ละปี",
            "Declared intents, appointments and rules of each year",
        ),
    ),
]


def create(parent, tree):
    """All records below the parent; returns the pages by key, so that others can point at them.

    Keys: the four lists as INDEXES has them, meeting-2565-10, briefing-2566, training-…,
    participation-… and announcement-… with the keys of their texts.
    """
    parent.refresh_from_db()
    return _Records(parent, tree).create()


class _Records:
    def __init__(self, parent, tree):
        self.parent, self.tree = parent, tree
        self.pages = {}
        self.chief = people.chief_executive()
        self.signed = {"signed_by": self.chief.name, "signed_position": self.chief.position}
        self.now = fiscal_year(tree.today)
        self.agency = AgencySettings.load().name
        named = {person.name: person for person in Person.objects.all()}
        self.staff = {key: named[name] for key, name, *_rest in people.STAFF}

    def create(self):
        for key, model, title, summary in INDEXES:
            text = Text()
            page = model(title=text(*title), summary=text(*summary), slug=key)
            self.pages[key] = self.tree.add(self.parent, page, text)
        for year in (THEN, self.now):
            self._meetings(year)
        self._trainings()
        self._participations()
        for year, words in (
            (THEN, record_texts.ANNOUNCEMENTS_THEN),
            (self.now, record_texts.ANNOUNCEMENTS_NOW),
        ):
            for place, announcement in enumerate(words):
                self._announcement(year, place, *announcement)
        return self.pages

    def _add(self, index, key, page):
        """Published some days after what it tells of, without the drafts that an editor makes."""
        parent = self.pages[index]
        page.locale = parent.locale
        on = min(page.last_day + timedelta(days=4), self.tree.today - timedelta(days=1))
        at = timezone.make_aware(datetime.combine(on, time(10)))
        page.first_published_at = page.last_published_at = at
        with disable_reference_index_auto_update():
            parent.add_child(instance=page)
        ReferenceIndex.create_or_update_for_object(page)
        self.pages[key] = page

    def _day(self, year, days):
        """A working day so many days after the year began; before today where negative."""
        return self.tree.working_day(
            fiscal_days(year)[0] + timedelta(days=days)
            if days >= 0
            else self.tree.today + timedelta(days=days)
        )

    def _meetings(self, year):
        number = 0
        for month in months_of(year):
            on = self.tree.working_day(month + timedelta(days=5))
            if on >= self.tree.today or month.month == FREE_OF_MEETING:
                continue
            number += 1
            name = f"{MONTHS[month.month - 1]} {month.year + BE}"
            title = f"ประชุมทบทวนปัญหาประจำเดือน{name} (ครั้งที่ {number}/{year})"
            lines = meeting_texts.MONTHLY[month.month]
            self._meeting(f"meeting-{month.year + BE}-{month.month:02}", title, on, lines)
        on = self._day(year, 40)
        if on < self.tree.today:
            title = f"ประชุมชี้แจงการใช้จ่ายงบประมาณและแผนจัดซื้อจัดจ้าง ปีงบประมาณ {year}"
            self._meeting(f"briefing-{year}", title, on, meeting_texts.BUDGET, kind="budget")

    def _meeting(self, key, title, on, lines, kind="monthly"):
        chair = self.staff["chief"]
        page = MeetingPage(
            title=title,
            kind=kind,
            held_on=on,
            place="ห้องประชุม อบต. ชั้น 2",
            chaired_by=f"{chair.name} {chair.position}",
            summary=f"พิจารณา{lines[0][0]} และ{lines[1][0]}",
            minutes=self._paper(
                f"รายงานการ{title}",
                [thai_date(on, "weekday"), "ณ ห้องประชุม อบต. ชั้น 2"],
                [(topic, [talk, f"มติ: {decision}"]) for topic, talk, decision, *_rest in lines],
                signed=(chair.name, "ประธานที่ประชุม"),
            ),
        )
        recent = (self.tree.today - on).days < 40
        for place, (topic, talk, decision, who, is_done) in enumerate(lines):
            item = MeetingItem(
                sort_order=place, topic=topic, discussion=talk, decision=decision, responsible=who
            )
            item.due_on, item.is_done = on + timedelta(days=30), is_done and not recent
            page.items.add(item)
        for place, who in enumerate(meeting_texts.ATTENDING):
            person = self.staff[who]
            page.attendees.add(
                Attendee(
                    sort_order=place, person=person, name=person.name, position=person.position
                )
            )
        if kind == "budget" or on.month in (10, 3):
            picture = {"image": self.tree["meeting"], "caption": ""}
            page.gallery = [("picture", picture | {"alt": "ผู้เข้าประชุมนั่งล้อมโต๊ะในห้องประชุมของ อบต."})]
        self._add("meetings", key, page)

    def _trainings(self):
        for year, texts in (
            (THEN, record_texts.TRAININGS_THEN),
            (self.now, record_texts.TRAININGS_NOW),
        ):
            for text in texts:
                self._training(year, text)

    def _training(self, year, text):
        ahead = text["counts"][1] is None
        begins = self._day(year, text["day"])
        if ahead:
            begins = self.tree.working_day(self.tree.today + timedelta(days=text["day"]))
        plain = ("kind", "title", "summary", "objective", "place", "responsible", "target_group")
        page = TrainingPage(
            **{name: text[name] for name in (*plain, "result", "evaluation")},
            begins_on=begins,
            ends_on=begins + timedelta(days=text["days"] - 1),
            gallery=self._photo(text),
        )
        page.target_count, page.actual_count = text["counts"]
        page.budget, page.spent = text["money"]
        for place, (name, organisation, topic) in enumerate(text["speakers"]):
            letter = None
            if not name.endswith("ทองคำดี") and text["kind"] == "integrity":
                rows = [f"เรียน {name}", f"เรื่อง ขอเชิญเป็นวิทยากรหัวข้อ “{topic}”"]
                words = [f"ด้วย {self.agency} จัด{text['title']} จึงขอเชิญท่านเป็นวิทยากร"]
                letter = self._paper(f"หนังสือเชิญวิทยากร {name}", rows, [("", words)])
            page.speakers.add(
                Speaker(
                    sort_order=place,
                    name=name,
                    organisation=organisation,
                    topic=topic,
                    invitation=letter,
                )
            )
        self._add("trainings", f"training-{text['key']}", page)

    def _participations(self):
        for year, texts in (
            (THEN, record_texts.PARTICIPATIONS_THEN),
            (self.now, record_texts.PARTICIPATIONS_NOW),
        ):
            plain = ("kind", "title", "topic", "place", "groups", "activity", "result", "use_made")
            for text in texts:
                page = ParticipationPage(
                    **{name: text[name] for name in plain},
                    summary=text["topic"],
                    held_on=self._day(year, text["day"]),
                    people_count=text["count"],
                    gallery=self._photo(text),
                )
                self._add("participation", f"participation-{text['key']}", page)

    def _announcement(self, year, place, key, kind, number, days, title, summary, text, by_chief):
        on = min(self._day(year, days), self.tree.today)
        title = title.format(year=year)
        number = number.format(begun=year - 1)
        signed = self.signed
        if not by_chief:
            chief = self.staff["chief"]
            signed = {"signed_by": chief.name, "signed_position": chief.position}
        older = self.pages.get(f"announcement-{record_texts.REPLACED.get(key)}")
        rows = [f"ที่ {number}"] if number else []
        document = self._paper(
            title,
            [self.agency, *rows],
            [("", text.splitlines()), ("", [f"ประกาศ ณ {thai_date(on)}"])],
            signed=tuple(signed.values()),
        )
        page = AnnouncementPage(
            title=title,
            summary=summary,
            kind=kind,
            number=number,
            signed_on=on,
            fiscal_year=year,
            text=text,
            document=document,
            replaces=older,
            **signed,
        )
        self._add("announcements", f"announcement-{key}", page)

    def _photo(self, text):
        if not text["scene"]:
            return []
        picture = {"image": self.tree[text["scene"]], "alt": text["alt"], "caption": ""}
        return [("picture", picture)]

    def _paper(self, title, rows, parts, signed=None):
        """A signed paper as it would be scanned, in the library of documents."""
        name, position = signed or (self.chief.name, self.chief.position)
        content = {
            "emblem": "",
            "is_sample": False,
            "agency_name": self.agency,
            "title": title,
            "rows": rows,
            "parts": [{"title": head, "text": list(text)} for head, text in parts],
            "signed_by": name,
            "signed_position": position,
        }
        file = ContentFile(paper.pdf("record.typ", content), name="record.pdf")
        return Document.objects.create(title=title, file=file, file_size=file.size)
