"""Evidence in the back office: addresses, menu, style, and what the worker looks at."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import checking, live, staff_views

hooks.register("watch", checking.run)
hooks.register("list_public_addresses", live.addresses)

staff_urls = [
    path("", staff_views.listed, name="list"),
    path("search/", staff_views.search, name="search"),
    path("<int:pk>/check/", staff_views.check_again, name="check"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("evidence/", include((staff_urls, "evidence_staff")))]


class EvidenceMenuItem(MenuItem):
    def is_shown(self, request):
        return staff_views.may_look(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return EvidenceMenuItem(
        "หลักฐาน", reverse("evidence_staff:list"), name="evidence", icon_name="link", order=64
    )


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("evidence/evidence.css"))
