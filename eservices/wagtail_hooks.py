from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from . import staff_views
from .viewsets import ServiceViewSet

register_snippet(ServiceViewSet)

staff_urls = [
    path("<str:number>/complete/", staff_views.complete, name="complete"),
    path("<str:number>/refuse/", staff_views.refuse, name="refuse"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("requests/", include((staff_urls, "eservices_staff")))]
