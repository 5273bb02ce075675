"""From editor to approver and back: mails in Thai, by a real mail server, none within a request."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.utils.timezone import now
from wagtail import hooks
from wagtail.models import Workflow

from casework import notices
from casework.models import StaffNotice
from home.outreach import approvals
from tests.casework.postbox import free_port, opened
from tests.factories import home as make


@pytest.fixture
def editor(user_of):
    return _with_mail(user_of("editor"), "editor@example.go.th", "สมศรี")


@pytest.fixture
def approver(user_of):
    return _with_mail(user_of("approver"), "approver@example.go.th", "มานพ")


def _with_mail(user, address, name):
    user.email, user.first_name = address, name
    user.save()
    return user


@pytest.fixture
def handed_in(index, editor, approver):
    """A draft that the editor sent to be approved."""
    page = make.news(index, title="รับสมัครงาน", slug="job")
    page.unpublish()
    page.save_revision(user=editor)
    workflow = Workflow.objects.get()
    workflow.start(page, editor)
    return page


def told():
    return {(one.to.username, one.subject) for one in StaffNotice.objects.select_related("to")}


def test_the_worker_does_it_and_an_app_above_posts_it():
    assert approvals.run in hooks.get_hooks("watch")
    assert notices.queue_for_staff in hooks.get_hooks(approvals.HOOK)


def test_who_may_approve_is_told_once_and_who_asked_is_not(handed_in, editor, approver):
    assert mail.outbox == []
    assert approvals.run(at=now()) == 1
    assert told() == {("approver-1", "รอท่านตรวจ: รับสมัครงาน")}
    text = StaffNotice.objects.get().text
    assert "สมศรี ส่ง “รับสมัครงาน” มาให้ท่านตรวจก่อนเผยแพร่" in text
    assert f"/admin/pages/{handed_in.pk}/edit/" in text
    assert approvals.run(at=now()) == 0
    assert StaffNotice.objects.count() == 1


def test_who_asked_hears_that_it_is_published_and_where_to_carry_it_on(handed_in, approver):
    approvals.run(at=now())
    state = handed_in.current_workflow_task_state
    state.approve(user=approver)
    assert approvals.run(at=now()) == 1
    notice = StaffNotice.objects.get(to__username="editor-1")
    assert notice.subject == "อนุมัติแล้ว: รับสมัครงาน"
    assert "โดย มานพ" in notice.text
    assert f"/admin/outreach/{handed_in.pk}/" in notice.text
    assert "และขึ้นเว็บไซต์แล้ว" in notice.text
    assert "ดูหน้านี้ได้ที่\nhttp" in notice.text
    assert "/news/job/" in notice.text


def test_what_waits_for_its_day_is_not_said_to_be_public(handed_in, editor, approver):
    handed_in.current_workflow_state.cancel(user=editor)
    handed_in.go_live_at = now() + timedelta(days=9)
    handed_in.save_revision(user=editor)
    Workflow.objects.get().start(handed_in, editor)
    handed_in.current_workflow_task_state.approve(user=approver)
    approvals.run(at=now())
    text = StaffNotice.objects.get(to__username="editor-1").text
    assert "จะขึ้นเว็บไซต์ตามเวลาที่ตั้งไว้" in text
    assert "ขึ้นเว็บไซต์แล้ว" not in text
    assert f"/admin/pages/{handed_in.pk}/edit/" in text


def test_who_asked_hears_what_to_mend(handed_in, approver):
    approvals.run(at=now())
    handed_in.current_workflow_task_state.reject(user=approver, comment="ใส่วันปิดรับสมัคร")
    assert approvals.run(at=now()) == 1
    notice = StaffNotice.objects.get(to__username="editor-1")
    assert notice.subject == "ส่งกลับให้แก้ไข: รับสมัครงาน"
    assert "สิ่งที่ขอให้แก้: ใส่วันปิดรับสมัคร" in notice.text


def test_what_was_decided_before_anybody_looked_is_told_as_it_is(handed_in, approver):
    handed_in.current_workflow_task_state.approve(user=approver)
    approvals.run(at=now())
    assert told() == {("editor-1", "อนุมัติแล้ว: รับสมัครงาน")}


def test_old_history_and_people_without_an_address_get_no_mail(handed_in, approver):
    assert approvals.run(at=now() + timedelta(days=15)) == 0
    get_user_model().objects.update(email="")
    assert approvals.run(at=now()) == 0
    assert not StaffNotice.objects.exists()


def test_handing_in_through_the_back_office_sends_nothing_itself(client, index, editor, approver):
    """Wagtail's own mails, which leave during the request, are off."""
    page = make.news(index, slug="job")
    page.save_revision(user=editor)
    Workflow.objects.get().start(page, editor)
    page.current_workflow_task_state.approve(user=approver)
    assert mail.outbox == []


def test_a_real_mail_server_gets_it_in_thai(handed_in, settings):
    port = free_port()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    approvals.run(at=now())
    with opened(port) as box:
        assert notices.deliver(at=now()) == 1
    assert box.recipients == [("approver@example.go.th",)]
    assert box.mails[0]["Subject"].strip() == "รอท่านตรวจ: รับสมัครงาน"
    assert "มาให้ท่านตรวจก่อนเผยแพร่" in box.text()
    assert "workflow" not in box.text().lower()
