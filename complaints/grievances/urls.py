from django.urls import path

from . import follow_views, guideline_views, not_fixed_views, public_views, views

app_name = "complaints"
urlpatterns = [
    path("", views.landing, name="landing"),
    path("new/", views.choose, name="choose"),
    path("new/<slug:slug>/", views.new, name="new"),
    path("new/<slug:slug>/upload/", views.upload, name="upload"),
    path("followed/<str:number>/", follow_views.followed, name="followed"),
    path("same/<str:number>/", follow_views.same, name="same"),
    path("not-fixed/<str:number>/", not_fixed_views.not_fixed, name="not-fixed"),
    path("list/", public_views.listing, name="list"),
    path("list/<str:number>/", public_views.one, name="one"),
    path("list/<str:number>/photos/<int:pk>.jpg", public_views.photo, name="photo"),
    path(
        "list/<str:number>/photos/<int:pk>-small.jpg",
        public_views.photo,
        {"is_small": True},
        name="photo-small",
    ),
    path("guideline/", guideline_views.guideline, name="guideline"),
    path("map/", public_views.map_of_villages, name="map"),
]
