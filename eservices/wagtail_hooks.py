from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from casework import access

from . import intake_views, staff_views, walk_in_views
from .viewsets import ServiceViewSet

register_snippet(ServiceViewSet)

staff_urls = [
    path("<str:number>/complete/", staff_views.complete, name="complete"),
    path("<str:number>/refuse/", staff_views.refuse, name="refuse"),
]

counter_urls = [
    path("", intake_views.choose, name="choose"),
    path("services/<slug:slug>/", intake_views.fill, name="fill"),
    path("filed/<str:number>/", intake_views.filed, name="filed"),
    path("filed/<str:number>/slip.pdf", intake_views.slip, name="slip"),
    path("filed/<str:number>/request.pdf", intake_views.letter, name="letter"),
    path("queue/", walk_in_views.queue, name="queue"),
    path("queue/take/", walk_in_views.take, name="take"),
    path("queue/next/", walk_in_views.call_next, name="call_next"),
    path("queue/<int:pk>/<slug:key>/", walk_in_views.move, name="move"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("requests/", include((staff_urls, "eservices_staff"))),
        path("counter/", include((counter_urls, "counter"))),
    ]


class CounterMenuItem(MenuItem):
    def is_shown(self, request):
        return access.may_take_in(request.user)


@hooks.register("register_admin_menu_item")
def intake_menu_item():
    return CounterMenuItem(
        "รับคำขอ", reverse("counter:choose"), name="counter", icon_name="circle-plus", order=40
    )


@hooks.register("register_admin_menu_item")
def queue_menu_item():
    return CounterMenuItem(
        "คิววันนี้", reverse("counter:queue"), name="queue", icon_name="list-ol", order=45
    )
