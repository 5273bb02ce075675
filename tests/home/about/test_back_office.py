"""Editors keep the calendar and the policies; only who administers changes posts."""

import pytest
from django.urls import reverse

from home.about.models import Event, PolicyPage, Post
from tests.factories import home as make
from tests.factories.about import policy, version


@pytest.fixture
def homes(site):
    return site


@pytest.fixture
def editor(client, user_of, home):
    client.force_login(user_of("editor"))
    return client


def listing(model, name, *args):
    return reverse(f"wagtailsnippets_about_{model}:{name}", args=args)


def test_an_editor_puts_an_event_into_the_calendar(editor):
    village = make.VillageFactory(moo=3)
    typed = {
        "title": "ประชาคม",
        "kind": "meeting",
        "starts_on": "๙/๑๒/๒๕๖๙",
        "starts_at": "09:00",
        "villages": [village.pk],
    }
    assert editor.post(listing("event", "add"), typed).status_code == 302
    event = Event.objects.get()
    assert (event.starts_on.isoformat(), list(event.villages.all())) == ("2026-12-09", [village])


def test_a_wrong_day_is_refused_in_words_and_nothing_is_kept(editor):
    typed = {"title": "ก", "kind": "meeting", "starts_on": "9/12/2569", "ends_on": "1/12/2569"}
    shown = editor.post(listing("event", "add"), typed).content.decode()
    assert "วันสุดท้ายต้องไม่อยู่ก่อนวันแรก" in shown
    assert not Event.objects.exists()


def test_an_editor_does_not_touch_posts_and_an_administrator_does(client, editor, user_of):
    typed = {"title": "ปลัด", "side": "permanent", "kind": "local_executive", "order": "1"}
    typed["is_active"] = "on"
    editor.post(listing("post", "add"), typed)
    assert not Post.objects.exists()
    client.force_login(user_of("admin"))
    assert client.post(listing("post", "add"), typed).status_code == 302
    assert Post.objects.get().title == "ปลัด"


def form_of(page, *versions, **more):
    """What the browser sends of the page's form."""
    typed = {"title": page.title, "summary": "", "slug": page.slug, "versions-count": len(versions)}
    for place, (number, on, body) in enumerate(versions):
        at = f"versions-{place}"
        typed |= {
            f"{at}-type": "version",
            f"{at}-order": place,
            f"{at}-deleted": "",
            f"{at}-id": "",
            f"{at}-value-number": number,
            f"{at}-value-effective_on": on,
            f"{at}-value-what_changed": "แก้",
            f"{at}-value-body": body,
        }
    return typed | more


def draft(text):
    from wagtail.admin.rich_text.converters.contentstate import (  # noqa: PLC0415
        ContentstateConverter,
    )

    return ContentstateConverter(["bold"]).from_database_format(text)


def test_a_version_once_in_force_cannot_be_rewritten_but_a_new_one_is_added(client, home, user_of):
    page = policy(home, version(body="<p>ข้อความเดิม</p>"))
    client.force_login(user_of("approver"))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    publish = {"action-publish": "1"}
    client.post(edit, form_of(page, (1, "1/6/2565", draft("<p>แอบแก้</p>")), **publish))
    kept = PolicyPage.objects.get(pk=page.pk)
    assert "ข้อความเดิม" in kept.current_version()["body"].source
    old, new = (1, "1/6/2565", draft("<p>ข้อความเดิม</p>")), (2, "1/6/2566", draft("<p>ใหม่</p>"))
    client.post(edit, form_of(page, old, new, **publish))
    assert [one["number"] for one in PolicyPage.objects.get(pk=page.pk).all_versions()] == [2, 1]


def test_taking_a_policy_back_does_not_let_anyone_rewrite_it(client, home, user_of):
    page = policy(home, version(body="<p>ข้อความเดิม</p>"))
    page.save_revision().publish()
    PolicyPage.objects.get(pk=page.pk).unpublish()
    client.force_login(user_of("approver"))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for more in ({}, {"action-publish": "1"}):
        typed = form_of(page, (1, "1/6/2565", draft("<p>แอบแก้</p>")), **more)
        refused = client.post(edit, typed).context["form"].errors["versions"]
        assert "รุ่นที่ 1 ประกาศใช้แล้ว แก้ข้อความไม่ได้" in str(refused)
        assert "แอบแก้" not in str(PolicyPage.objects.get(pk=page.pk).get_latest_revision().content)
    typed = form_of(page, (1, "1/6/2565", draft("<p>ข้อความเดิม</p>")), **{"action-publish": "1"})
    client.post(edit, typed)
    assert PolicyPage.objects.get(pk=page.pk).live
