"""Staff edit the agency, its calendar and its pages in the back office, in Thai."""

import datetime
import json

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from home import slugs
from home.models import (
    AgencySettings,
    Division,
    Holiday,
    NewsPage,
    Person,
    StandardPage,
    Village,
)
from tests.factories import home as make

LISTS = ["division", "person", "village", "holiday"]


@pytest.fixture
def staff(client, home):
    client.force_login(get_user_model().objects.create_superuser("boss", password="long-enough-1"))
    return client


def body(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


NO_LEADERS = {"leaders-TOTAL_FORMS": "0", "leaders-INITIAL_FORMS": "0"}


def snippet(model, action, *args):
    return reverse(f"wagtailsnippets_home_{model}:{action}", args=args)


def errors(response):
    assert response.status_code == 200
    return str(response.context["form"].errors)


def test_the_agency_has_one_menu_with_everything(staff):
    page = staff.get("/admin/").content.decode()
    assert json.dumps("ข้อมูลหน่วยงาน") in page  # the menu comes to the page as JSON
    for model in LISTS:
        assert snippet(model, "list") in page
    assert page.count('"/admin/settings/home/agencysettings/"') == 1


@pytest.mark.parametrize("model", LISTS)
def test_every_list_and_form_opens(staff, model):
    make.PersonFactory(is_head=True)
    make.VillageFactory()
    make.HolidayFactory()
    body(staff, snippet(model, "list"))
    body(staff, snippet(model, "list") + "?q=ก")
    body(staff, snippet(model, "add"))


@pytest.mark.parametrize("model", [Division, Person, Village, Holiday])
def test_a_list_costs_the_same_with_many_rows(staff, model, django_assert_max_num_queries):
    factories = {
        Division: make.DivisionFactory,
        Person: make.PersonFactory,
        Village: make.VillageFactory,
        Holiday: make.HolidayFactory,
    }
    path = snippet(model._meta.model_name, "list")
    factories[model].create_batch(3)
    body(staff, path)
    with django_assert_max_num_queries(15) as few:
        body(staff, path)
    factories[model].create_batch(27)
    with django_assert_max_num_queries(15) as many:
        body(staff, path)
    assert len(few) == len(many)


def test_the_settings_page_opens_and_keeps_what_was_typed_wrong(staff):
    agency = make.agency()
    path = reverse("wagtailsettings:edit", args=["home", "agencysettings", agency.pk])
    page = body(staff, path)
    for heading in ("ชื่อและตรา", "ที่ตั้ง", "การติดต่อ", "ข้อมูลส่วนบุคคล"):
        assert heading in page
    response = staff.post(
        path,
        {
            "name": "อบต.ใหม่",
            "short_name": "อบต.",
            "number_prefix": "NH",
            "phone": "12345",
            "postcode": "๓๔๐๐๐",
            "moo": "๔",
            "office_opens": "08:30",
            "office_closes": "16:30",
            "channels-count": "0",
            "hotlines-count": "0",
        },
    )
    assert "หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก" in errors(response)
    assert list(response.context["form"].errors) == ["phone"]
    assert 'value="12345"' in response.content.decode()
    assert AgencySettings.load().name != "อบต.ใหม่"


def test_a_village_takes_thai_digits_and_a_number_once(staff):
    form = {"moo": "๔", "name": "โนนสูง", "head_phone": "๐๘๑๒๓๔๕๖๗๘"} | NO_LEADERS
    form["head_title"] = "headman"
    assert staff.post(snippet("village", "add"), form).status_code == 302
    village = Village.objects.get()
    assert (village.moo, village.head_phone) == (4, "081-234-5678")
    again = staff.post(snippet("village", "add"), form)
    assert "มีหมู่ที่นี้แล้ว" in errors(again)
    assert 'value="๔"' in again.content.decode()


@pytest.mark.parametrize("typed", ["13/4/2570", "๑๓ เม.ย. ๒๕๗๐", "13/4/2027"])
def test_a_holiday_is_typed_in_the_buddhist_era(staff, typed):
    response = staff.post(snippet("holiday", "add"), {"on": typed, "name": "วันสงกรานต์"})
    assert response.status_code == 302
    holiday = Holiday.objects.get()
    assert holiday.on == datetime.date(2027, 4, 13)
    assert 'value="13/4/2570"' in body(staff, snippet("holiday", "edit", holiday.pk))


def test_a_day_that_does_not_exist_is_refused_and_kept(staff):
    response = staff.post(snippet("holiday", "add"), {"on": "31/4/2570", "name": "ก"})
    assert "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ." in errors(response)
    assert 'value="31/4/2570"' in response.content.decode()


def test_the_holidays_of_a_year_are_shown_first_and_filled_on_demand(staff):
    year = timezone.localdate().year + 543
    path = snippet("holiday", "fill", year)
    assert f"เติมวันหยุดราชการของปี {year}" in body(staff, snippet("holiday", "list"))
    assert "วันสงกรานต์" in body(staff, path)
    assert not Holiday.objects.exists()
    assert staff.post(path).status_code == 302
    count = Holiday.objects.count()
    assert count > 15
    staff.post(path)
    assert Holiday.objects.count() == count
    assert "ครบแล้ว" in body(staff, path)


@pytest.mark.parametrize("year", [2400, 2559, 2601, 9999])
def test_a_year_out_of_reach_is_not_found(staff, year):
    assert staff.get(snippet("holiday", "fill", year)).status_code == 404


def test_only_who_may_add_holidays_fills_them(client, home):
    path = snippet("holiday", "fill", 2569)
    assert client.post(path).status_code == 302
    client.force_login(get_user_model().objects.create_user("visitor", password="long-enough-1"))
    assert client.post(path).status_code in (302, 403)
    assert not Holiday.objects.exists()


def news_form(**fields):
    return {
        "title": "น้ำประปาไม่ไหล",
        "slug": "",
        "published_on": "23/11/2569",
        "body-count": "0",
        "gallery-count": "0",
        "attachments-count": "0",
        "kind": "news",
        "action-publish": "1",
    } | fields


def add_news(client, index, **fields):
    path = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
    return client.post(path, news_form(**fields))


def test_news_published_without_an_address_gets_one_with_its_date(staff, home):
    index = make.news_index(home)
    for _ in range(2):
        assert add_news(staff, index).status_code == 302
    slugs = NewsPage.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["news-2569-11-23", "news-2569-11-23-2"]
    assert NewsPage.objects.filter(live=True).count() == 2


def test_a_thai_address_is_refused_in_thai_and_kept(staff, home):
    response = add_news(staff, make.news_index(home), slug="น้ำประปา")
    assert "ที่อยู่ของหน้าใช้ได้เฉพาะ a ถึง z" in errors(response)
    assert 'value="น้ำประปา"' in response.content.decode()
    assert "น้ำประปาไม่ไหล" in response.content.decode()


def test_an_address_in_use_is_refused_in_thai(staff, home):
    index = make.news_index(home)
    add_news(staff, index, slug="water")
    assert "มีหน้าอื่นในหมวดเดียวกันใช้ที่อยู่นี้แล้ว" in errors(add_news(staff, index, slug="water"))


def add_page(client, parent, **fields):
    path = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    form = {"title": "ของเรา", "slug": "", "body-count": "0", "action-publish": "1"}
    return client.post(path, form | fields)


OURS = ["survey", "verify", "queue", "statistics", "track", "services", "Admin", "media", "en"]


@pytest.mark.parametrize("slug", OURS)
def test_no_page_is_written_where_the_system_itself_answers(staff, home, slug):
    response = add_page(staff, home, slug=slug)
    assert f"ระบบใช้ที่อยู่ “{slug}” อยู่แล้ว" in errors(response)
    assert f'value="{slug}"' in response.content.decode()
    assert not StandardPage.objects.exists()
    assert add_page(staff, home, slug=f"{slug}-info").status_code == 302
    [page] = StandardPage.objects.all()
    assert page.live
    assert add_page(staff, page, slug=slug).status_code == 302  # one level down nothing is ours


def test_a_new_address_of_ours_is_kept_free_by_itself(homes):
    assert "healthz" in slugs.reserved()
    assert "queue" in slugs.reserved()
    assert not {"news", "about", "page", "favicon"} & slugs.reserved()


def test_a_page_is_not_copied_onto_an_address_of_ours(staff, home):
    page = make.page(home, title="ประวัติ", slug="history")
    path = reverse("wagtailadmin_pages:copy", args=[page.pk])
    form = {"new_title": "ประวัติ", "new_parent_page": home.pk}
    assert "ระบบใช้ที่อยู่ “track” อยู่แล้ว" in errors(staff.post(path, form | {"new_slug": "track"}))
    assert "เฉพาะ a ถึง z" in errors(staff.post(path, form | {"new_slug": "ติดตาม"}))
    assert StandardPage.objects.count() == 1
    assert staff.post(path, form | {"new_slug": "track-2"}).status_code == 302
    assert StandardPage.objects.filter(slug="track-2").exists()


def test_a_page_is_not_moved_onto_an_address_of_ours(staff, home):
    parent = make.page(home, slug="about")
    page = make.page(parent, slug="track")
    path = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, home.pk])
    response = staff.post(path, follow=True)
    assert "ระบบใช้ที่อยู่ “track” อยู่แล้ว" in response.content.decode()
    page.refresh_from_db()
    assert page.get_parent().pk == parent.pk


def test_publishing_in_the_back_office_makes_the_picture_sizes(staff, home):
    image = make.image(size=(64, 48))
    add_news(staff, make.news_index(home), picture=image.pk, picture_alt="คลอง")
    specs = set(image.renditions.values_list("filter_spec", flat=True))
    assert {"fill-480x270|format-avif", "max-1280x1600|format-webp"} <= specs


@pytest.mark.parametrize("kind", ["homepage", "standardpage", "newsindexpage", "newspage"])
def test_every_page_form_opens_in_thai(staff, home, kind):
    index = make.news_index(home)
    page = {
        "homepage": lambda: home,
        "standardpage": lambda: make.page(home),
        "newsindexpage": lambda: index,
        "newspage": lambda: make.news(index),
    }[kind]()
    html = body(staff, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    for text in ("เนื้อหา", "ที่อยู่และเมนู", "ตั้งเวลาเผยแพร่", "ชื่อเรื่อง", "ที่อยู่ของหน้า"):
        assert text in html, text
