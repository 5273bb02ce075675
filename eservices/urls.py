from django.urls import path

from . import correct_views, later_views, manual_views, upload_views, views

app_name = "eservices"
urlpatterns = [
    path("continue/", later_views.resume, name="continue"),
    path("correct/<str:number>/", correct_views.correct, name="correct"),
    path("steps/", manual_views.steps, name="steps"),
    path("steps/booklet/", manual_views.booklet, name="booklet"),
    path("<slug:slug>/", manual_views.service, name="service"),
    path("<slug:slug>/poster/", manual_views.poster, name="poster"),
    path("<slug:slug>/poster/a3/", manual_views.poster, {"size": "a3"}, name="poster-a3"),
    path("<slug:slug>/apply/", views.apply, name="apply"),
    path("<slug:slug>/later/", later_views.later, name="later"),
    path("<slug:slug>/upload/", upload_views.upload, name="upload"),
]
