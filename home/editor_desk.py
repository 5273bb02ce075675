"""An editor's first page: what to begin with, what lies half done, what needs care.

What waits for this person to approve stands above it, what was handed in and came back below it, in
Wagtail's own panels.
"""

from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import Page, WorkflowState
from wagtail.permissions import page_permission_policy

from home import dead_links
from home.languages import THAI
from home.models import NewsIndexPage

FEW = 5
OLD = "old_pages"  # function(user): how many pages nobody touched for long, and their list
WRITE = {"add", "change", "publish"}


def writes_pages(user) -> bool:
    return page_permission_policy.user_has_any_permission(user, WRITE)


def drafts_of(user):
    """Pages this person changed last and neither published nor handed in, newest first."""
    return (
        Page.objects.filter(has_unpublished_changes=True, latest_revision__user=user)
        .filter(~Exists(_handed_in()))
        .select_related("latest_revision")
        .order_by("-latest_revision_created_at", "-pk")[:FEW]
    )


def _handed_in():
    """What waits for an approver, or came back; the page's key is kept there as words."""
    return WorkflowState.objects.active().filter(
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
        object_id=Cast(OuterRef("pk"), CharField()),
    )


def old_pages(user):
    """(how many, address) of each list of pages that are worth another look."""
    found = [ask(user) for ask in hooks.get_hooks(OLD)]
    return [(count, address) for count, address in found if count]


def put_waiting_first(panels):
    for panel in panels:
        if isinstance(panel, WorkflowObjectsToModeratePanel):
            panel.order = EditorDesk.order - 1


class EditorDesk(Component):
    name = "editor-desk"
    template_name = "home/staff/editor_desk.html"
    order = 5

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        index = NewsIndexPage.objects.filter(locale__language_code=THAI).first()
        return {
            "news_index": index
            if index and index.permissions_for_user(user).can_add_subpage()
            else None,
            "drafts": drafts_of(user),
            "dead": dead_links.count(),
            "old": old_pages(user),
        }
