"""Printed papers carry these addresses in their QR codes, so they do not change."""

from django.urls import path

from . import verify_views

app_name = "verify"
urlpatterns = [
    path("", verify_views.ask, name="ask"),
    path("<str:code>/", verify_views.paper, name="paper"),
]
