from django.urls import path

from . import upload_views, views

app_name = "eservices"
urlpatterns = [
    path("<slug:slug>/", views.service, name="service"),
    path("<slug:slug>/apply/", views.apply, name="apply"),
    path("<slug:slug>/upload/", upload_views.upload, name="upload"),
]
