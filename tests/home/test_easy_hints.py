"""Whoever writes for the public is told where it reads hard, beside the notice that it is saved."""

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home import easy_hints
from home.easy_words import PLAIN
from tests.factories import eservices as services
from tests.factories import home as make

pytestmark = pytest.mark.django_db
HARD = "กรุณาส่งเอกสารดังกล่าวภายใน 7 วัน"
EASY = "โปรดส่งเอกสารนี้ภายใน 7 วัน"


def saved(client, written, text):
    body = [("paragraph", rich_text(f"<p>{text}</p>"))]
    form = {"title": "การส่งเอกสาร", "slug": written.slug, "summary": "", "body": streamfield(body)}
    url = f"/admin/pages/{written.pk}/edit/"
    answer = client.post(url, nested_form_data(form | {"comments": _none()}), follow=True)
    return answer.content.decode()


def _none():
    return {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}


@pytest.fixture
def written(home):
    return make.page(home, slug="papers")


@pytest.fixture
def editor(client, user_of):
    client.force_login(user_of("editor"))
    return client


def test_a_hard_word_is_told_with_the_plain_one_and_the_text_is_saved(editor, written):
    text = saved(editor, written, HARD)
    assert "มีที่อ่านยาก" in text
    assert "“ดังกล่าว” ใช้ “นี้” แทน" in text
    written.refresh_from_db()
    assert HARD in str(written.get_latest_revision_as_object().body.raw_data[0])


def test_nothing_is_said_of_what_reads_easily(editor, written):
    assert "มีที่อ่านยาก" not in saved(editor, written, EASY)


def test_what_is_typed_is_shown_as_text(editor, written):
    assert "<script>" not in saved(editor, written, f"{HARD} &lt;script&gt;")


def test_the_blocks_of_a_page_are_lines_of_their_own(written):
    written.body = [("heading", "หัวข้อ")] * 60
    assert easy_hints.findings_of(written) == []


def test_of_a_service_the_words_for_citizens_count_and_its_laws_do_not():
    service = services.ServiceFactory(summary=HARD, search_words="ดังกล่าว " * 90)
    found = easy_hints.findings_of(service, ("name", "summary"))
    assert [one.words for one in found] == ["กรุณา", "ดังกล่าว"]


def test_no_more_than_a_few_hints_come_at_once(editor, written):
    text = saved(editor, written, " ".join(PLAIN))
    assert text.count("<li>“") == easy_hints.MOST
