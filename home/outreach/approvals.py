"""Mails of the way from editor to approver, in Thai, through the outbox.

The worker looks every minute for what was handed in, approved or sent back and not yet told. So
nothing leaves during a request, and a mail server that is down costs nobody anything.
"""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import GroupApprovalTask, TaskState

from home.models import NewsPage
from home.outreach.models import ToldApproval

HOOK = "mail_staff"  # function(user, subject=, text=, on=, at=): an app above puts it into the post
LOOKS_BACK = timedelta(days=14)  # what is older is history, not news
TOLD = (TaskState.STATUS_IN_PROGRESS, TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED)
SUBJECTS = {
    TaskState.STATUS_IN_PROGRESS: "รอท่านตรวจ: %s",
    TaskState.STATUS_APPROVED: "อนุมัติแล้ว: %s",
    TaskState.STATUS_REJECTED: "ส่งกลับให้แก้ไข: %s",
}


def run(*, at) -> int:
    """Called every minute. Return how many mails were written."""
    return sum(_tell(state, at=at) for state in _untold(at))


def _untold(at):
    """States nobody was told of; those that somebody just moved on are told as they are now."""
    told = ToldApproval.objects.values_list("task_state", "status")
    recent = TaskState.objects.filter(status__in=TOLD, started_at__gt=at - LOOKS_BACK)
    recent = recent.select_related(
        "workflow_state__requested_by", "finished_by", "task", "revision"
    ).order_by("pk")
    seen = set(told.filter(task_state__in=recent.values("pk")))
    return [state for state in recent if (state.pk, state.status) not in seen]


@transaction.atomic
def _tell(state, *, at):
    _, is_new = ToldApproval.objects.get_or_create(
        task_state=state, status=state.status, defaults={"at": at}
    )
    content = state.workflow_state.content_object
    content = getattr(content, "specific", content)  # of a page all that its type has
    if not is_new or content is None:
        return 0
    readers = [user for user in _readers(state) if user.is_active and user.email]
    for user in readers:
        subject, text = _mail(state, content, user)
        for send in hooks.get_hooks(HOOK):
            send(user, subject=subject, text=text, on=None, at=at)
    return len(readers)


def _readers(state):
    """Who has to do something now: the approvers, or whoever handed it in."""
    asked = state.workflow_state.requested_by
    if state.status == TaskState.STATUS_IN_PROGRESS:
        task = state.task.specific
        groups = task.groups.all() if isinstance(task, GroupApprovalTask) else ()
        people = {user.pk: user for group in groups for user in group.user_set.all()}
        return [user for pk, user in sorted(people.items()) if user != asked]
    return [asked] if asked and asked != state.finished_by else []


def _mail(state, content, user):
    title = str(getattr(content, "title", content))
    context = {
        "title": title,
        "status": state.status,
        "state": state,
        "asked_by": _name(state.workflow_state.requested_by),
        "by": _name(state.finished_by),
        "comment": state.comment,
        "url": _whole(AdminURLFinder(user).get_edit_url(content)),
        "kit": _whole(_kit_of(content)),
        "public": content.full_url if getattr(content, "live", False) else "",
    }
    text = render_to_string("outreach/email/approval.txt", context)
    return (SUBJECTS[state.status] % title)[:200], text


def _kit_of(content):
    is_live_news = isinstance(content, NewsPage) and content.live
    return reverse("outreach_staff:kit", args=[content.pk]) if is_live_news else ""


def _whole(path):
    return settings.SITE_URL + path if path else ""


def _name(user):
    return (user.get_full_name() or user.get_username()) if user else ""
