"""Officers screen, decline, forward and complete grievances, on the screen of the case."""

import pytest
from django.contrib.contenttypes.models import ContentType

from casework import actions
from casework.actions import NotAllowed
from casework.models import IssuedPaper
from casework.states import State
from complaints.grievances import staff_actions
from tests.casework.desk import person, seen, text_of, url
from tests.factories.casework import DAY, MONDAY, photo, staff
from tests.factories.grievances import (
    CategoryFactory,
    OutsideAgencyFactory,
    RefusalReasonFactory,
    again,
    filed,
    grievance_in,
    photo_of,
)
from tests.factories.home import DivisionFactory, PersonFactory, VillageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return person(division=DivisionFactory())


def move(made, key):
    return f"/admin/grievances/{made.case.number}/{key}/"


def accepting(made, **changes):
    fields = {
        "category": made.category_id,
        "public_subject": "ไฟถนนดับ หน้าวัดโนนสูง",
        "is_public": "on",
    }
    return seen(made.case, **fields | changes)


def test_the_officer_is_offered_screening_first_and_nothing_that_is_only_for_requests(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)

    text = text_of(browser.get(url(made.case)))

    assert move(made, "screen") in text
    assert move(made, "complete") not in text
    for never in ("/issue/", "/charge/", "/split/", "/take/"):
        assert f"{made.case.number}{never}" not in text


def test_accepting_begins_the_work_and_lists_it_under_words_of_ours(officer):
    user, browser = officer
    made, village = grievance_in(division=user.person.division), VillageFactory()

    answer = browser.post(
        move(made, "screen"), accepting(made, village=village.pk, traffy_number="2026-ABC")
    )

    assert answer.status_code == 302
    made = again(made)
    assert made.case.state == State.IN_PROGRESS
    assert made.case.assigned_to == user
    assert (made.is_public, made.public_subject) == (True, "ไฟถนนดับ หน้าวัดโนนสูง")
    assert (made.village, made.traffy_number) == (village, "2026-ABC")
    assert made.case.steps.get(position=1).done_by == user
    assert {"screened", "published"} <= {event.what for event in made.case.events.all()}


def test_the_words_for_the_public_begin_without_the_neighbours_name(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division, subject="ไฟดับบ้าน นายแดง ใจดี 081-999-8888")

    text = text_of(browser.get(move(made, "screen")))

    field = text.partition('name="public_subject"')[2].partition(">")[0]
    assert "ไฟดับบ้าน" in field
    assert "แดง" not in field
    assert "081" not in field


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("", "พิมพ์ชื่อเรื่องที่จะแสดง"),
        ("ไฟดับ โทร 081-999-8888", "081-999-8888"),
        ("ไฟดับหน้าบ้าน นายแดง ใจดี", "ลบออก"),
    ],
)
def test_nothing_that_names_somebody_goes_before_the_public(officer, words, complaint):
    user, browser = officer
    made = grievance_in(division=user.person.division)

    answer = browser.post(move(made, "screen"), accepting(made, public_subject=words))

    assert answer.status_code == 422
    assert complaint in text_of(answer)
    assert again(made).case.state == State.RECEIVED
    assert not again(made).is_public


def test_what_is_personal_is_never_listed(officer):
    user, browser = officer
    personal = CategoryFactory(division=user.person.division, is_public=False)
    made = grievance_in(category=personal)

    answer = browser.post(move(made, "screen"), accepting(made))
    assert answer.status_code == 422
    assert "เรื่องส่วนบุคคล" in text_of(answer)
    with pytest.raises(NotAllowed):
        staff_actions.publish(made, public_subject="ก", is_public=True, by=user, at=MONDAY)
    assert not again(made).is_public

    data = accepting(made)
    del data["is_public"]
    assert browser.post(move(made, "screen"), data).status_code == 302
    assert again(made).case.state == State.IN_PROGRESS


def test_another_category_takes_it_to_its_division_its_officer_and_its_time(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    keeper = staff(division=DivisionFactory())
    right = CategoryFactory(division=keeper.person.division, officer=keeper.person, working_days=10)

    answer = browser.post(move(made, "screen"), accepting(made, category=right.pk))

    assert answer.status_code == 302
    case = again(made).case
    assert (case.division, case.assigned_to) == (right.division, keeper)
    assert (case.topic, case.working_days) == (right.slug, 10)
    assert case.due_on > made.case.due_on
    assert "10 วันทำการ" in case.messages.last().text
    assert "moved_division" in {event.what for event in case.events.all()}
    assert browser.get(url(case)).status_code == 404


def test_the_clerk_screens_and_the_categorys_officer_has_it(officer):
    user, _browser = officer
    _clerk, desk = person("clerk")
    category = CategoryFactory(division=user.person.division, deputy=user.person)
    made = grievance_in(category=category)

    assert desk.post(move(made, "screen"), accepting(made)).status_code == 302
    assert again(made).case.assigned_to == user


def test_accepting_twice_is_refused_and_changes_nothing(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    data = accepting(made)
    assert browser.post(move(made, "screen"), data).status_code == 302
    events = again(made).case.events.count()

    answer = browser.post(move(made, "screen"), data)

    assert answer.status_code == 409
    assert again(made).case.events.count() == events


def test_not_accepting_tells_the_reason_and_where_to_turn(officer):
    user, browser = officer
    made, reason = grievance_in(division=user.person.division), RefusalReasonFactory()

    answer = browser.post(
        move(made, "refuse"), seen(made.case, reason=reason.pk, text="ศาลนัดเดือนหน้า")
    )

    assert answer.status_code == 302
    made = again(made)
    assert made.case.state == State.REFUSED
    assert made.refused_for == reason
    for words in (reason.name, "ศาลนัดเดือนหน้า", reason.advice):
        assert words in made.case.result
    assert "refused" in {notice.what for notice in made.case.notices.all()}


def test_the_reason_is_given_in_the_complainants_language():
    made, reason = grievance_in(language="en"), RefusalReasonFactory()

    staff_actions.decline(made, reason=reason, text="Next month.", by=staff(), at=MONDAY + DAY)

    assert reason.name_en in again(made).case.result


@pytest.mark.parametrize("left_out", ["reason", "text"])
def test_nobody_is_turned_away_without_reason_and_words(officer, left_out):
    user, browser = officer
    made, reason = grievance_in(division=user.person.division), RefusalReasonFactory()
    data = seen(made.case, reason=reason.pk, text="ศาลนัดเดือนหน้า")
    data[left_out] = ""

    answer = browser.post(move(made, "refuse"), data)

    assert answer.status_code == 422
    assert again(made).case.state == State.RECEIVED


def letter(made, **changes):
    signer = PersonFactory(name="นายกเทศ ทดสอบ")
    fields = {
        "agency": OutsideAgencyFactory().pk,
        "text": "ส่งต่อแล้ว",
        "title": "ขอส่งเรื่องร้องทุกข์",
        "to": "",
        "reference": "",
        "body": "ด้วยมีผู้แจ้งเรื่องไฟดับ",
        "signer": signer.pk,
        "acting": "",
    }
    return seen(made.case, **fields | changes)


def test_forwarding_issues_a_numbered_letter_and_stops_the_clock(officer):
    user, browser = officer
    made = grievance_in(State.IN_PROGRESS, by=user, division=user.person.division)

    answer = browser.post(move(made, "forward"), letter(made))

    assert answer.status_code == 302
    made = again(made)
    assert made.case.state == State.FORWARDED
    assert made.case.is_paused
    paper = made.case.papers.get()
    assert paper.kind == IssuedPaper.Kind.LETTER
    assert paper.number
    assert "ผู้จัดการการไฟฟ้าส่วนภูมิภาค" in str(paper.content)
    assert paper.file.size > 1000
    assert [notice.what for notice in made.case.notices.order_by("pk")][-1] == "forwarded"
    text = text_of(browser.get(url(made.case)))
    assert "รอการไฟฟ้าส่วนภูมิภาคแจ้งผล" in text
    assert "หน่วยงานแจ้งผลแล้ว ปิดเรื่อง" in text


def test_a_letter_with_a_gap_is_not_sent_and_gets_no_number(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)

    answer = browser.post(move(made, "forward"), letter(made, body="ถึง {ชื่อใคร}"))

    assert answer.status_code == 422
    assert again(made).case.state == State.RECEIVED
    assert not made.case.papers.exists()


def test_the_letter_can_be_looked_at_before(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)

    answer = browser.post(move(made, "forward"), letter(made, preview="1"))

    assert answer["Content-Type"] == "application/pdf"
    assert not made.case.papers.exists()
    assert again(made).case.state == State.RECEIVED


def test_when_the_other_office_answered_the_work_goes_on_or_ends(officer):
    user, browser = officer
    made = grievance_in(State.FORWARDED, by=user, division=user.person.division)

    assert browser.post(url(made.case, "resume"), seen(made.case)).status_code == 302
    assert again(made).case.state == State.IN_PROGRESS


def test_a_repair_ends_only_with_a_photo_of_after(officer):
    user, browser = officer
    category = CategoryFactory(division=user.person.division, is_repair=True)
    made = grievance_in(State.IN_PROGRESS, by=user, category=category)
    before = photo_of(made)

    answer = browser.post(move(made, "complete"), seen(made.case, result="เปลี่ยนหลอดแล้ว"))
    assert answer.status_code == 422
    assert "รูปหลังแก้ไข" in text_of(answer)
    assert "เปลี่ยนหลอดแล้ว" in text_of(answer)
    assert again(made).case.state == State.IN_PROGRESS
    with pytest.raises(NotAllowed):
        staff_actions.complete(made, result="เสร็จ", by=user, at=MONDAY)

    data = seen(made.case, result="เปลี่ยนหลอดแล้ว", files=[photo("หลัง.jpg")])
    assert browser.post(move(made, "complete"), data).status_code == 302
    made = again(made)
    assert (made.case.state, made.case.result) == (State.COMPLETED, "เปลี่ยนหลอดแล้ว")
    assert [row.when for row in made.photos.all()] == ["before", "after"]
    text = text_of(browser.get(url(made.case)))
    assert f"/photos/{before.pk}.jpg" in text
    assert "หลังแก้ไข" in text


def test_what_is_no_repair_ends_with_words_alone(officer):
    user, browser = officer
    made = grievance_in(State.IN_PROGRESS, by=user, division=user.person.division)

    assert browser.post(move(made, "complete"), seen(made.case, result="")).status_code == 422
    data = seen(made.case, result="ประสานเจ้าของแล้ว")
    assert browser.post(move(made, "complete"), data).status_code == 302
    assert again(made).case.state == State.COMPLETED


def test_taking_it_off_the_public_list_is_written_down_and_seen_at_once(officer):
    user, browser = officer
    made = filed(category=CategoryFactory(division=user.person.division), is_public=True)
    kept_pages = _log_entries(made)

    answer = browser.post(move(made, "publish"), seen(made.case, public_subject="ไฟดับ"))

    assert answer.status_code == 302
    assert not again(made).is_public
    assert made.case.events.last().what == "unpublished"
    assert _log_entries(made) == kept_pages + 1


def _log_entries(made):
    from wagtail.models import ModelLogEntry  # noqa: PLC0415 - needed here only

    kind = ContentType.objects.get_for_model(type(made))
    return ModelLogEntry.objects.filter(content_type=kind, object_id=str(made.pk)).count()


def test_the_same_trouble_in_the_same_village_is_offered_to_be_merged(officer):
    user, browser = officer
    category, village = CategoryFactory(division=user.person.division), VillageFactory()
    first = grievance_in(category=category, village=village)
    second = grievance_in(
        category=category, village=village, contact={"name": "", "phone": "", "email": ""}
    )
    elsewhere = grievance_in(category=category, village=VillageFactory(), contact={"name": ""})

    text = text_of(browser.get(url(second.case)))

    assert f"merge/?other={first.case.number}" in text
    assert elsewhere.case.number not in text
    data = seen(second.case, other=first.case.number, is_sure="on")
    assert browser.post(url(second.case, "merge"), data).status_code == 302
    assert again(second).case.merged_into == first.case


def test_the_division_in_charge_is_changed_as_for_any_case(officer):
    user, _browser = officer
    _chief, desk = person("chief")
    made, there = grievance_in(division=user.person.division), DivisionFactory()

    data = seen(made.case, to=there.pk, reason="ผิดกอง")
    assert desk.post(url(made.case, "move_division"), data).status_code == 302
    assert again(made).case.division == there


def test_a_case_of_another_kind_has_none_of_these_moves(officer):
    user, browser = officer
    from tests.factories.casework import open_case  # noqa: PLC0415 - the other kind

    request = open_case(division=user.person.division)
    actions.take(request, by=user, at=MONDAY)
    assert browser.get(f"/admin/grievances/{request.number}/complete/").status_code == 404
    assert browser.get(url(request)).status_code == 200


def test_the_screen_says_how_many_others_have_the_trouble_and_calls_a_refusal_by_its_name(officer):
    user, browser = officer
    made = grievance_in(State.IN_PROGRESS, by=user, division=user.person.division)
    for token in ("a" * 40, "b" * 40):
        actions.follow(made.case, email="", token=token, at=MONDAY)
    staff_actions.decline(made, reason=RefusalReasonFactory(), text="ศาลนัด", by=user, at=MONDAY)

    text = text_of(browser.get(url(made.case)))

    assert "อีก 2 ราย" in text
    assert "<strong>ไม่รับพิจารณา</strong>" in text
    assert "ไม่อนุมัติ" not in text


def test_the_screen_costs_the_same_for_one_photo_and_for_many(
    officer, django_assert_max_num_queries
):
    user, browser = officer
    made = grievance_in(State.IN_PROGRESS, by=user, division=user.person.division)
    browser.get(url(made.case))
    for _ in range(6):
        photo_of(made)
    with django_assert_max_num_queries(45):
        browser.get(url(made.case))
