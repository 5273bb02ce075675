from django.urls import path

from . import public_views

app_name = "complaints"
urlpatterns = [
    path("list/", public_views.listing, name="list"),
    path("list/<str:number>/", public_views.one, name="one"),
    path("list/<str:number>/photos/<int:pk>.jpg", public_views.photo, name="photo"),
    path(
        "list/<str:number>/photos/<int:pk>-small.jpg",
        public_views.photo,
        {"is_small": True},
        name="photo-small",
    ),
    path("map/", public_views.map_of_villages, name="map"),
]
