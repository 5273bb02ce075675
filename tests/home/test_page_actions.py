"""The editor shows at once what ends this person's work; the rest waits behind an arrow."""

import re

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, WorkflowTask

from home.models import StandardPage
from tests.factories import home as make

LABEL = re.compile(r"<[^>]*(>|$)")


@pytest.fixture
def signed_in(client, user_of):
    def sign_in(role):
        client.force_login(user_of(role))
        return client

    return sign_in


@pytest.fixture
def page(home):
    return make.page(home, title="ประวัติตำบล", slug="history")


def shown(client, page):
    """The footer: what is open, and what is behind the arrow."""
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    menu = response.context["action_menu"]
    return menu.default_item, [item.name for item in menu.menu_items]


def words_of(response):
    """What stands open in the footer, as a person reads it."""
    footer = response.content.decode().partition("<footer")[2].partition('"w-dropdown"')[0]
    return " ".join(LABEL.sub(" ", footer).split())


def test_an_editor_is_shown_how_to_hand_in(signed_in, page):
    client = signed_in("editor")
    first, others = shown(client, page)
    assert first.name == "action-submit"
    assert "action-save-draft" in others
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert words_of(response).endswith("ส่งให้ตรวจ")


def test_an_approver_is_shown_how_to_approve_what_waits(signed_in, page, user_of):
    client = signed_in("approver")
    assert shown(client, page)[0].name == "action-publish"
    editor = user_of("editor")
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    first, others = shown(client, page)
    assert first.name == "approve"
    assert {"reject", "action-publish", "action-save-draft"} <= set(others)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "อนุมัติและเผยแพร่" in words_of(response)


def test_an_old_version_is_brought_back_as_a_draft_first(signed_in, page, user_of):
    editor = user_of("editor")
    old, _ = page.save_revision(user=editor), page.save_revision(user=editor)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
    menu = signed_in("approver").get(address).context["action_menu"]
    assert menu.default_item.name == "action-save-draft"


def test_enter_in_a_field_saves_a_draft_only(signed_in, page):
    """A browser presses the first button of the form; that one says nothing but "save"."""
    client = signed_in("approver")
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(path).content.decode().partition('id="page-edit-form"')[2]
    form = re.sub(r"<template.*?</template>", "", form, flags=re.DOTALL)  # not there until asked
    submits = [one for one in re.findall(r"<button[^>]*>", form) if 'type="button"' not in one]
    assert submits[0] == '<button type="submit" hidden>'
    typed = {"title": "ประวัติใหม่", "slug": "history", "body-count": "0"}
    assert client.post(path, typed).status_code == 302
    kept = StandardPage.objects.get(pk=page.pk)
    assert (kept.title, kept.get_latest_revision_as_object().title) == ("ประวัติตำบล", "ประวัติใหม่")


def approve(client, page, **more):
    """Press the button in the editor; what is said then."""
    form = {"title": page.title, "slug": page.slug, "body-count": "0"} | more
    form |= {"action-workflow-action": "true", "workflow-action-name": "approve"}
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(path, form, follow=True).content.decode()


def test_approving_says_that_it_is_public_and_what_to_do_next(signed_in, home, user_of):
    news, editor = (
        make.news(make.news_index(home), title="รับสมัครงาน", slug="job"),
        user_of("editor"),
    )
    news.unpublish()
    news.save_revision(user=editor)
    news.get_workflow().start(news, editor)
    more = {"kind": "news", "published_on": "1/12/2569"}
    more |= {"gallery-count": "0", "attachments-count": "0"}
    said = approve(signed_in("approver"), news, **more)
    assert "อนุมัติแล้ว “รับสมัครงาน” ขึ้นเว็บไซต์แล้ว" in said
    assert reverse("outreach_staff:kit", args=[news.pk]) in said
    assert type(news).objects.get(pk=news.pk).live


def test_what_is_approved_for_a_later_day_is_not_said_to_be_public(signed_in, page, user_of):
    editor = user_of("editor")
    page.unpublish()
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    said = approve(signed_in("approver"), page, go_live_at="1/1/2699 08:00")
    assert "จะขึ้นเว็บไซต์ตามเวลาที่ตั้งไว้" in said
    assert "ขึ้นเว็บไซต์แล้ว" not in said


def test_the_first_of_two_approvals_is_not_said_to_be_the_last(signed_in, page, user_of):
    editor = user_of("editor")
    page.unpublish()
    page.save_revision(user=editor)
    workflow, first = page.get_workflow(), page.get_workflow().tasks.get()
    second = GroupApprovalTask.objects.create(name="ปลัดอนุมัติ")
    second.groups.set(first.specific.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=second, sort_order=1)
    state = workflow.start(page, editor).current_task_state
    path = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])

    said = signed_in("approver").post(path, {}, follow=True).content.decode()

    assert "อนุมัติแล้ว “" not in said
    page.refresh_from_db()
    assert page.current_workflow_task == second
    assert not page.live


class TestTwoWithOnePageOpen:
    def send(self, client, page, loaded, title):
        form = {"title": title, "slug": page.slug, "body-count": "0", "loaded_revision_id": loaded}
        path = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return client.post(path, form, follow=True).content.decode()

    def test_who_saves_last_is_told_whose_version_lies_beneath(self, signed_in, page, user_of):
        opened = page.save_revision().pk
        theirs = page.save_revision(user=user_of("approver"))
        said = self.send(signed_in("editor"), page, opened, "ฉบับของฉัน")
        assert "บันทึกหน้านี้ด้วย" in said
        assert reverse("wagtailadmin_pages:history", args=[page.pk]) in said
        assert page.revisions.filter(pk=theirs.pk).exists()
        page.refresh_from_db()
        assert page.get_latest_revision_as_object().title == "ฉบับของฉัน"

    @pytest.mark.parametrize("loaded", ["", "none", "9" * 30])
    def test_a_form_without_its_mark_is_saved_all_the_same(self, signed_in, page, loaded):
        page.save_revision()
        assert "บันทึกหน้านี้ด้วย" not in self.send(signed_in("editor"), page, loaded, "ใหม่")
        page.refresh_from_db()
        assert page.get_latest_revision_as_object().title == "ใหม่"

    def test_who_saves_twice_is_told_of_nobody(self, signed_in, page):
        client, opened = signed_in("editor"), page.save_revision().pk
        for title in ("ครั้งแรก", "ครั้งที่สอง"):
            assert "บันทึกหน้านี้ด้วย" not in self.send(client, page, opened, title)
