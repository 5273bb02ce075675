"""Officers answer, refuse, publish and take back; only theirs, and nothing typed is lost."""

import json
import re

import pytest
from django.test import Client

from casework import digest
from casework.models import StandardReply
from casework.states import State
from complaints.questions import actions
from complaints.questions.models import Faq, Question, QuestionSettings
from tests.casework.desk import browser, person, seen, text_of, url
from tests.factories.casework import DAY, MONDAY, case_in, staff
from tests.factories.home import DivisionFactory, PersonFactory, agency
from tests.factories.questions import ANSWERED, ASKED, FaqFactory, answered, published, question

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(site):
    agency()


@pytest.fixture
def division():
    return DivisionFactory()


@pytest.fixture
def desk(division):
    return person("officer", division=division)[1]


def at(made, deed):
    return f"/admin/questions/{made.case.number}/{deed}/"


def do(client, made, deed, **typed):
    return client.post(at(made, deed), seen(made.case, **typed))


PUBLIC = {"public_question": "ร้านชำเสียภาษีป้ายไหม", "public_answer": "เสีย ถ้าติดป้ายชื่อร้าน"}


def test_an_officer_answers_in_one_step(desk, division):
    made = question(division=division)
    page = text_of(desk.get(url(made.case)))
    assert ASKED in page
    assert "ตอบคำถาม" in page
    assert "ไม่บอกชื่อ" in page
    assert "ปิดเรื่อง</a>" not in page
    assert ANSWERED not in page

    response = do(desk, made, "answer", text=ANSWERED)

    assert response["Location"] == url(made.case)
    made.case.refresh_from_db()
    assert made.case.state == State.COMPLETED
    assert made.case.messages.get().text == ANSWERED
    assert ANSWERED in text_of(desk.get(url(made.case)))


def test_after_an_answer_the_next_thing_is_to_publish_where_the_asker_agrees(desk, division):
    agreed = answered(division=division)
    refused = answered(division=division, may_be_published=False)
    shown = published(division=division)

    def bar(made, who=desk):
        page = text_of(who.get(url(made.case)))
        return page.split('class="desk-bar"')[1].split("desk-actions")[0]

    assert f'href="{at(agreed, "publish")}"' in bar(agreed)
    assert "ไม่มีอะไรต้องทำ" not in bar(agreed)
    for other in (refused, shown):
        assert "ไม่มีอะไรต้องทำ" in bar(other)
        assert "/publish/" not in bar(other)
    auditor = person("auditor", division=division)[1]
    assert "/publish/" not in bar(agreed, auditor)


@pytest.mark.parametrize("text", ["", "   ", "ก" * 4001])
def test_an_answer_that_is_none_comes_back(desk, division, text):
    made = question(division=division)
    response = do(desk, made, "answer", text=text)
    assert response.status_code == 422
    made.case.refresh_from_db()
    assert made.case.state == State.RECEIVED


def test_a_ready_answer_is_put_under_what_was_typed(desk, division):
    ready = StandardReply.objects.create(name="ถามต่อได้", use="answer", text="ถ้ายังสงสัย ถามต่อได้")
    StandardReply.objects.create(name="ปิดเรื่องน้ำ", use="complete", text="ส่งน้ำแล้ว")
    made = question(division=division)
    assert "ปิดเรื่องน้ำ" not in text_of(desk.get(at(made, "answer")))
    page = text_of(do(desk, made, "answer", text="เสียครับ", ready=ready.pk, insert="1"))
    assert re.search(r"เสียครับ\s+ถ้ายังสงสัย ถามต่อได้", page)
    assert not made.case.messages.exists()


def test_what_is_not_ours_is_refused_with_a_reason(desk, division):
    made = question(division=division)
    assert do(desk, made, "refuse", reason="").status_code == 422
    do(desk, made, "refuse", reason="โปรดถามอำเภอ")
    made.case.refresh_from_db()
    assert (made.case.state, made.case.result) == (State.REFUSED, "โปรดถามอำเภอ")


def test_who_saw_an_older_question_is_shown_what_came_between(desk, division):
    made = answered(division=division)
    actions.ask_again(made, text="แล้วรูปป้ายล่ะ", at=MONDAY + 2 * DAY)
    stale = seen(made.case) | {"text": "คำตอบเดิม"}
    actions.ask_again(made, text="และหน้าจอไฟด้วยนะ", at=MONDAY + 2 * DAY)

    response = desk.post(at(made, "answer"), stale)

    assert response.status_code == 409
    assert "คำตอบเดิม" in text_of(response)
    assert made.case.messages.count() == 3


@pytest.mark.parametrize("deed", ["answer", "refuse", "publish", "unpublish"])
def test_another_divisions_question_is_not_there(deed, division):
    make = published if deed == "unpublish" else (answered if deed == "publish" else question)
    made = make(division=division)
    before = made.case.events.count()
    typed = PUBLIC | {"text": "ตอบ", "reason": "เพราะ"}
    for role in ("officer", "head", "editor", "admin", "auditor", "chief"):
        client = browser(staff(role))
        assert client.get(at(made, deed)).status_code == 404, role
        assert do(client, made, deed, **typed).status_code == 404, role
    assert Client().get(at(made, deed)).status_code == 302
    assert made.case.events.count() == before
    right = browser(staff("officer", division=division))
    assert do(right, made, deed, **typed)["Location"] == url(made.case)


def test_the_clerk_answers_what_came_to_the_front_desk_but_publishes_nothing(division):
    made = question(division=division, may_be_published=True)
    clerk = browser(staff("clerk"))
    assert do(clerk, made, "answer", text=ANSWERED)["Location"] == url(made.case)
    assert clerk.get(at(made, "publish")).status_code == 404


@pytest.mark.parametrize("deed", ["answer", "refuse", "publish", "unpublish"])
def test_another_kind_of_case_is_no_question(desk, division, deed):
    case = case_in(State.IN_PROGRESS, division=division)
    address = f"/admin/questions/{case.number}/{deed}/"
    assert desk.post(address, seen(case, text="ตอบ", **PUBLIC)).status_code == 404
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS


def test_publishing_begins_with_the_thread_and_keeps_what_staff_wrote(desk, division):
    made = answered(division=division)
    page = text_of(desk.get(at(made, "publish")))
    assert page.count(ASKED) >= 2
    assert page.count(ANSWERED) >= 2

    assert do(desk, made, "publish", **PUBLIC)["Location"] == url(made.case)

    public = text_of(Client().get(made.get_absolute_url()))
    assert PUBLIC["public_question"] in public
    assert ASKED not in public
    assert "เลิกเผยแพร่" in text_of(desk.get(url(made.case)))
    do(desk, made, "unpublish")
    assert Client().get(made.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "private", ["081-234-5678", "๐๘๑๒๓๔๕๖๗๘", "somsri@example.com", "นางสมศรี มีนา", "1101700230708"]
)
def test_what_tells_who_somebody_is_is_not_published_by_mistake(desk, division, private):
    made = answered(division=division)
    typed = PUBLIC | {"public_question": f"ถามแทน {private} ได้ไหม"}

    response = do(desk, made, "publish", **typed)

    page = text_of(response)
    assert response.status_code == 422
    assert f"“{private}”" in page
    assert typed["public_question"] in page
    assert not Question.objects.public().exists()
    do(desk, made, "publish", **typed, is_checked="on")
    assert Question.objects.public().exists()


@pytest.mark.parametrize("name", PUBLIC)
def test_half_a_pair_is_not_published(desk, division, name):
    made = answered(division=division)
    assert do(desk, made, "publish", **PUBLIC | {name: " "}).status_code == 422
    assert do(desk, made, "publish", **PUBLIC | {name: "ก" * 6001}).status_code == 422
    assert not Question.objects.public().exists()


def test_without_consent_publishing_is_not_offered_and_not_possible(desk, division):
    made = answered(division=division, may_be_published=False)
    page = text_of(desk.get(url(made.case)))
    assert "ไม่ยินยอมให้เผยแพร่" in page
    assert at(made, "publish") not in page
    response = do(desk, made, "publish", **PUBLIC)
    assert response.status_code == 409
    assert PUBLIC["public_question"] in text_of(response)
    assert not Question.objects.public().exists()


def test_a_question_without_an_answer_offers_no_publishing(desk, division):
    made = question(division=division, may_be_published=True)
    assert at(made, "publish") not in text_of(desk.get(url(made.case)))
    assert do(desk, made, "publish", **PUBLIC).status_code == 409


def test_a_question_that_waits_too_long_stands_on_the_first_page_and_in_the_mail(division):
    QuestionSettings.objects.update_or_create(pk=1, defaults={"alert_days": 3})
    user = staff("head", division=division)
    made = question(division=division, text="ค้างมานานแล้ว")
    title = "คำถามที่ยังไม่ได้ตอบ นานเกินที่ตั้งไว้"
    assert title not in [part.title for part in digest.parts_for(user, (MONDAY + 2 * DAY).date())]
    parts = digest.parts_for(user, (MONDAY + 3 * DAY).date())
    assert title in [part.title for part in parts]
    client = browser(user)
    first = text_of(client.get("/admin/"))
    assert title in first
    assert "ค้างมานานแล้ว" in first
    listed = client.get("/admin/cases/", {"show": "questions"})
    assert [row.case.number for row in listed.context["rows"]] == [made.case.number]
    assert title in text_of(listed)

    actions.answer(made, text=ANSWERED, by=user, at=MONDAY + 3 * DAY)

    assert title not in text_of(client.get("/admin/"))
    assert digest.parts_for(user, (MONDAY + 3 * DAY).date()) == []


def test_a_new_question_in_the_thread_begins_to_wait_anew(division):
    user = staff("head", division=division)
    made = answered(division=division, by=user)
    actions.ask_again(made, text="แล้วรูปป้ายล่ะ", at=MONDAY + 7 * DAY)
    titles = [part.title for part in digest.parts_for(user, (MONDAY + 8 * DAY).date())]
    assert not any("นานเกิน" in title for title in titles)
    titles = [part.title for part in digest.parts_for(user, (MONDAY + 10 * DAY).date())]
    assert any("นานเกิน" in title for title in titles)


def test_another_divisions_waiting_questions_are_not_told(division):
    question(division=division)
    stranger = staff("head")
    assert digest.parts_for(stranger, (MONDAY + 30 * DAY).date()) == []
    assert digest.parts_for(staff("chief"), (MONDAY + 30 * DAY).date())


def test_mail_holds_no_word_that_was_typed(division):
    made = question(division=division, text="ความลับในคำถาม")
    parts = digest.parts_for(staff("head", division=division), (MONDAY + 30 * DAY).date())
    assert made.case in parts[0].cases
    assert "ความลับ" not in made.case.subject + str(made.case.mail_subject)


# What is asked often


def rich(text):
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0}
    return json.dumps(
        {"blocks": [block | {"inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}
    )


FAQ = "/admin/snippets/questions/faq/"


def written(division, **changes):
    return {
        "question": "รถขยะมาวันไหน",
        "answer": rich("วันจันทร์"),
        "search_words": "ขยะ",
        "question_en": "",
        "answer_en": rich(""),
        "division": division.pk,
        "order": "10",
        "is_active": "on",
    } | changes


@pytest.mark.parametrize("role", ["editor", "approver", "admin", "head"])
def test_those_who_write_the_site_write_frequent_questions(user_of, client, division, role):
    user = user_of(role)
    staff_person(user, division)
    client.force_login(user)
    response = client.post(f"{FAQ}add/", written(division))
    assert response.status_code == 302, response.context["form"].errors
    assert "รถขยะมาวันไหน" in text_of(Client().get("/complaints/questions/"))
    assert "0 ครั้ง" in text_of(client.get(FAQ))


@pytest.mark.parametrize("role", ["officer", "clerk", "auditor", "inspector"])
def test_others_do_not(user_of, client, division, role):
    client.force_login(user_of(role))
    client.post(f"{FAQ}add/", written(division))
    assert not Faq.objects.exists()


def test_a_head_changes_only_those_of_the_own_division(user_of, client, division):
    own, other = FaqFactory(division=division), FaqFactory(question="ของกองอื่น")
    user = user_of("head")
    staff_person(user, division)
    client.force_login(user)
    assert "ของกองอื่น" not in text_of(client.get(FAQ))
    assert client.get(f"{FAQ}edit/{other.pk}/").status_code == 404
    assert client.get(f"{FAQ}edit/{own.pk}/").status_code == 200
    client.post(f"{FAQ}delete/{other.pk}/")
    client.post(f"{FAQ}delete/{own.pk}/")
    assert list(Faq.objects.all()) == [other]


def test_how_often_an_answer_was_enough_stands_in_the_list(user_of, client):
    faq = FaqFactory()
    for token in ("a", "b"):
        actions.accept(f"faq:{faq.pk}", token=token, at=MONDAY)
    client.force_login(user_of("editor"))
    assert "2 ครั้ง" in text_of(client.get(FAQ))


def test_a_question_becomes_a_frequent_one_with_its_words_filled_in(user_of, client, division):
    made = answered(division=division)
    user = user_of("head")
    staff_person(user, division)
    client.force_login(user)
    assert f"{FAQ}add/?from={made.case.number}" in text_of(client.get(url(made.case)))

    page = text_of(client.get(f"{FAQ}add/", {"from": made.case.number}))

    assert ASKED in page
    assert json.dumps(ANSWERED)[1:-1] in page


def test_words_of_a_case_one_may_not_read_are_not_filled_in(user_of, client, division):
    made = answered(division=division)
    for role in ("editor", "head"):
        client.force_login(user_of(role))
        for number in (made.case.number, "NH-2570-999999", "x"):
            page = text_of(client.get(f"{FAQ}add/", {"from": number}))
            assert ASKED not in page


def test_the_promise_is_set_by_the_administrator_alone(user_of, client):
    address = "/admin/settings/questions/questionsettings/"
    client.force_login(user_of("admin"))
    page = client.get(address, follow=True)
    client.post(
        page.redirect_chain[-1][0], {"answer_days": "4", "alert_days": "2", "front_desk": ""}
    )
    assert QuestionSettings.load().answer_days == 4
    wrong = client.post(
        page.redirect_chain[-1][0], {"answer_days": "40", "alert_days": "2", "front_desk": ""}
    )
    assert "ไม่เกิน 10 วันทำการ" in text_of(wrong)
    client.force_login(user_of("editor"))
    client.post(page.redirect_chain[-1][0], {"answer_days": "9", "alert_days": "2"})
    assert QuestionSettings.objects.get().answer_days == 4


def staff_person(user, division):
    PersonFactory(user=user, division=division)
