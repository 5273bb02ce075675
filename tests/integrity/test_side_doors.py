"""Wagtail's own doors, from snippets to the users' list: none of them knows of a report."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import URLPattern, get_resolver
from wagtail.admin.viewsets import viewsets
from wagtail.models import ModelLogEntry, ReferenceIndex
from wagtail.search.index import Indexed
from wagtail.snippets.models import get_snippet_models

from casework.roles import ROLES
from complaints.integrity import actions, staff_filing, staff_keys, staff_report, staff_views
from complaints.integrity.models import IntegritySettings, Report
from tests.factories.casework import staff
from tests.factories.integrity import CONTENT, TODAY, WHO, office, report
from tests.integrity.desk import HOME, browser, locked, text_of

pytestmark = pytest.mark.django_db
OURS = set(apps.get_app_config("integrity").get_models())
SECRET = OURS - {IntegritySettings}


def admin_patterns(patterns=None, prefix=""):
    """Every address below /admin/ with the view behind it."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            if path.startswith("admin/"):
                yield path, pattern.callback
        elif "admin/".startswith(path) or path.startswith("admin/"):
            yield from admin_patterns(pattern.url_patterns, path)


def superuser():
    user = staff("admin")
    user.is_superuser = user.is_staff = True
    user.save()
    return user


def test_reports_are_no_snippets_and_have_no_screens_made_by_wagtail():
    assert not OURS & set(get_snippet_models())
    shown = {getattr(viewset, "model", None) for viewset in viewsets.viewsets}
    assert not OURS & shown


def test_reports_are_in_no_index_and_in_no_search():
    office()
    report(identity=WHO)
    assert [model for model in SECRET if ReferenceIndex.model_is_indexable(model)] == []
    assert [model for model in OURS if issubclass(model, Indexed)] == []
    labels = ReferenceIndex.objects.values_list("base_content_type__app_label", flat=True)
    assert "integrity" not in labels


def test_reports_leave_no_line_in_wagtails_history():
    there = office()
    received, _ = report()
    actions.take(received, by=there.first, on=TODAY)
    assert not ModelLogEntry.objects.filter(content_type__app_label="integrity").exists()


def test_no_role_has_a_right_on_a_report_in_wagtail(site):
    held = Permission.objects.filter(content_type__app_label="integrity", group__isnull=False)
    assert set(held.values_list("codename", flat=True)) == {"change_integritysettings"}
    assert {group.name for group in Group.objects.filter(permissions__in=held)} == {
        ROLES["admin"].label
    }


def test_the_only_addresses_of_the_channel_are_the_inspectors_own():
    ours = {staff_filing, staff_keys, staff_report, staff_views}
    modules = {module.__name__ for module in ours}
    of_channel = [
        (path, view)
        for path, view in admin_patterns()
        if getattr(view, "__module__", "").startswith("complaints.integrity")
    ]
    assert {view.__module__ for _path, view in of_channel} == modules
    assert all(path.startswith("admin/integrity/") for path, _view in of_channel)
    below = {path for path, _view in admin_patterns() if path.startswith("admin/integrity/")}
    assert below == {path for path, _view in of_channel}
    assert len(below) >= 18


def test_no_page_of_the_back_office_shows_a_superuser_anything_of_a_report(site):
    there = office()
    received, _ = report(identity=WHO)
    client, walked = locked(superuser()), 0
    client.raise_request_exception = False
    marks = (received.number, str(received.pk), CONTENT["what"], WHO["name"])
    for path, _view in admin_patterns():
        if "<" in path or "(?P" in path or "logout" in path:
            continue
        address = "/" + path.replace("^", "").replace("$", "").replace("\\", "")
        page = client.get(address, {"q": received.number})
        text = page.content.decode(errors="replace") if not page.streaming else ""
        text = text.replace(f'value="{received.number}"', "").replace(f"q={received.number}", "")
        assert not [mark for mark in marks[1:] if mark in text], address
        walked += 1
    assert walked > 60
    assert received.number in text_of(browser(there.first.user).get(HOME))


def test_the_administrators_interface_for_programs_knows_pages_and_pictures_alone(site):
    office()
    received, _ = report()
    client = locked(superuser())
    for kind in ("reports", "integrity", "integrity.Report"):
        assert client.get(f"/admin/api/main/{kind}/").status_code == 404
    answer = client.get("/admin/api/main/pages/", {"type": "integrity.Report"})
    assert received.number not in answer.content.decode()
    assert str(received.pk) not in answer.content.decode()


def test_an_inspectors_account_with_reports_is_not_deleted(site):
    there = office()
    received, _ = report()
    client = locked(superuser())
    client.post(f"/admin/users/delete/{there.first.user.pk}/", follow=True)
    there.first.user.refresh_from_db()
    assert there.first.user.is_active
    assert Report.objects.get() == received


def test_a_visitor_who_is_nobody_learns_nothing_from_the_answers():
    office()
    received, _ = report()
    real = Client().get(f"{HOME}{received.number}/")
    made_up = Client().get(f"{HOME}ZZZZ-ZZZZ/")
    assert real.status_code == made_up.status_code
    client = locked(staff("chief"))
    real, made_up = client.get(f"{HOME}{received.number}/"), client.get(f"{HOME}ZZZZ-ZZZZ/")
    assert (real.status_code, made_up.status_code) == (404, 404)
    assert real.content.replace(received.number.encode(), b"") == made_up.content.replace(
        b"ZZZZ-ZZZZ", b""
    )
