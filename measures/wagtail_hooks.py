"""The figures in the back office: addresses and a line in the menu."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import staff_views

staff_urls = [
    path("", staff_views.overview, name="overview"),
    path("statistics.csv", staff_views.export, {"kind": "csv"}, name="csv"),
    path("statistics.xlsx", staff_views.export, {"kind": "xlsx"}, name="xlsx"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("figures/", include((staff_urls, "measures_staff")))]


class FiguresMenuItem(MenuItem):
    def is_shown(self, request):
        return staff_views.may_look(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return FiguresMenuItem(
        "สถิติ", reverse("measures_staff:overview"), name="figures", icon_name="table", order=60
    )
