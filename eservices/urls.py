from django.urls import path

from . import views

app_name = "eservices"
urlpatterns = [
    path("<slug:slug>/", views.service, name="service"),
    path("<slug:slug>/apply/", views.apply, name="apply"),
]
