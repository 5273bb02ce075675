from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from . import alike, progress, settings_admin, staff_views
from .models import Category

register_snippet(settings_admin.GrievanceGroup)
hooks.register("before_delete_snippet", settings_admin.refuse_deletion)
hooks.register("watch_cases", progress.tell)
hooks.register("list_similar_cases", alike.alike)

staff_urls = [
    path("<str:number>/photos/<int:pk>.jpg", staff_views.photo, name="photo"),
    path("<str:number>/<slug:key>/", staff_views.move, name="move"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("grievances/", include((staff_urls, "grievances_staff")))]


@hooks.register("list_case_topics")
def topics():
    """What grievances are about: the categories, also those no longer offered."""
    return Category.objects.order_by("order", "name").values_list("slug", "name")
