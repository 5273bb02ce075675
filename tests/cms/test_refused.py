"""What the back office can't do is said in Thai, on a page from which one can go on."""

import datetime

import pytest
from django.urls import reverse

from home.about.models import PolicyPage
from tests.factories import home as make
from tests.factories.about import policy, version

FIRST = datetime.date(2022, 6, 1)


@pytest.fixture
def approver(client, user_of):
    client.force_login(user_of("approver"))
    return client


def page_of(response):
    return response.content.decode()


def rewriting_draft(root, editor):
    """A draft handed in that says otherwise what a version in force says."""
    page = policy(root, version(1, FIRST, "<p>เดิม</p>"))
    page.save_revision().publish()
    page = PolicyPage.objects.get(pk=page.pk)
    page.versions = [version(1, FIRST, "<p>แอบแก้</p>")]
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return page


def approve(client, page, **headers):
    state = page.current_workflow_task_state
    path = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(path, {"comment": "ดี"}, headers=headers)


def waiting_page(root, editor):
    page = make.page(root, title="ประวัติตำบล")
    page.unpublish()
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return page


def test_approving_from_the_list_says_that_it_is_public(approver, site, user_of):
    page = waiting_page(site[0], user_of("editor"))
    response = approve(approver, page)
    assert "อนุมัติแล้ว “ประวัติตำบล” ขึ้นเว็บไซต์แล้ว" in page_of(approver.get(response.url))


def test_who_may_not_approve_does_not_by_its_address(client, site, user_of):
    editor = user_of("editor")
    page = waiting_page(site[0], editor)
    assert approve(client, page).url.startswith("/accounts/login/")
    for user in (editor, user_of("clerk")):
        client.force_login(user)
        assert "ไม่อยู่ในหน้าที่ของท่าน" in page_of(client.get(approve(client, page).url))
    page.refresh_from_db()
    assert not page.live
    assert page.workflow_in_progress


@pytest.mark.parametrize("headers", [{}, {"x-requested-with": "XMLHttpRequest"}])
def test_approving_what_rewrites_a_policy_is_refused_at_the_page(approver, site, user_of, headers):
    page = rewriting_draft(site[0], user_of("editor"))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = approve(approver, page, **headers)
    assert edit == (response.json()["redirect"] if headers else response.url)
    assert "แก้ข้อความไม่ได้ เพราะประชาชนรับรู้ตามข้อความเดิม" in page_of(approver.get(edit))
    kept = PolicyPage.objects.get(pk=page.pk)
    assert kept.versions[0].value["body"].source == "<p>เดิม</p>"
    assert kept.workflow_in_progress


@pytest.mark.parametrize("chosen", ["", "?id=99999"])
@pytest.mark.parametrize("action", ["move", "publish", "delete"])
def test_doing_something_with_nothing_chosen_says_so(approver, site, chosen, action):
    path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    response = approver.get(path + chosen, follow=True)
    assert response.redirect_chain
    assert "ไม่พบรายการที่เลือก" in page_of(response)


def test_that_leads_back_to_the_list_one_came_from(approver, site):
    back = reverse("wagtailadmin_explore", args=[make.page(site[0]).pk])
    path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    assert approver.get(path, {"next": back, "id": "99999"}).url == back
