"""Addresses of the confidential channel. Nothing that tells of a report stands in one."""

from django.urls import path

from . import return_views, views

app_name = "integrity"
urlpatterns = [
    path("", views.home, name="home"),
    path("report/", views.report, name="report"),
    path("return/", return_views.come_back, name="return"),
]
