from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.contrib.settings.models import register_setting
from wagtail.snippets.models import register_snippet

from casework import access

from . import alike, field_views, intake_views, offered, progress, settings_admin, staff_views
from .models import Category, GuidelineSettings

GuidelineSettings.edit_handler = settings_admin.guideline_panels()
register_setting(GuidelineSettings, icon="doc-full", name="guideline-in-settings")
register_snippet(settings_admin.GrievanceGroup)
hooks.register("before_delete_snippet", settings_admin.refuse_deletion)
hooks.register("watch_cases", progress.tell)
hooks.register("list_similar_cases", alike.alike)
hooks.register("list_counter_choices", intake_views.choices)
hooks.register("list_menu_entries", offered.menu)
hooks.register("list_channels", offered.channels)
hooks.register("list_of_village", offered.of_village)

staff_urls = [
    path("field/", field_views.listed, name="field"),
    path("<str:number>/photos/<int:pk>.jpg", staff_views.photo, name="photo"),
    path("<str:number>/<slug:key>/", staff_views.move, name="move"),
]


# Below the counter's own address: only there does a browser send the secrets of what it filed.
counter_urls = [path("<slug:slug>/", intake_views.fill, name="fill")]


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("grievances/", include((staff_urls, "grievances_staff"))),
        path("counter/grievances/", include((counter_urls, "grievances_counter"))),
    ]


class FieldMenuItem(MenuItem):
    def is_shown(self, request):
        return access.handles_cases(request.user)


@hooks.register("register_admin_menu_item")
def field_menu_item():
    return FieldMenuItem(
        "งานลงพื้นที่",
        reverse("grievances_staff:field"),
        name="field",
        icon_name="site",
        order=55,
    )


@hooks.register("construct_settings_menu")
def show_guideline_once(request, menu_items):
    menu_items[:] = [item for item in menu_items if item.name != "guideline-in-settings"]


@hooks.register("list_case_topics")
def topics():
    """What grievances are about: the categories, also those no longer offered."""
    return Category.objects.order_by("order", "name").values_list("slug", "name")


@hooks.register("list_public_addresses")
def addresses():
    """The ways to tell us. Single grievances come and go from their list."""
    places = ("", "new/", "list/", "guideline/", "map/")
    return [f"/complaints/{place}" for place in places]
