"""The officers' screens in the Wagtail admin: addresses, menu, first page, style."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from . import access, letter_views, queries, staff_inbox, staff_views

staff_urls = [
    path("", staff_inbox.inbox, name="inbox"),
    path("<str:number>/", staff_views.case, name="case"),
    path("<str:number>/unseal/", staff_views.unseal, name="unseal"),
    path("<str:number>/files/<int:pk>/", staff_views.file, name="file"),
    path("<str:number>/request.pdf", letter_views.for_staff, name="request"),
    path("<str:number>/<slug:key>/", staff_views.move, name="move"),
]


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


@hooks.register("construct_main_menu")
def only_what_an_officer_needs(request, menu_items):
    """Wagtail's own help is in English and leads outside; its reports are about pages."""
    unwanted = {"help", "reports"} if access.handles_cases(request.user) else {"help"}
    menu_items[:] = [item for item in menu_items if item.name not in unwanted]


class MyCasesPanel(Component):
    """The first thing an officer sees after signing in: what waits for them."""

    name = "my_cases"
    template_name = "casework/staff/my_cases.html"
    order = 10

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        reader = staff_inbox.reader_of(user)
        counts = queries.counts(access.staff_cases(user), reader)
        return {"tabs": [t for t in staff_inbox.tabs(reader, counts) if t.count]}


@hooks.register("construct_homepage_panels")
def first_page(request, panels):
    if access.handles_cases(request.user):
        panels.append(MyCasesPanel())


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("casework/staff.css"))
