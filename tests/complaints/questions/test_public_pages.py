"""What everybody reads: frequent questions, published ones, and answers while one types."""

import pytest
from django.test import Client

from complaints.questions import actions
from complaints.questions.queries import PAGE
from tests.factories.casework import DAY, MONDAY
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory, agency
from tests.factories.questions import FaqFactory, answered, published, question

pytestmark = pytest.mark.django_db
HERE = "/complaints/questions/"


@pytest.fixture(autouse=True)
def _site(site):
    agency()


def text_of(path, status=200, **query):
    response = Client().get(path, query)
    assert response.status_code == status
    return response.content.decode()


def test_frequent_questions_stand_in_their_order_with_their_answers():
    FaqFactory(question="ข้อสอง", order=2)
    FaqFactory(question="ข้อหนึ่ง", order=1)
    FaqFactory(question="ข้อที่ซ่อน", is_active=False)

    page = text_of(HERE)

    assert page.index("ข้อหนึ่ง") < page.index("ข้อสอง")
    assert "ทุกวันจันทร์และวันพฤหัสบดี" in page
    assert "ข้อที่ซ่อน" not in page


def test_published_questions_stand_newest_first_and_without_a_name():
    someone = {"name": "นางสมศรี มีนา", "phone": "081-234-5678", "email": "a@example.com"}
    published(text="ถามก่อน", contact=someone)
    made = published(text="ถามทีหลัง", contact=someone, at=MONDAY + 5 * DAY)

    page, own = text_of(HERE), text_of(made.get_absolute_url())

    assert page.index("ถามทีหลัง") < page.index("ถามก่อน")
    for told in ("สมศรี", "081-234", "a@example.com", made.case.number):
        assert told not in page
        assert told not in own


@pytest.mark.parametrize("make", [question, answered])
def test_what_is_not_published_is_nowhere(make):
    made = make(may_be_published=True, text="ความลับของฉัน")

    assert "ความลับของฉัน" not in text_of(HERE)
    assert "ความลับของฉัน" not in text_of(HERE, q="ความลับ")
    assert "ความลับของฉัน" not in text_of(made.get_absolute_url(), 404)
    assert "ถามได้" in text_of(published(text="ถามได้").get_absolute_url())


def test_withdrawn_consent_is_felt_at_once_though_pages_are_kept():
    made = published(text="เคยเปิดเผย")
    path = made.get_absolute_url()
    assert "เคยเปิดเผย" in text_of(HERE)
    assert "เคยเปิดเผย" in text_of(path)

    actions.consent(made, is_given=False, at=MONDAY + 9 * DAY)

    assert "เคยเปิดเผย" not in text_of(HERE)
    assert "เคยเปิดเผย" not in text_of(path, 404)


def test_a_list_page_costs_the_same_for_many_and_is_kept(django_assert_max_num_queries):
    FaqFactory.create_batch(3)
    for day in range(PAGE + 2):
        published(text=f"คำถามที่ {day}", at=MONDAY + day * DAY)

    with django_assert_max_num_queries(12):
        first = Client().get(HERE)
    assert first.content.decode().count("asked-row") == PAGE
    assert not first.cookies
    assert "public" in first["Cache-Control"]
    with django_assert_max_num_queries(2):
        assert Client().get(HERE).content == first.content
    second = text_of(HERE, page=2)
    assert second.count("asked-row") == 2
    assert "รถขยะมาวันไหน" not in second


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999", "x", ""])
def test_a_page_that_is_not_there_is_the_nearest_one(number):
    published(text="มีข้อเดียว")
    assert "มีข้อเดียว" in text_of(HERE, page=number)


@pytest.mark.parametrize("pk", ["0", "99999999999999999999", "12345"])
def test_a_question_that_never_was_is_not_found(pk):
    text_of(f"{HERE}{pk}/", 404)
    text_of(f"{HERE}faq/{pk}/", 404)


def test_words_are_found_in_both_however_they_are_typed():
    FaqFactory(question="จ่ายภาษีที่ไหน", search_words="ภาษี")
    published(text="ภาษีป้ายจ่ายเมื่อไร")
    published(text="น้ำประปาสีแดง")

    page = text_of(HERE, q="ภาษี")

    assert "จ่ายภาษีที่ไหน" in page
    assert "ภาษีป้ายจ่ายเมื่อไร" in page
    assert "น้ำประปาสีแดง" not in page
    assert "น้ำประปาสีแดง" in text_of(HERE, q="นําประปา แดง")


def test_a_search_that_finds_nothing_leads_to_asking():
    page = text_of(HERE, q="จรวด")

    assert "ยังไม่มีคำตอบ" in page
    assert f"{HERE}ask/?q=%E0%B8%88" in page


@pytest.mark.parametrize("typed", ["<script>", "ก" * 5000, "\x00", "%%", "'--", "\ud7ff"])
def test_anything_may_be_typed_to_search(typed):
    page = text_of(HERE, q=typed)
    assert "<script>" not in page.replace("<script src", "")


def test_a_frequent_question_has_its_own_address_in_both_languages():
    faq = FaqFactory(question="รถขยะมาวันไหน", question_en="When does the truck come")

    assert "ทุกวันจันทร์" in text_of(faq.get_absolute_url())
    english = text_of(f"/en{HERE}faq/{faq.pk}/")
    assert "When does the truck come" in english
    assert "Every Monday" in english
    faq.is_active = False
    faq.save()
    text_of(f"{faq.get_absolute_url()}?new", 404)


def test_what_is_not_translated_says_that_it_is_thai():
    FaqFactory(question="รถขยะมาวันไหน", question_en="", answer_en="")
    published(text="ถามเป็นภาษาไทย")

    page = text_of(f"/en{HERE}")

    assert '<details lang="th"><summary>รถขยะมาวันไหน' in page
    assert '<strong lang="th">ถามเป็นภาษาไทย' in page
    assert "Questions answered" in page


def test_while_one_types_frequent_questions_and_services_are_offered():
    FaqFactory(question="รถขยะมาวันไหน", search_words="รถขยะ เก็บขยะ")
    ServiceFactory(name="ขอรับบริการเก็บขยะ", slug="waste", search_words="ขยะ ถังขยะ เก็บขยะ")
    ServiceFactory(name="ขออนุญาตก่อสร้าง", slug="build", search_words="สร้างบ้าน")

    response = Client().get(f"{HERE}suggest/", {"q": "ทำไมรถขยะไม่มาเก็บขยะ"})
    piece = response.content.decode()

    assert "รถขยะมาวันไหน" in piece
    assert "/services/waste/" in piece
    assert "ก่อสร้าง" not in piece
    assert "<html" not in piece
    assert response["Cache-Control"] == "public, max-age=300"
    assert not response.cookies


def test_published_questions_are_not_offered_for_browsers_keep_what_they_were_offered():
    published(text="รถขยะไม่มาเลย")
    assert text_of(f"{HERE}suggest/", q="รถขยะไม่มาเลย").strip() == ""


@pytest.mark.parametrize("typed", ["", "   ", "ก", "<b>"])
def test_little_typed_is_offered_nothing(typed):
    FaqFactory()
    assert text_of(f"{HERE}suggest/", q=typed).strip() == ""


def test_more_than_a_question_is_not_looked_at():
    text_of(f"{HERE}suggest/", 404, q="ขยะ" * 500)


def test_offering_costs_the_same_for_many(django_assert_max_num_queries):
    division = DivisionFactory()
    FaqFactory.create_batch(20)
    for n in range(10):
        ServiceFactory(name=f"เก็บขยะ {n}", slug=f"waste-{n}", division=division)
    with django_assert_max_num_queries(4):
        text_of(f"{HERE}suggest/", q="รถขยะไม่มาเลย")


@pytest.mark.parametrize("path", ["", "faq/1/", "1/", "suggest/"])
def test_nothing_is_posted_to_what_is_only_read(path):
    assert Client().post(HERE + path, {"q": "ขยะ"}).status_code == 405
