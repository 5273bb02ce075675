"""Writing a form in the back office: what is said before it is shown, and what may be copied."""

import pytest
from django.urls import reverse

from eservices.models import Service
from eservices.questions import asked, screens
from eservices.questions.checking import as_error, problems
from tests.factories.casework import staff
from tests.factories.eservices import (
    ServiceFactory,
    key,
    only_if,
    option,
    question,
    section,
)

from .test_back_office import add, entered

WHO = question("choice", "ใครขอ", options=[option("ตนเอง"), option("ผู้อื่น")])
NAME = question("text", "ชื่อเขา", **only_if("ใครขอ", "ผู้อื่น"))


@pytest.fixture
def editor(user_of, client):
    client.force_login(user_of("approver"))
    return client


def said(*questions):
    """What is wrong with these questions, by where it stands."""
    return dict(problems(ServiceFactory.build(questions=list(questions)).questions))


def test_a_form_in_order_has_no_problems(site):
    assert said(WHO, NAME, section("ต่อ", **only_if("ใครขอ", "ตนเอง")), question("text", "ก")) == {}


@pytest.mark.parametrize(
    ("condition", "field", "sentence"),
    [
        (only_if("ข้อที่ลบแล้ว", "ใช่"), "question", "ไม่พบคำถาม “ข้อที่ลบแล้ว”"),
        (only_if("ทีหลัง", "ใช่"), "question", "ไม่ได้อยู่ก่อนข้อนี้"),
        (only_if("ก", "ใช่"), "question", "ไม่ได้อยู่ก่อนข้อนี้"),
        (only_if("ข้อความ", "ใช่"), "question", "ไม่ใช่แบบเลือกตอบ"),
        (only_if("ใครขอ", "แมว"), "answers", "คำตอบที่มีคือ “ตนเอง” “ผู้อื่น”"),
        (only_if("ใครขอ"), "answers", "ใส่คำตอบที่ทำให้ถามต่อ"),
        (only_if("", "ตนเอง"), "question", "ใส่คำถามที่ต้องดูคำตอบ"),
    ],
)
def test_a_condition_that_cannot_be_read_is_said_beside_it(site, condition, field, sentence):
    later = question("choice", "ทีหลัง", options=[option("ใช่"), option("ไม่ใช่")])
    found = said(WHO, question("text", "ข้อความ"), question("text", "ก", **condition), later)
    assert list(found) == [(2, "only_if", field)]
    assert sentence in found[2, "only_if", field]


def test_two_questions_that_wait_for_each_other_are_refused(site):
    one = question("choice", "หนึ่ง", options=[option("ก")], **only_if("สอง", "ข"))
    two = question("choice", "สอง", options=[option("ข")], **only_if("หนึ่ง", "ก"))
    assert list(said(one, two)) == [(0, "only_if", "question")]


def test_two_questions_of_the_same_words_are_refused(site):
    assert list(said(question("text", "เรื่อง"), question("number", "เรื่อง "))) == [(1, "label")]


def test_each_answer_may_lead_to_a_question_of_the_same_words(site):
    why = [question("text", "เหตุผล"), question("long_text", "เหตุผล")]
    answers = [option("ก", why[0]), option("ข", why[1])]
    assert said(question("choice", "เลือก", options=answers)) == {}
    both = question("choice", "เลือก", options=[option("ก", *why)])
    assert list(said(both)) == [(0, "options", 0, "follow_up", 1, "label")]


def test_a_section_without_questions_is_refused(site):
    found = said(WHO, section("ว่าง"), section("เต็ม"), question("text", "ก"))
    assert list(found) == [(1, "title")]


def test_more_questions_than_anybody_answers_are_refused(site):
    found = said(*(question("text", f"ข้อ {n}") for n in range(61)))
    assert "มี 61 คำถาม มากเกิน 60 ข้อ" in found[()]
    assert said(*(question("text", f"ข้อ {n}") for n in range(60))) == {}


def test_a_problem_deep_inside_is_shown_where_it_stands(site):
    inner = question("text", "ใน", **only_if("ไม่มี", "x"))
    found = said(question("choice", "เลือก", options=[option("ก"), option("ข", inner)]))
    error = as_error(found.items()).as_json_data()
    option_errors = error["blockErrors"][0]["blockErrors"]["options"]["blockErrors"]
    assert "ไม่พบคำถาม" in str(option_errors[1]["blockErrors"]["follow_up"])


# In the editor


def posted(*questions):
    """The inputs of the editor for plain questions: pairs of type and changes."""
    values = {"questions-count": str(len(questions))}
    for n, (kind, changes) in enumerate(questions):
        values |= {
            f"questions-{n}-deleted": "",
            f"questions-{n}-order": str(n),
            f"questions-{n}-type": kind,
            f"questions-{n}-id": "",
        }
        values |= {f"questions-{n}-value-{name}": text for name, text in changes.items()}
    return values


def text(label, question="", answers=""):
    return "text", {
        "label": label,
        "hint": "",
        "required": "on",
        "only_if-question": question,
        "only_if-answers": answers,
    }


def test_a_form_that_is_open_needs_questions(editor):
    response = add(editor, is_open_online="on")
    assert "ยังไม่มีคำถาม ใส่อย่างน้อยหนึ่งข้อ" in str(response.context["form"].errors)
    assert Service.objects.count() == 0


def test_what_is_wrong_stops_publishing_and_loses_nothing(editor):
    changes = posted(text("เรื่อง"), text("เหตุ", "ไม่มี", "ใช่"))
    response = add(editor, is_open_online="on", **changes)
    assert response.status_code == 200
    form = response.context["form"]
    [error] = form.errors.as_data()["questions"]
    assert "ไม่พบคำถาม “ไม่มี”" in str(error.as_json_data())
    assert [child.value["label"] for child in form["questions"].value()] == ["เรื่อง", "เหตุ"]
    assert Service.objects.count() == 0


def test_a_draft_may_hold_what_is_wrong(editor):
    changes = posted(text("เรื่อง"), text("เหตุ", "ไม่มี", "ใช่"))
    changes |= {"action-publish": None}
    assert add(editor, is_open_online="on", **changes).status_code == 302
    service = Service.objects.get().get_latest_revision_as_object()
    assert [one.value["label"] for one in asked(service.questions)] == ["เรื่อง", "เหตุ"]


@pytest.mark.parametrize(
    "broken",
    [
        {"steps-count": "x"},
        {"questions-count": "-"},
        {"questions-count": "3"},
        {"steps-0-order": "ก"},
        {"steps-0-type": "zzz"},
        {"questions-count": "999999999999"},
    ],
)
def test_a_post_made_by_hand_is_a_bad_request_and_no_error_of_ours(editor, broken):
    assert add(editor, **broken).status_code in (200, 302, 400)
    service = ServiceFactory(questions=[WHO])
    for name in ("edit", "preview_on_edit"):
        url = reverse(f"wagtailsnippets_eservices_service:{name}", args=[service.pk])
        assert editor.post(url, entered(**broken)).status_code in (200, 302, 400)
    service.refresh_from_db()
    assert len(service.questions) == 1


def test_every_page_of_the_form_is_previewed(editor):
    changes = posted(
        ("choice", {}),
        ("section", {"title": "หน้าสอง", "text": "", "only_if-question": "", "only_if-answers": ""}),
        text("เรื่อง"),
    )
    changes |= {
        "questions-0-value-label": "ใครขอ",
        "questions-0-value-hint": "",
        "questions-0-value-only_if-question": "",
        "questions-0-value-only_if-answers": "",
        "questions-0-value-options-count": "0",
    }
    service = ServiceFactory(questions=[WHO])
    url = reverse("wagtailsnippets_eservices_service:preview_on_edit", args=[service.pk])
    editor.post(url, entered(slug=service.slug, **changes, **{"action-publish": None}))
    page = editor.get(url, {"mode": "form"}).content.decode()
    assert "หน้า 2 จาก 2" in page
    assert "หน้าสอง" in page
    assert "เรื่อง" in page


# Copying


SOURCE = [WHO, section("ต่อ", **only_if("ใครขอ", "ผู้อื่น")), NAME]


@pytest.fixture
def source(office):
    return ServiceFactory(name="ต้นทาง", questions=SOURCE)


@pytest.fixture
def target(office):
    return ServiceFactory(name="ปลายทาง", questions=[question("text", "เรื่อง")])


def draft_of(service):
    return Service.objects.get(pk=service.pk).get_latest_revision_as_object()


def copy(client, target, source):
    url = reverse("copy_questions", args=[target.pk])
    return client.post(url, {"from": getattr(source, "pk", source)})


def test_questions_of_another_service_are_seen_before_they_are_copied(editor, source, target):
    url = reverse("copy_questions", args=[target.pk])
    assert "ต้นทาง" in editor.get(url).content.decode()
    page = editor.get(url, {"from": source.pk}).content.decode()
    assert "ชื่อเขา" in page
    assert "คัดลอก 3 รายการ" in page
    assert len(draft_of(target).questions) == 1


def test_copied_questions_wait_in_the_draft_with_keys_of_their_own(editor, source, target):
    assert copy(editor, target, source).status_code == 302
    draft = draft_of(target)
    questions = list(asked(draft.questions))
    assert [one.value["label"] for one in questions] == ["เรื่อง", "ใครขอ", "ชื่อเขา"]
    assert not {one.key for one in questions} & {one.key for one in asked(source.questions)}
    who, name = questions[1:]
    assert name.conditions[-1].key == who.key
    assert screens(draft.questions)[1].conditions[0].key == who.key
    target.refresh_from_db()
    assert len(target.questions) == 1
    assert problems(draft.questions) == []


def test_what_is_there_already_is_not_copied_again(editor, source, target):
    copy(editor, target, source)
    copy(editor, target, source)
    assert len(draft_of(target).questions) == 4


@pytest.mark.parametrize("chosen", ["", "x", "๙", "0", "9" * 40, "self"])
def test_nothing_is_copied_from_what_is_no_other_service(editor, target, chosen):
    response = copy(editor, target, target.pk if chosen == "self" else chosen)
    assert response.status_code == 200
    assert len(draft_of(target).questions) == 1


def test_whoever_may_not_change_services_may_not_copy(client, site, source, target):
    client.force_login(staff("officer"))
    copy(client, target, source)
    assert len(draft_of(target).questions) == 1


def test_a_service_may_begin_as_a_copy_of_another(editor, source):
    url = reverse("wagtailsnippets_eservices_service:copy", args=[source.pk])
    form = editor.get(url).context["form"]
    assert form["name"].value() == "ต้นทาง (สำเนา)"
    assert not form["slug"].value()
    assert [one.key for one in asked(form.instance.questions)][0] == key("ใครขอ")
