"""Which questions are asked: by what was chosen before, and by nothing else."""

import pytest
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from wagtail.models import Locale

from eservices import queries
from eservices.forms import RequestForm
from eservices.models import Shown
from eservices.questions.conditions import Condition, asked_keys, folded, named_answers
from home.translating import translate
from tests.factories.eservices import (
    ServiceFactory,
    key,
    only_if,
    option,
    option_key,
    question,
    section,
)

from .applying import PERSON


def condition(name, *answers):
    return Condition(name, frozenset(answers))


def asked(questions, **chosen):
    return asked_keys(questions, lambda name: set(chosen.get(name, ())))


# The rule alone


def test_a_question_without_a_condition_is_always_asked():
    assert asked([("a", ()), ("b", ())]) == {"a", "b"}


def test_any_of_the_named_answers_is_enough():
    questions = [("a", ()), ("b", (condition("a", "x", "y"),))]
    assert asked(questions, a="x") == {"a", "b"}
    assert asked(questions, a="y") == {"a", "b"}
    assert asked(questions, a="z") == {"a"}


def test_all_conditions_must_hold():
    questions = [("a", ()), ("b", ()), ("c", (condition("a", "x"), condition("b", "y")))]
    assert "c" not in asked(questions, a="x")
    assert "c" in asked(questions, a="x", b="y")


def test_what_hangs_on_a_question_not_asked_is_not_asked_either():
    questions = [("a", ()), ("b", (condition("a", "x"),)), ("c", (condition("b", "y"),))]
    assert asked(questions, a="z", b="y") == {"a"}
    assert asked(questions, a="x", b="y") == {"a", "b", "c"}


def test_a_condition_looks_back_only_so_no_circle_can_hold_itself_up():
    questions = [("a", (condition("b", "y"),)), ("b", (condition("a", "x"),))]
    assert asked(questions, a="x", b="y") == set()


def test_words_are_compared_without_minding_spaces_and_spelling():
    assert folded("  ต้องการ   นํ้า ") == folded("ต้องการ น้ำ")
    assert named_answers({"answers": " ใช่ \n\n ไม่แน่ใจ"}) == ["ใช่", "ไม่แน่ใจ"]


# In a form

WHO = question("choice", "ยื่นแทนใคร", options=[option("ตนเอง"), option("ผู้อื่น")])
QUESTIONS = [
    WHO,
    question("text", "ชื่อผู้รับมอบ", **only_if("ยื่นแทนใคร", "ผู้อื่น")),
    question(
        "choice",
        "มีหนังสือมอบอำนาจ",
        options=[option("มี"), option("ไม่มี")],
        **only_if("ยื่นแทนใคร", "ผู้อื่น"),
    ),
    section("หนังสือ", **only_if("มีหนังสือมอบอำนาจ", "มี")),
    question("national_id", "เลขผู้มอบ"),
]


def form_of(service, **typed):
    values = {**PERSON, **typed}
    return RequestForm(
        Shown(service, service),
        queries.locality(),
        MultiValueDict({name: [value] for name, value in values.items()}),
    )


def chose(answers):
    return {key(name): option_key(answer) for name, answer in answers.items()}


def rows(form):
    return [answer["label"] for answer in form.answers()]


def test_a_question_not_asked_is_neither_wanted_nor_kept(office):
    service = ServiceFactory(questions=QUESTIONS)
    form = form_of(service, **chose({"ยื่นแทนใคร": "ตนเอง"}), **{key("ชื่อผู้รับมอบ"): "นางแดง"})
    assert form.is_valid(), form.errors
    assert rows(form) == ["ยื่นแทนใคร"]
    assert key("ชื่อผู้รับมอบ") not in form.typed_and_asked()
    assert key("ชื่อผู้รับมอบ") in form.typed()


def test_a_question_asked_is_wanted(office):
    service = ServiceFactory(questions=QUESTIONS)
    form = form_of(service, **chose({"ยื่นแทนใคร": "ผู้อื่น"}))
    assert not form.is_valid()
    assert set(form.errors) == {key("ชื่อผู้รับมอบ"), key("มีหนังสือมอบอำนาจ")}


def test_a_section_hangs_on_a_chain_of_answers(office):
    service = ServiceFactory(questions=QUESTIONS)
    there = chose({"ยื่นแทนใคร": "ผู้อื่น", "มีหนังสือมอบอำนาจ": "มี"}) | {key("ชื่อผู้รับมอบ"): "นางแดง"}
    assert key("เลขผู้มอบ") in form_of(service, **there).errors
    away = there | chose({"ยื่นแทนใคร": "ตนเอง"}) | {key("เลขผู้มอบ"): "1101700230708"}
    form = form_of(service, **away)
    assert form.is_valid(), form.errors
    assert form.sealed == {}
    assert rows(form) == ["ยื่นแทนใคร"]


def test_a_question_inside_an_answer_may_be_named(office):
    inner = question("choice", "น้ำชนิดใด", options=[option("ดื่ม"), option("ใช้")])
    service = ServiceFactory(
        questions=[
            question("choice", "เรื่องใด", options=[option("น้ำ", inner), option("ไฟ")]),
            question("text", "กี่ขวด", **only_if("น้ำชนิดใด", "ดื่ม")),
        ]
    )
    assert form_of(service, **chose({"เรื่องใด": "ไฟ", "น้ำชนิดใด": "ดื่ม"})).is_valid()
    assert key("กี่ขวด") in form_of(service, **chose({"เรื่องใด": "น้ำ", "น้ำชนิดใด": "ดื่ม"})).errors


@pytest.mark.parametrize(
    "broken",
    [
        only_if("ไม่มีข้อนี้", "ใช่"),
        only_if("ยื่นแทนใคร", "ไม่มีคำตอบนี้"),
        only_if("", "ใช่"),
        only_if("ข", "ใช่"),
    ],
)
def test_a_condition_that_names_nothing_leaves_the_question_asked(office, broken):
    """Publishing refuses it; a question is never lost in silence."""
    service = ServiceFactory(
        questions=[WHO, question("text", "ก", **broken), question("text", "ข")]
    )
    form = form_of(service, **chose({"ยื่นแทนใคร": "ตนเอง"}), **{key("ข"): "x"})
    assert set(form.errors) == {key("ก")}


def test_conditions_survive_translation(office):
    service = ServiceFactory(questions=QUESTIONS)
    english = translate(
        service,
        Locale.objects.get(language_code="en"),
        {"ยื่นแทนใคร": "Who is it for?", "ผู้อื่น": "Somebody else", "หนังสือ": "The letter"},
    )
    asked_if = english.questions[1].value["only_if"]
    assert (asked_if["question"], asked_if["answers"]) == ("ยื่นแทนใคร", "ผู้อื่น")
    with translation.override("en"):
        typed = MultiValueDict({n: [v] for n, v in (PERSON | chose({"ยื่นแทนใคร": "ผู้อื่น"})).items()})
        form = RequestForm(Shown(service, english), queries.locality(), typed)
        assert set(form.errors) == {key("ชื่อผู้รับมอบ"), key("มีหนังสือมอบอำนาจ")}
        assert form[key("ยื่นแทนใคร")].label == "Who is it for?"
        assert form[key("ชื่อผู้รับมอบ")].label == "ชื่อผู้รับมอบ"
        assert [screen.title for screen in form.screens] == ["", "The letter"]


def test_a_question_added_after_the_translation_is_asked_in_thai(office):
    service = ServiceFactory(questions=[WHO])
    english = translate(
        service, Locale.objects.get(language_code="en"), {"ยื่นแทนใคร": "Who is it for?"}
    )
    service.questions = [WHO, question("text", "ข้อใหม่")]
    service.save_revision().publish()
    service.refresh_from_db()
    with translation.override("en"):
        form = RequestForm(Shown(service, english), queries.locality())
        labels = [form[name].label for name in (key("ยื่นแทนใคร"), key("ข้อใหม่"))]
    assert labels == ["Who is it for?", "ข้อใหม่"]


# Persons, accounts, and answers that stop the form


def person(**parts):
    return {f"{key('ผู้รับเงิน')}_{name}": value for name, value in parts.items()}


PAYEE = question("person", "ผู้รับเงิน", with_birth_date=True, with_national_id=True)
BIRTH = {"birth_day": "๑", "birth_month": "2", "birth_year": "2500"}
SOMSRI = {"prefix": "นาง", "first_name": "สมศรี", "surname": "มีนา", "national_id": "1101700230708"}


def test_a_person_is_one_answer_and_the_number_is_sealed(office):
    form = form_of(ServiceFactory(questions=[PAYEE]), **person(**SOMSRI, **BIRTH))
    assert form.is_valid(), form.errors
    [answer] = form.answers()
    assert answer["value"] == ("นางสมศรี มีนา เกิด 1 กุมภาพันธ์ 2500 เลขประจำตัวประชาชน X-XXXX-XXXXX-70-8")
    assert answer["sealed"]
    assert form.sealed[key("ผู้รับเงิน")].endswith("1101700230708")
    assert "1101700230708" not in dict(form.typed_openly()).values()


def test_an_optional_person_may_be_left_out_but_not_half(office):
    service = ServiceFactory(
        questions=[question("person", "ผู้รับเงิน", required=False, with_birth_date=False)]
    )
    assert form_of(service).is_valid()
    form = form_of(service, **person(first_name="สมศรี"))
    assert set(form.errors) == set(person(prefix="", surname=""))


def account(**parts):
    return {f"{key('บัญชี')}_{name}": value for name, value in parts.items()}


KTB = {"bank": "ktb", "number": "980-1-23456-7", "holder": "นางสมศรี มีนา"}


def test_an_account_is_one_answer_of_which_only_the_end_is_shown(office):
    form = form_of(ServiceFactory(questions=[question("bank_account", "บัญชี")]), **account(**KTB))
    assert form.is_valid(), form.errors
    assert form.answers()[0]["value"] == ("ธนาคารกรุงไทย เลขที่บัญชี XXXXXX4567 ชื่อบัญชี นางสมศรี มีนา")
    assert "9801234567" in form.sealed[key("บัญชี")]
    form.hide_sealed()
    assert "4567" not in str(form[f"{key('บัญชี')}_number"])


@pytest.mark.parametrize(
    ("number", "sentence"),
    [("123", "ท่านพิมพ์มา 3 หลัก"), ("98o1234567", "ตัวเลขเท่านั้น"), ("1" * 16, "ท่านพิมพ์มา 16 หลัก")],
)
def test_a_wrong_account_number_is_said_in_words(office, number, sentence):
    service = ServiceFactory(questions=[question("bank_account", "บัญชี")])
    form = form_of(service, **account(**(KTB | {"number": number})))
    assert sentence in form.errors[f"{key('บัญชี')}_number"][0]


def test_an_answer_that_stops_the_form_says_why(office):
    there = option("นอกตำบล", stop="โปรดโทร 045-000-000")
    service = ServiceFactory(
        questions=[question("choice", "อยู่ที่ไหน", options=[option("ในตำบล"), there])]
    )
    assert form_of(service, **chose({"อยู่ที่ไหน": "ในตำบล"})).is_valid()
    form = form_of(service, **chose({"อยู่ที่ไหน": "นอกตำบล"}))
    assert not form.is_valid()
    assert form.stops == ["โปรดโทร 045-000-000"]
    assert form.stopped_at == key("อยู่ที่ไหน")
