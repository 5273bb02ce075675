"""What happens to a question: asked, answered, asked on, published, taken back."""

import pytest
from django.db import IntegrityError, transaction
from wagtail.models import ModelLogEntry

from casework import actions as casework
from casework import tokens
from casework.actions import NotAllowed
from casework.models import Case
from casework.states import State
from complaints.questions import actions
from complaints.questions.models import AcceptedAnswer, Question, QuestionSettings
from tests.factories.casework import DAY, MONDAY, case_in, staff
from tests.factories.home import DivisionFactory
from tests.factories.questions import ANSWERED, ASKED, NOBODY, answered, published, question

pytestmark = pytest.mark.django_db
LONG = 30 * DAY


def events_of(made):
    return [event.what for event in made.case.events.all()]


def test_a_question_is_a_case_with_the_promise_of_the_settings():
    QuestionSettings.objects.update_or_create(pk=1, defaults={"answer_days": 3})
    division = DivisionFactory(name="กองคลัง", name_en="Finance")

    made = question(division=division)

    case = made.case
    assert (case.kind, case.state, case.division) == ("question", State.RECEIVED, division)
    assert case.working_days == 3
    assert case.due_on == (MONDAY + 3 * DAY).date()
    assert made.asked_on == MONDAY.date()
    assert case.get_state_display() == "รอคำตอบ"


def test_what_was_typed_stands_in_no_subject_because_mails_carry_it():
    made = question(division=DivisionFactory(name="กองคลัง", name_en="Finance"))

    assert made.case.subject == "คำถามถึงกองคลัง"
    assert made.case.subject_en == "Question for Finance"
    assert made.case.asked == ASKED


def test_the_same_form_makes_one_question():
    token, division = tokens.new_token(), DivisionFactory()

    first = question(token=token, division=division)
    again = question(token=token, division=division, text="อีกข้อความหนึ่ง")

    assert first == again
    assert (Case.objects.count(), Question.objects.count()) == (1, 1)


def test_who_does_not_know_whom_to_ask_asks_the_front_desk():
    first, chosen = DivisionFactory(order=1), DivisionFactory(order=2)

    assert question(division=None).case.division == first
    QuestionSettings.objects.update_or_create(pk=1, defaults={"front_desk": chosen})
    assert question(division=None).case.division == chosen
    chosen.is_active = False
    chosen.save()
    assert question(division=None).case.division == first


def test_an_answer_closes_the_case_and_is_told():
    made = question(contact={**NOBODY, "email": "a@example.com"})
    by = staff("officer", division=made.case.division)

    case = actions.answer(made, text=ANSWERED, by=by, at=MONDAY + DAY)

    assert (case.state, case.assigned_to, case.was_on_time) == (State.COMPLETED, by, True)
    assert [m.text for m in case.messages.all()] == [ANSWERED]
    assert events_of(made) == ["opened", "answered"]
    assert [n.what for n in case.notices.all()] == ["received", "answered"]


def test_what_was_put_aside_is_judged_before_it_is_answered():
    made, by = question(held_why="กรอกเร็วผิดปกติ"), staff()

    with pytest.raises(NotAllowed):
        actions.answer(made, text=ANSWERED, by=by, at=MONDAY)
    assert not made.case.messages.exists()

    casework.release(made.case, by=by, at=MONDAY)
    assert actions.answer(made, text=ANSWERED, by=by, at=MONDAY).state == State.COMPLETED


def test_what_is_answered_is_not_answered_twice():
    made = answered()

    with pytest.raises(NotAllowed):
        actions.answer(made, text="อีกครั้ง", by=staff(), at=MONDAY + DAY)

    assert made.case.messages.count() == 1


def test_the_citizen_asks_on_and_the_whole_time_begins_again():
    made = answered()

    case = actions.ask_again(made, text="แล้วต้องใช้รูปป้ายไหม", at=MONDAY + 2 * DAY)

    assert (case.state, case.has_news, case.closed_at) == (State.IN_PROGRESS, True, None)
    assert case.due_on == (MONDAY + 9 * DAY).date()  # five working days after Wednesday
    made.refresh_from_db()
    assert made.asked_on == (MONDAY + 2 * DAY).date()
    assert events_of(made) == ["opened", "answered", "asked_again"]

    case = actions.answer(made, text="ใช้", by=case.assigned_to, at=MONDAY + 3 * DAY)
    assert (case.state, case.has_news, case.closings) == (State.COMPLETED, False, 2)


def test_a_nervous_finger_asks_on_once():
    made = answered()

    for _press in range(2):
        case = actions.ask_again(made, text="แล้วต้องใช้รูปป้ายไหม", at=MONDAY + 2 * DAY)

    assert case.messages.filter(by=None).count() == 1


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.REFUSED, State.DISCARDED])
def test_what_ended_otherwise_is_not_asked_on(state):
    case = case_in(state, kind=Case.Kind.QUESTION, steps=[])
    made = Question.objects.create(case=case)

    with pytest.raises(NotAllowed):
        actions.ask_again(made, text="แล้วล่ะครับ", at=MONDAY + DAY)

    case.refresh_from_db()
    assert (case.state, case.messages.count()) == (state, 0)


def test_what_is_not_ours_to_answer_is_refused_with_the_reason():
    made = question()

    case = actions.refuse(made, reason="โปรดถามอำเภอ", by=staff(), at=MONDAY)

    assert (case.state, case.result) == (State.REFUSED, "โปรดถามอำเภอ")
    assert case.get_state_display() == "ไม่รับตอบ"


def test_staff_publish_their_own_words_and_the_log_tells_the_page_cache():
    made = answered()

    actions.publish(
        made, public_question="ร้านชำเสียภาษีป้ายไหม", public_answer="เสีย", by=staff(), at=MONDAY + DAY
    )

    found = Question.objects.public().get()
    assert (found.public_question, found.public_answer) == ("ร้านชำเสียภาษีป้ายไหม", "เสีย")
    assert found.public_words == "รานชำเสียภาษีปายไหม เสีย"
    assert ModelLogEntry.objects.filter(action=actions.PUBLISH).count() == 1
    assert events_of(made)[-1] == "published"


def test_nothing_is_published_without_consent():
    made = answered(may_be_published=False)

    with pytest.raises(NotAllowed):
        actions.publish(made, public_question="ถาม", public_answer="ตอบ", by=staff(), at=MONDAY)

    assert not Question.objects.public().exists()


def test_nothing_is_published_before_it_is_answered():
    made = question(may_be_published=True)

    with pytest.raises(NotAllowed):
        actions.publish(made, public_question="ถาม", public_answer="ตอบ", by=staff(), at=MONDAY)

    assert not Question.objects.public().exists()


def test_the_database_itself_refuses_a_public_question_without_consent():
    made = published()

    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=made.pk).update(may_be_published=False)


def test_a_corrected_text_keeps_its_first_day():
    made = published()
    first = made.published_at

    actions.publish(made, public_question="ใหม่", public_answer="กว่า", by=staff(), at=MONDAY + LONG)

    made.refresh_from_db()
    assert (made.public_question, made.published_at) == ("ใหม่", first)


def test_withdrawn_consent_takes_the_text_back_at_once():
    made = published()
    before = ModelLogEntry.objects.count()

    actions.consent(made, is_given=False, at=MONDAY + LONG)

    made.refresh_from_db()
    assert (made.is_public, made.may_be_published) == (False, False)
    assert not Question.objects.public().exists()
    assert ModelLogEntry.objects.count() == before + 1
    assert events_of(made)[-1] == "unpublished"


def test_consent_given_later_publishes_nothing_by_itself():
    made = answered(may_be_published=False)

    actions.consent(made, is_given=True, at=MONDAY + DAY)

    made.refresh_from_db()
    assert (made.is_public, made.may_be_published) == (False, True)


def test_what_is_not_published_is_not_taken_back():
    made = answered()

    with pytest.raises(NotAllowed):
        actions.unpublish(made, by=staff(), at=MONDAY + DAY)

    assert "unpublished" not in events_of(made)


def test_an_accepted_answer_is_counted_by_month_and_once_a_form():
    token = tokens.new_token()

    assert actions.accept("faq:1", token=token, at=MONDAY)
    assert not actions.accept("faq:1", token=token, at=MONDAY)
    assert actions.accept("faq:1", token=tokens.new_token(), at=MONDAY + DAY)
    assert actions.accept("faq:1", token=tokens.new_token(), at=MONDAY + LONG)

    months = AcceptedAnswer.objects.order_by("month").values_list("month__month", "count")
    assert list(months) == [(11, 2), (12, 1)]
