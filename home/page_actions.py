"""Which button of the editor stands open, and which wait behind its arrow."""

from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import WorkflowState

# What ends this person's work here, the nearest to the public first. Wagtail offers each only
# where the page's state and the person's rights allow it.
ENDS_THE_WORK = ("approve", "action-publish", "action-submit")
APPROVED = "อนุมัติแล้ว “{title}” ขึ้นเว็บไซต์แล้ว"
APPROVED_ONLY = "อนุมัติแล้ว “{title}” จะขึ้นเว็บไซต์ตามเวลาที่ตั้งไว้"
VIEWS = {"create", "edit"}  # in an old version the way back to it stays first


class MainAction(Component):
    """An action shown at once. Enter in a field saves a draft all the same: nothing is published,
    approved or handed in by a slip of the finger."""

    # A browser presses the first button of a form for Enter, be it shown or not.
    ON_ENTER = '<button type="submit" hidden>บันทึกร่าง</button>{}'

    def __init__(self, item):
        self.item = item
        self.name, self.order = item.name, item.order

    def render_html(self, parent_context=None):
        return format_html(self.ON_ENTER, self.item.render_html(parent_context))

    @property
    def media(self):
        return self.item.media


def put_main_first(items, view):
    """Move the action that ends the work to the front, in place."""
    if view not in VIEWS:
        return
    for name in ENDS_THE_WORK:
        for item in items:
            if item.name == name:
                items.remove(item)
                items.insert(0, MainAction(item))
                return


def is_approval(request):
    """Whether an approval was pressed in the editor."""
    sent = request.POST
    return "action-workflow-action" in sent and sent.get("workflow-action-name") == "approve"


def tell_approved(request, page):
    """Say that the page is public, and all that is said to who publishes one; nothing while
    somebody else has to approve it too."""
    page = page.specific_class.objects.get(pk=page.pk)
    newest = page.workflow_states.order_by("-created_at", "-pk").first()
    if newest is None or newest.status != WorkflowState.STATUS_APPROVED:
        return
    words = APPROVED if page.live else APPROVED_ONLY
    messages.success(request, words.format(title=page.get_admin_display_title()))
    if page.live:
        for tell in hooks.get_hooks("after_publish_page"):
            tell(request, page)
