from django.urls import path

from . import point_views

app_name = "survey"
urlpatterns = [
    path("", point_views.points, name="points"),
    path("<slug:slug>/", point_views.start, name="start"),
    path("<slug:slug>/<int:level>/", point_views.levels, name="levels"),
    path("<slug:slug>/thanks/", point_views.thanks, name="thanks"),
    path("<slug:slug>/tablet/", point_views.start, {"device": "tablet"}, name="tablet"),
    path(
        "<slug:slug>/tablet/<int:level>/",
        point_views.levels,
        {"device": "tablet"},
        name="tablet_levels",
    ),
    path(
        "<slug:slug>/tablet/thanks/",
        point_views.thanks,
        {"device": "tablet"},
        name="tablet_thanks",
    ),
]
