"""The officers' screens in the Wagtail admin: addresses, menu, first page, style."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from . import (
    access,
    letter_views,
    notices,
    staff_absences,
    staff_bulk,
    staff_inbox,
    staff_papers,
    staff_saved,
    staff_views,
)
from .staff_home import WorkPanel
from .staff_replies import StandardReplyViewSet, refuse_deleting
from .states import State

register_snippet(StandardReplyViewSet)
hooks.register("before_delete_snippet", refuse_deleting)
hooks.register("mail_staff", notices.queue_for_staff)  # for the apps below this one

staff_urls = [
    path("", staff_inbox.inbox, name="inbox"),
    path("bulk/", staff_bulk.bulk, name="bulk"),
    path("filters/", staff_saved.keep, name="keep_filter"),
    path("filters/<int:pk>/forget/", staff_saved.forget, name="forget_filter"),
    path("absences/", staff_absences.listed, name="absences"),
    path("absences/<int:pk>/", staff_absences.changed, name="absence"),
    path("absences/<int:pk>/cancel/", staff_absences.cancelled, name="cancel_absence"),
    path("<str:number>/", staff_views.case, name="case"),
    path("<str:number>/unseal/", staff_views.unseal, name="unseal"),
    path("<str:number>/files/<int:pk>/", staff_views.file, name="file"),
    path("<str:number>/request.pdf", letter_views.for_staff, name="request"),
    path("<str:number>/payments/<int:pk>/<slug:key>/", staff_papers.payment, name="payment"),
    path("<str:number>/papers/<int:pk>/revoke/", staff_papers.revoke, name="revoke"),
    path("<str:number>/<slug:key>/", staff_views.move, name="move"),
]


@hooks.register("list_state_words")
def state_words():
    return State.choices


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("cases/", include((staff_urls, "casework_staff")))]


class InboxMenuItem(MenuItem):
    def is_shown(self, request):
        return access.handles_cases(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return InboxMenuItem(
        "เรื่องที่รับ",
        reverse("casework_staff:inbox"),
        name="cases",
        icon_name="folder-open-inverse",
        order=50,
    )


@hooks.register("register_admin_menu_item")
def absences_item():
    return InboxMenuItem(
        "วันที่ไม่อยู่",
        reverse("casework_staff:absences"),
        name="absences",
        icon_name="calendar-alt",
        order=170,
    )


@hooks.register("construct_main_menu")
def only_what_an_officer_needs(request, menu_items):
    """Wagtail's own help is in English and leads outside; its reports are about pages."""
    unwanted = {"help", "reports"} if access.handles_cases(request.user) else {"help"}
    menu_items[:] = [item for item in menu_items if item.name not in unwanted]


@hooks.register("construct_homepage_panels")
def first_page(request, panels):
    if access.handles_cases(request.user):
        panels.append(WorkPanel())


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("casework/staff.css"))
