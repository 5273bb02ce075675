"""What each kind of question asks, keeps and says back."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from eservices import queries
from eservices.forms import RequestForm
from eservices.models import Shown
from eservices.questions import asked
from tests.factories.eservices import ServiceFactory, key, option, option_key, question

from .applying import PERSON

ADDRESS = question("address", "ที่อยู่")
HOUSE = {f"{key('ที่อยู่')}_house": "99/1", f"{key('ที่อยู่')}_village": "4"}


def form_of(*questions, typed=None, service=None):
    service = service or ServiceFactory(questions=list(questions))
    values = {**PERSON, **(typed or {})}
    lists = {k: v if isinstance(v, list) else [v] for k, v in values.items()}
    return RequestForm(Shown(service, service), queries.locality(), MultiValueDict(lists))


def answer_to(one, **typed):
    form = form_of(one, typed=typed)
    assert form.is_valid(), form.errors
    return form.answers()[0]["value"]


def date_parts(name, *parts):
    return {f"{key(name)}_{p}": v for p, v in zip(("day", "month", "year"), parts, strict=True)}


@pytest.mark.parametrize(
    ("one", "typed", "said"),
    [
        (question("text", "ก"), {key("ก"): "น้ำ"}, "น้ำ"),
        (question("long_text", "ก"), {key("ก"): "หนึ่ง\nสอง"}, "หนึ่ง\nสอง"),
        (question("number", "ก", unit="ลิตร"), {key("ก"): "๖๐๐๐"}, "6,000 ลิตร"),
        (question("number", "ก", places=2), {key("ก"): "1.50"}, "1.50"),
        (question("money", "ก"), {key("ก"): "1500"}, "1,500.00 บาท"),
        (question("date", "ก"), date_parts("ก", "5", "3", "๒๕๗๐"), "5 มีนาคม 2570"),
        (question("village", "ก"), {key("ก"): "4"}, "หมู่ที่ 4 บ้านโนนสูง"),
        (question("phone", "ก"), {key("ก"): "0812345678"}, "081-234-5678"),
        (question("national_id", "ก"), {key("ก"): "1101700230708"}, "X-XXXX-XXXXX-70-8"),
        (question("declaration", "ก"), {key("ก"): "on"}, "รับรองแล้ว"),
        (
            question("choice", "ก", options=[option("ข"), option("ค")]),
            {key("ก"): option_key("ค")},
            "ค",
        ),
        (
            question("choices", "ก", options=[option("ข"), option("ค"), option("ง")]),
            {key("ก"): [option_key("ง"), option_key("ข")]},
            "ข, ง",
        ),
        (question("place", "ก"), {key("ก"): "หน้าวัด"}, "หน้าวัด"),
        (
            question("place", "ก"),
            {key("ก"): "หน้าวัด", f"{key('ก')}_latitude": "15.2", f"{key('ก')}_longitude": "104.8"},
            "หน้าวัด (พิกัด 15.200000, 104.800000)",
        ),
    ],
)
def test_an_answer_is_kept_as_a_person_reads_it(office, one, typed, said):
    assert answer_to(one, **typed) == said


@pytest.mark.parametrize(
    "kind",
    ["text", "long_text", "number", "money", "date", "village", "phone", "national_id", "place"],
)
def test_an_optional_question_may_be_left_empty(office, kind):
    assert answer_to(question(kind, "ก", required=False)) == ""


@pytest.mark.parametrize(
    "kind",
    ["text", "long_text", "number", "money", "date", "village", "phone", "national_id", "place",
     "upload", "declaration"],
)  # fmt: skip
def test_a_required_question_must_be_answered(office, kind):
    form = form_of(question(kind, "ก"))
    assert not form.is_valid()
    assert list(form.errors) == [key("ก")]


def test_the_coordinates_of_a_place_go_with_the_answer(office):
    spot = {f"{key('ก')}_latitude": "15.2", f"{key('ก')}_longitude": "104.8"}
    form = form_of(question("place", "ก"), typed={key("ก"): "หน้าวัด", **spot})
    assert form.is_valid()
    assert form.answers()[0]["latitude"] == "15.200000"


def test_half_a_spot_is_no_spot(office):
    form = form_of(question("place", "ก"), typed={key("ก"): "x", f"{key('ก')}_latitude": "15.2"})
    assert form.is_valid()
    assert "latitude" not in form.answers()[0]


def test_a_village_of_ours_fills_in_the_rest_of_the_address(office):
    assert answer_to(ADDRESS, **HOUSE) == (
        "99/1 หมู่ที่ 4 บ้านโนนสูง ตำบลดอนตะวัน อำเภอเมือง จังหวัดอุบลราชธานี 34000"
    )


def test_what_is_typed_for_elsewhere_does_not_count_for_a_village_of_ours(office):
    elsewhere = {f"{key('ที่อยู่')}_subdistrict": "อื่น", f"{key('ที่อยู่')}_moo": "9"}
    assert "อื่น" not in answer_to(ADDRESS, **HOUSE, **elsewhere)


def test_an_address_elsewhere_is_given_in_full(office):
    parts = {
        "house": "๑๒",
        "village": "elsewhere",
        "soi": "สุขใจ 3",
        "road": "มิตรภาพ",
        "moo": "๗",
        "subdistrict": "ในเมือง",
        "district": "เมือง",
        "province": "ขอนแก่น",
        "postcode": "๔๐๐๐๐",
    }
    typed = {f"{key('ที่อยู่')}_{name}": value for name, value in parts.items()}
    assert answer_to(ADDRESS, **typed) == (
        "๑๒ หมู่ที่ 7 ซอยสุขใจ 3 ถนนมิตรภาพ ตำบลในเมือง อำเภอเมือง จังหวัดขอนแก่น 40000"
    )


def test_an_address_elsewhere_says_which_parts_are_missing(office):
    typed = {f"{key('ที่อยู่')}_house": "1", f"{key('ที่อยู่')}_village": "elsewhere"}
    form = form_of(ADDRESS, typed=typed)
    assert not form.is_valid()
    assert [errors[0] for errors in form.errors.values()] == [
        "กรอกตำบลหรือแขวง",
        "กรอกอำเภอหรือเขต",
        "กรอกจังหวัด",
    ]


def test_an_optional_address_begun_must_be_finished(office):
    optional = question("address", "ที่อยู่", required=False)
    assert answer_to(optional) == ""
    form = form_of(optional, typed={f"{key('ที่อยู่')}_soi": "3"})
    assert not form.is_valid()
    assert form.errors[f"{key('ที่อยู่')}_house"] == ["กรอกบ้านเลขที่"]


def test_a_follow_up_may_be_of_any_kind_and_is_checked_when_asked(office):
    inner = [question("address", "ที่อยู่"), question("date", "วัน"), question("national_id", "บัตร")]
    outer = question("choice", "ก", options=[option("ข"), option("ค", *inner)])
    assert form_of(outer, typed={key("ก"): option_key("ข")}).is_valid()
    form = form_of(outer, typed={key("ก"): option_key("ค")})
    assert not form.is_valid()
    assert set(form.errors) == {
        f"{key('ที่อยู่')}_house",
        f"{key('ที่อยู่')}_village",
        key("วัน"),
        key("บัตร"),
    }


def test_a_sealed_answer_of_a_question_not_asked_is_not_kept(office):
    outer = question(
        "choice", "ก", options=[option("ข"), option("ค", question("national_id", "บัตร"))]
    )
    form = form_of(outer, typed={key("ก"): option_key("ข"), key("บัตร"): "1101700230708"})
    assert form.is_valid()
    assert form.sealed == {}
    assert [answer["key"] for answer in form.answers()] == [key("ก")]


def test_several_choices_may_lead_to_several_follow_ups(office):
    outer = question(
        "choices",
        "ก",
        options=[option("ข", question("text", "ข1")), option("ค", question("text", "ค1"))],
    )
    both = {key("ก"): [option_key("ข"), option_key("ค")], key("ข1"): "หนึ่ง", key("ค1"): "สอง"}
    form = form_of(outer, typed=both)
    assert form.is_valid()
    assert [answer["value"] for answer in form.answers()] == ["ข, ค", "หนึ่ง", "สอง"]


def test_cleaned_values_are_of_their_kind(office):
    form = form_of(
        question("number", "ก"),
        question("date", "ข"),
        typed={key("ก"): "5", **date_parts("ข", "1", "1", "2569")},
    )
    assert form.is_valid()
    assert form.cleaned_data[key("ก")] == Decimal(5)
    assert form.cleaned_data[key("ข")] == date(2026, 1, 1)


def test_two_questions_of_the_same_name_are_two_questions(office):
    one, two = question("text", "เหมือนกัน"), question("text", "เหมือนกัน")
    two["id"] = "0d3c7d9a-0000-4000-8000-000000000002"
    form = form_of(one, two, typed={key("เหมือนกัน"): "หนึ่ง", "q0d3c7d9a0000": "สอง"})
    assert form.is_valid()
    assert [answer["value"] for answer in form.answers()] == ["หนึ่ง", "สอง"]


def test_the_key_of_a_question_stays_when_its_words_change(office):
    service = ServiceFactory(questions=[question("text", "ก")])
    before = [one.key for one in asked(service.questions)]
    service.questions[0].value["label"] = "คำใหม่"
    service.save_revision().publish()
    service.refresh_from_db()
    assert [one.key for one in asked(service.questions)] == before


def test_a_hint_of_staff_is_text_and_never_markup(office):
    one = question("text", "<b>ก</b>")
    one["value"]["hint"] = "<script>x</script>"
    drawn = form_of(one)
    assert "<script>" not in str(drawn[key("<b>ก</b>")].help_text)


def test_answers_given_in_english_are_kept_in_thai_beside_the_english(office):
    service = ServiceFactory(
        questions=[
            question("choice", "ก", options=[option("ข"), option("ค")]),
            question("village", "หมู่บ้าน"),
            question("date", "วัน"),
        ]
    )
    english = ServiceFactory.build(division=service.division, officer=service.officer)
    english.questions = [
        question("choice", "ก", options=[option("ข"), option("ค")]),
        question("village", "หมู่บ้าน"),
        question("date", "วัน"),
    ]
    english.questions[0].value["label"] = "What for?"
    english.questions[0].value["options"][1]["label"] = "Drinking"
    typed = {key("ก"): option_key("ค"), key("หมู่บ้าน"): "4", **date_parts("วัน", "1", "3", "2570")}
    with translation.override("en"):
        values = MultiValueDict({k: [v] for k, v in {**PERSON, **typed}.items()})
        form = RequestForm(Shown(service, english), queries.locality(), values)
        assert form.is_valid(), form.errors
        first, village, day = form.answers()
    assert (first["label"], first["value"]) == ("ก", "ค")
    assert (first["label_en"], first["value_en"]) == ("What for?", "Drinking")
    assert (village["value"], village["value_en"]) == ("หมู่ที่ 4 บ้านโนนสูง", "Moo 4, Ban Non Sung")
    assert (day["value"], day["value_en"]) == ("1 มีนาคม 2570", "1 March 2027")
