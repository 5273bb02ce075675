"""The editor's first page, dates, guides and menus of the back office."""

import datetime
import json

import pytest
from django.urls import reverse
from django.utils import formats, timezone, translation
from django.utils.timezone import make_aware
from wagtail.models import Page

from home import date_forms
from home.models import StandardPage
from tests.factories import home as make


def at(*numbers):
    """A moment at the office."""
    return make_aware(datetime.datetime(*numbers))  # noqa: DTZ001 - the zone comes from settings


MOMENT = at(2026, 11, 23, 8, 30)


@pytest.fixture
def root(site):
    return site[0]


@pytest.fixture
def signed_in(client, user_of):
    def sign_in(role):
        client.force_login(user_of(role))
        return client

    return sign_in


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


# The first page


def test_an_editor_finds_own_drafts_and_nobody_elses(signed_in, root, user_of):
    mine, other = make.page(root, title="ร่างของฉัน"), make.page(root, title="ร่างของคนอื่น")
    client = signed_in("editor")
    user = client.get("/admin/").context["user"]
    mine.save_revision(user=user)
    other.save_revision(user=user_of("approver"))
    Page.objects.filter(pk__in=[mine.pk, other.pk]).update(has_unpublished_changes=True)
    first = text_of(client.get("/admin/"))
    assert "ร่างของท่านที่ยังไม่ได้ส่งหรือเผยแพร่" in first
    assert "ร่างของฉัน" in first
    assert "ร่างของคนอื่น" not in first


def test_what_was_handed_in_is_no_draft_any_more(signed_in, root):
    page = make.page(root, title="ส่งไปแล้ว")
    client = signed_in("editor")
    user = client.get("/admin/").context["user"]
    page.save_revision(user=user)
    page.get_workflow().start(page, user)
    first = text_of(client.get("/admin/"))
    assert "ร่างของท่านที่ยังไม่ได้ส่งหรือเผยแพร่" not in first
    assert "ส่งไปแล้ว" in first  # in Wagtail's own list of what waits


def test_an_approver_finds_first_what_waits(signed_in, root, user_of):
    page = make.page(root, title="รออนุมัติ")
    page.save_revision(user=user_of("editor"))
    page.get_workflow().start(page, user_of("admin"))
    first = text_of(signed_in("approver").get("/admin/"))
    assert 0 < first.index("รออนุมัติ") < first.index("งานหน้าเว็บ")


def test_an_editor_begins_news_with_one_press(signed_in, root):
    index = make.news_index(root)
    client = signed_in("editor")
    address = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
    assert f'href="{address}"' in text_of(client.get("/admin/"))
    assert client.get(address).status_code == 200


def test_pages_untouched_for_a_year_are_counted(signed_in, root):
    page = make.page(root)
    old = timezone.now() - timezone.timedelta(days=400)
    Page.objects.filter(pk=page.pk).update(last_published_at=old)
    make.page(root, title="ยังใหม่", slug="new")
    client = signed_in("editor")
    first = text_of(client.get("/admin/"))
    assert "1 หน้าไม่ได้ปรับปรุงเกินหนึ่งปี" in first
    address = f"{reverse('outreach_staff:ageing')}?months=12"
    assert f'href="{address}"' in first
    assert "1 หน้า เก่าสุดอยู่บน" in text_of(client.get(address))


@pytest.mark.parametrize("role", ["clerk", "officer", "head", "chief", "inspector", "auditor"])
def test_who_writes_no_pages_is_not_shown_the_editors_desk(signed_in, role):
    assert "งานหน้าเว็บ" not in text_of(signed_in(role).get("/admin/"))


def test_the_editors_desk_costs_the_same_with_many_pages(
    signed_in, root, django_assert_max_num_queries
):
    client = signed_in("editor")
    user = client.get("/admin/").context["user"]
    counts = []
    for number in (2, 10):
        for _ in range(number):
            make.page(root).save_revision(user=user)
        Page.objects.filter(depth__gt=2).update(has_unpublished_changes=True)
        client.get("/admin/")
        with django_assert_max_num_queries(60) as asked:
            client.get("/admin/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


# Dates


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("DATE_FORMAT", "23 พฤศจิกายน 2569"),
        ("DATETIME_FORMAT", "23 พฤศจิกายน 2569, 8:30"),
        ("SHORT_DATE_FORMAT", "23 พ.ย. 2569"),
        ("YEAR_MONTH_FORMAT", "พฤศจิกายน 2569"),
        ("Y-m-d", "2026-11-23"),
        ("c", "2026-11-23T08:30:00+07:00"),
    ],
)
def test_dates_are_written_in_the_buddhist_era_and_for_machines_as_they_are(name, said):
    with translation.override("th"):
        assert formats.date_format(timezone.localtime(MOMENT), name) == said


def test_english_dates_keep_the_common_era():
    with translation.override("en"):
        assert "2026" in formats.date_format(MOMENT, "DATE_FORMAT")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("23/11/2569 08:30", at(2026, 11, 23, 8, 30)),
        ("๒๓/๑๑/๒๕๖๙ ๐๘.๓๐", at(2026, 11, 23, 8, 30)),
        ("23 พ.ย. 2569 8:30 น.", at(2026, 11, 23, 8, 30)),
        ("2026-11-23 08:30", at(2026, 11, 23, 8, 30)),
        ("23/11/2569", at(2026, 11, 23)),
    ],
)
def test_a_moment_is_typed_in_any_way_a_thai_writes_it(typed, meant):
    assert date_forms.TypedMomentField().clean(typed) == meant


@pytest.mark.parametrize("typed", ["31/2/2569 08:30", "23/11/2569 25:00", "พรุ่งนี้", "8:30"])
def test_a_moment_that_does_not_exist_is_refused_in_thai(typed):
    with pytest.raises(Exception, match="ใส่วันและเวลาเป็น"):
        date_forms.TypedMomentField().clean(typed)


def test_publishing_is_planned_in_the_buddhist_era(signed_in, root):
    page = make.page(root, slug="a")
    client, path = signed_in("approver"), reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {"title": "ก", "slug": "a", "body-count": "0", "go_live_at": "23/11/2670 08:30"}
    assert client.post(path, form).status_code == 302
    planned = StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object().go_live_at
    assert planned == at(2127, 11, 23, 8, 30)
    assert 'value="23/11/2670 08:30"' in text_of(client.get(path))


def test_a_list_is_narrowed_to_days_of_the_buddhist_era(signed_in, root):
    client = signed_in("approver")
    make.page(root).save_revision()
    path = "/admin/reports/site-history/?timestamp_from=1/1/2560&timestamp_to=31/12/2699"
    page = text_of(client.get(path))
    assert 'value="1/1/2560"' in page
    wrong = text_of(client.get("/admin/reports/site-history/?timestamp_from=99/1/2560"))
    assert 'value="99/1/2560"' in wrong


# Guides and menus


@pytest.mark.parametrize(
    ("kind", "said"),
    [("standardpage", "ถ้ามีวันที่ ให้เขียนเป็นข่าวแทน"), ("newspage", "สรุปหนึ่งประโยคใช้ในรายการ")],
)
def test_a_form_says_what_its_kind_of_page_is_for(signed_in, root, kind, said):
    parent = make.news_index(root) if kind == "newspage" else root
    path = reverse("wagtailadmin_pages:add", args=["home", kind, parent.pk])
    assert said in text_of(signed_in("editor").get(path))


def names_in_menu(response):
    data = text_of(response).split('id="wagtail-sidebar-props"', 1)[1]
    return data.split(">", 1)[1].split("</script>", 1)[0]


@pytest.mark.parametrize("role", ["clerk", "officer", "head", "chief", "storekeeper", "auditor"])
def test_who_handles_cases_is_shown_no_reports_about_pages(signed_in, role):
    menu = names_in_menu(signed_in(role).get("/admin/"))
    for address in ("/admin/reports/", "/admin/dead-links/", "/admin/localize/reports/"):
        assert address not in menu
    assert "/admin/cases/" in menu


def test_an_editor_is_shown_the_reports_of_an_editors_work(signed_in):
    menu = names_in_menu(signed_in("editor").get("/admin/"))
    assert "/admin/dead-links/" in menu
    assert reverse("outreach_staff:ageing") in menu
    assert reverse("wagtailadmin_reports:aging_pages") not in menu
    assert "/admin/reports/page-types-usage/" not in menu
    assert "/admin/reports/site-history/" not in menu


@pytest.mark.parametrize("role", ["officer", "head", "editor", "admin"])
def test_the_measures_stand_under_one_heading(signed_in, role):
    menu = names_in_menu(signed_in(role).get("/admin/"))
    assert json.dumps("มาตรการและ ITA") in menu
    assert "/admin/ita/" in menu


def test_nothing_of_the_site_itself_can_be_broken_from_the_back_office(signed_in):
    client = signed_in("admin")
    for address in ("/admin/sites/", "/admin/locales/", "/admin/groups/"):
        assert client.get(address).status_code in (302, 403, 404)
    assert client.get("/admin/users/").status_code == 200
