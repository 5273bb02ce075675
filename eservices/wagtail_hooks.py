from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from casework import access
from casework.known_answers import KnownAnswer
from home import easy_hints
from home.languages import THAI
from home.library.offered import Offer

from . import (
    catalogue_admin,
    copy_views,
    first_page,
    found,
    intake_views,
    offered,
    paper_views,
    service_screens,
    staff_views,
    walk_in_views,
)
from .models import Service, shown_services

register_snippet(catalogue_admin.ServiceGroup)
hooks.register("list_happenings", offered.happenings)
hooks.register("list_work", offered.work)
hooks.register("list_menu_entries", offered.menu)
hooks.register("list_site_map", offered.site_map)
hooks.register("list_channels", offered.channels)

staff_urls = [
    path("papers/<int:pk>/sample.pdf", paper_views.sample, name="sample"),
    path("<str:number>/issue/", paper_views.issue, name="issue"),
    path("<str:number>/charge/", paper_views.charge, name="charge"),
    *(
        path(f"<str:number>/{key}/", staff_views.move, {"key": key}, name=key)
        for key in staff_views.MOVES
    ),
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
        path(
            "services/<int:pk>/copy-questions/",
            copy_views.CopyQuestionsView.as_view(),
            name="copy_questions",
        ),
        *catalogue_admin.admin_urls,
    ]


@hooks.register("search_sources")
def what_can_be_found():
    return [found.SOURCE]


@hooks.register("construct_homepage_panels")
def first_page_panels(request, panels):
    panels += first_page.panels_for(request.user)


@hooks.register("before_delete_snippet")
def keep_what_was_asked_for(request, instances):
    return service_screens.refuse_deletion(request, instances)


@hooks.register("register_snippet_listing_buttons")
def posters(snippet, user, next_url=None):
    return service_screens.poster_buttons(snippet)


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


@hooks.register("list_case_topics")
def topics():
    """What requests are about: the services, also those no longer shown."""
    return Service.objects.in_thai().order_by("name").values_list("slug", "name")


@hooks.register("list_law_services")
def services_of_laws():
    """What a law may be tied to: the services that are offered."""
    return [
        Offer(
            shown.thai.slug, shown.local.name, reverse("eservices:service", args=[shown.thai.slug])
        )
        for shown in shown_services()
    ]


@hooks.register("list_answers")
def answers():
    """What the services answer by themselves: their manuals."""
    return [
        KnownAnswer(
            key=f"service:{shown.thai.slug}",
            title=shown.local.name,
            url=reverse("eservices:service", args=[shown.thai.slug]),
            line=shown.local.summary,
            words=f"{shown.local.name} {shown.local.summary} {shown.thai.name}",
            search_words=f"{shown.thai.search_words} {shown.local.search_words}",
        )
        for shown in shown_services()
    ]


@hooks.register("list_public_addresses")
def addresses():
    """The manual of every service that is offered, and the chart of all of them."""
    manuals = [f"/services/{shown.thai.slug}/" for shown in shown_services()]
    return ["/services/", "/services/steps/", *manuals]


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def say_what_is_hard_to_read(request, instance):
    if isinstance(instance, Service) and instance.locale.language_code == THAI:
        easy_hints.tell(request, instance, ("name", "summary", "criteria", "place"))
