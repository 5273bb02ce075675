"""The guideline says by itself how to complain, who answers and in how many days."""

import pytest
from django.urls import reverse

from complaints.grievances.models import GuidelineSettings
from tests.cms.reading import Links, text_of
from tests.factories.grievances import CategoryFactory
from tests.factories.home import DivisionFactory, PersonFactory, agency

pytestmark = pytest.mark.django_db
ADDRESS = "/complaints/guideline/"


@pytest.fixture(autouse=True)
def _agency(site):
    agency(phone="045-123-456", email="saraban@example.go.th")


def test_it_names_who_answers_for_each_matter_and_in_how_many_days(client):
    works = DivisionFactory(name="กองช่าง", name_en="Public Works", phone="045-000-130")
    officer = PersonFactory(
        name="นางสาวพิมพ์ใจ แก้วดี", position="นายช่างโยธา", phone="045-000-131", division=works
    )
    CategoryFactory(name="ไฟถนน", division=works, officer=officer, working_days=5)
    CategoryFactory(name="ถนนพัง", division=works, working_days=15)

    page = client.get(ADDRESS)
    text = text_of(page)

    for words in (
        "ไฟถนน",
        "กองช่าง",
        "นางสาวพิมพ์ใจ แก้วดี",
        "นายช่างโยธา",
        "045-000-131",
        "045-000-130",
    ):
        assert words in text
    assert "นานที่สุด 15 วันทำการ" in text
    assert "tel:045-000-131" in page.content.decode()


def test_who_left_is_not_named(client):
    CategoryFactory(officer=PersonFactory(name="นายลาออก ไปแล้ว", is_active=False))
    assert "นายลาออก" not in text_of(client.get(ADDRESS))


def test_a_category_no_longer_used_is_not_there(client):
    CategoryFactory(name="เลิกใช้", is_active=False), CategoryFactory(name="ยังใช้")
    text = text_of(client.get(ADDRESS))
    assert "ยังใช้" in text
    assert "เลิกใช้" not in text


def test_it_tells_every_way_in_the_law_and_where_else_to_turn(client):
    text = text_of(client.get(ADDRESS))
    for words in (
        "045-123-456",
        "saraban@example.go.th",
        "ภายใน 15 วัน",
        "2546 มาตรา 38",
        "1567",
        "1205",
    ):
        assert words in text
    hrefs = Links(client.get(ADDRESS).content.decode()).hrefs
    assert {"/complaints/new/", "/integrity/", "/statistics/complaints/"} <= set(hrefs)


def test_the_office_writes_before_and_after_it_in_both_languages(client):
    settings = GuidelineSettings.load()
    settings.before, settings.before_en = "<p>นโยบายของนายก</p>", "<p>Our policy</p>"
    settings.after, settings.bodies = "<p>ประกาศฉบับลงนาม</p>", []
    settings.save()

    thai, english = (text_of(client.get(path + ADDRESS)) for path in ("", "/en"))

    assert thai.index("นโยบายของนายก") < thai.index("ขั้นตอน") < thai.index("ประกาศฉบับลงนาม")
    assert "Our policy" in english
    assert "นโยบายของนายก" not in english
    assert "1567" not in thai


def test_a_change_in_the_back_office_shows_at_once(client, user_of):
    assert "ข้อความใหม่ของเรา" not in text_of(client.get(ADDRESS))
    desk = type(client)()
    desk.force_login(user_of("admin"))
    pk = GuidelineSettings.load().pk
    address = reverse("wagtailsettings:edit", args=["grievances", "guidelinesettings", pk])
    assert desk.get(address).status_code == 200
    rich = '{"blocks":[{"key":"a","text":"ข้อความใหม่ของเรา","type":"unstyled","depth":0,"inlineStyleRanges":[],"entityRanges":[]}],"entityMap":{}}'  # noqa: E501
    typed = dict.fromkeys(("before_en", "after", "after_en"), "null")
    response = desk.post(address, typed | {"before": rich, "bodies-count": "0"})
    assert response.status_code == 302
    assert "ข้อความใหม่ของเรา" in text_of(client.get(ADDRESS))


@pytest.mark.parametrize("role", ["editor", "officer", "clerk"])
def test_others_may_not_change_it(client, user_of, role):
    client.force_login(user_of(role))
    pk = GuidelineSettings.load().pk
    address = reverse("wagtailsettings:edit", args=["grievances", "guidelinesettings", pk])
    assert client.post(address, {"before": "x"}).status_code in {302, 403, 404}
    assert GuidelineSettings.load().before == ""


def test_the_queries_are_as_many_for_many_categories(client, django_assert_num_queries):
    def queries():
        with django_assert_num_queries(12, exact=False) as asked:
            client.get(f"{ADDRESS}?x=1")
        return len(asked)

    CategoryFactory(officer=PersonFactory())
    queries()
    few = queries()
    for _time in range(8):
        CategoryFactory(officer=PersonFactory())
    assert queries() == few


def test_it_is_public_and_depends_on_nobody(client):
    response = client.get(ADDRESS)
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
    assert response["ETag"]
