"""One meeting, training, activity, announcement: what it shows and what days it covers."""

import datetime

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from home.translating import translate
from office.records.models import Attendee, MeetingItem, MeetingPage, Speaker, TrainingPage
from tests.factories import home as home_make
from tests.factories import records as make

pytestmark = pytest.mark.django_db
D = datetime.date


def body(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def paper(title):
    file = ContentFile(b"%PDF-1.7 paper", name="paper.pdf")
    return Document.objects.create(title=title, file=file, file_size=file.size)


@pytest.fixture
def meetings(home):
    return make.meeting_index(home)


def whole_meeting(meetings, **fields):
    person = home_make.PersonFactory(name="นางพรทิพย์ เงินถุงทอง", name_en="Mrs Phonthip")
    item = MeetingItem(
        topic="น้ำไม่พอ",
        discussion="รถคันเดียว",
        decision="จัดรอบส่งน้ำ",
        responsible="งานป้องกันฯ",
        due_on=D(2026, 2, 15),
    )
    done = MeetingItem(topic="ไฟถนน", decision="ซ่อมแล้ว", is_done=True)
    told = MeetingItem(topic="เรื่องแจ้งให้ทราบ")
    guest = Attendee(name="นายคำดี ผู้ใหญ่บ้าน", position="ผู้แทนหมู่บ้าน")
    attending = [Attendee(person=person, name=person.name, position=person.position), guest]
    options = {"minutes": paper("รายงาน"), "summary": "เรื่องน้ำ"} | fields
    return make.meeting(meetings, items=[item, done, told], attendees=attending, **options)


def test_a_meeting_tells_who_met_what_was_decided_and_by_when(client, meetings):
    page = whole_meeting(meetings)
    assert page.slug == "meeting-2569-01-15"
    html = body(client, page.url)
    for text in (
        "วันพฤหัสบดีที่ 15 มกราคม 2569",
        "ทบทวนปัญหารายเดือน",
        "นายสมชาย ใจดี ปลัด",
        "2 คน",
        "น้ำไม่พอ",
        "จัดรอบส่งน้ำ",
        "ภายใน 15 กุมภาพันธ์ 2569",
        "นายคำดี ผู้ใหญ่บ้าน",
        "ผู้แทนหมู่บ้าน",
        page.minutes.url,
        "ปรับปรุงล่าสุด",
        'href="/meetings/2569/"',
    ):
        assert text in html, text
    assert html.count("กำลังดำเนินการ") == 1
    assert html.count('decisions__done">ดำเนินการแล้ว') == 1


def test_who_came_may_be_more_than_who_is_named(client, meetings):
    assert "45 คน" in body(client, whole_meeting(meetings, attendee_count=45).url)


def test_a_person_who_leaves_stays_in_the_record_as_they_were(meetings):
    page = whole_meeting(meetings)
    one = page.attendees.first()
    person = one.person
    person.position = "ปลัด"
    person.save()
    one.full_clean()
    assert one.position == "นักวิชาการ"
    person.delete()
    assert MeetingPage.objects.get().attendees.first().name == "นางพรทิพย์ เงินถุงทอง"


def test_each_record_covers_its_own_days(home, meetings):
    assert make.meeting(meetings, D(2024, 2, 9)).covers == (D(2024, 2, 1), D(2024, 2, 29))
    training = make.training(make.training_index(home), D(2026, 1, 5), ends_on=D(2026, 1, 7))
    assert training.covers == (D(2026, 1, 5), D(2026, 1, 7))
    activities = make.participation_index(home)
    assert make.participation(activities, D(2026, 3, 1)).covers == (D(2026, 3, 1), D(2026, 3, 1))
    notice = make.announcement(make.announcement_index(home), D(2026, 9, 20), fiscal_year=2570)
    assert notice.covers == (D(2026, 10, 1), D(2027, 9, 30))


def test_a_training_tells_its_speakers_people_money_and_result(client, home):
    index = make.training_index(home)
    letter = paper("หนังสือเชิญ")
    speaker = Speaker(name="นายธีรธรรม ซื่อตรงดี", organisation="จังหวัด", topic="จริยธรรม")
    speaker.invitation = letter
    page = make.training(
        index,
        speakers=[speaker],
        ends_on=D(2026, 1, 16),
        target_count=60,
        actual_count=57,
        budget=24000,
        spent="22850.50",
        evaluation="พอใจร้อยละ 93",
    )
    html = body(client, page.url)
    for text in (
        "15 มกราคม 2569 – 16 มกราคม 2569",
        "นายธีรธรรม ซื่อตรงดี",
        letter.url,
        "60 คน",
        "57 คน",
        "24,000 บาท",
        "22,850.50 บาท",
        "รอรายงานผล",
        "พอใจร้อยละ 93",
    ):
        assert text in html, text
    free = make.training(index, title="ไม่ใช้เงิน", budget=0)
    assert "ไม่ใช้งบประมาณ" in body(client, free.url)


def test_an_activity_says_what_came_of_it_and_what_it_was_used_for(client, home):
    index = make.participation_index(home)
    page = make.participation(index, result="ได้ 61 โครงการ", use_made="ตั้งงบแล้ว 14 โครงการ")
    html = body(client, page.url)
    for text in ("จัดลำดับโครงการ", "ชาวบ้านหมู่ 4", "ได้ 61 โครงการ", "ตั้งงบแล้ว 14 โครงการ"):
        assert text in html, text
    bare = make.participation(index, title="ยังไม่สรุป")
    assert body(client, bare.url).count("รอรายงานผล") == 2


def test_an_announcement_and_the_one_in_its_place_lead_to_each_other(client, home):
    index = make.announcement_index(home)
    old = make.announcement(index, D(2022, 10, 9), title="ฉบับเดิม", number="12/2565")
    new = make.announcement(index, D(2025, 10, 9), title="ฉบับใหม่", replaces=old)
    html = body(client, old.url)
    assert "ฉบับนี้เลิกใช้แล้ว" in html
    assert f'href="{new.url}"' in html
    assert "12/2565" in html
    assert f'href="{old.url}">ฉบับเดิม (9 ตุลาคม 2565)' in body(client, new.url)
    new.unpublish()
    assert "ฉบับนี้เลิกใช้แล้ว" not in body(client, old.url)


def test_a_translated_meeting_and_training_carry_their_lines_and_follow_the_thai(
    client, home, meetings, english
):
    translate(meetings, english, {"การประชุม": "Meetings"})
    page = whole_meeting(meetings)
    words = {"ประชุมประจำเดือน": "Monthly meeting", "ห้องประชุม": "Meeting room"}
    translated = translate(page, english, words)
    html = body(client, "/en/meetings/meeting-2569-01-15/")
    for text in ("Monthly meeting", "Meeting room", "น้ำไม่พอ", "Mrs Phonthip", "15 January 2026"):
        assert text in html, text
    page.items = [MeetingItem(topic="เรื่องใหม่")]
    page.save_revision().publish()
    translate(page, english, words)
    assert [item.topic for item in translated.specific.items.all()] == ["เรื่องใหม่"]
    assert page.attendees.count() == MeetingPage.objects.get(pk=translated.pk).attendees.count()
    index = make.training_index(home)
    translate(index, english, {"การอบรม": "Trainings"})
    training = make.training(index, speakers=[Speaker(name="นายธีรธรรม")])
    translate(training, english, {"อบรมจริยธรรม": "Ethics training"})
    assert "นายธีรธรรม" in body(client, "/en/trainings/training-2569-01-15/")
    assert TrainingPage.objects.count() == 2


def test_a_record_costs_few_queries_however_long_it_is(
    client, meetings, django_assert_max_num_queries
):
    image = home_make.image()
    picture = {"image": image, "alt": "คนประชุม", "caption": ""}
    spent = []
    for number in (3, 40):
        page = make.meeting(
            meetings,
            title=f"ประชุม {number}",
            items=[MeetingItem(topic=f"เรื่อง {n}") for n in range(number)],
            attendees=[Attendee(person=home_make.PersonFactory(), name="ก") for _ in range(number)],
            gallery=[("picture", picture)] * min(number, 6),
            minutes=paper("รายงาน"),
        )
        client.get(page.url)
        caches["pages"].clear()
        with django_assert_max_num_queries(12) as captured:
            body(client, page.url)
        spent.append(len(captured))
    assert spent[0] == spent[1]
