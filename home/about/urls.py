from django.urls import path

from . import calendar_views, channel_views, map_views, structure_views, village_views

app_name = "about"
urlpatterns = [
    path("structure/", structure_views.structure, name="structure"),
    path("structure/divisions/<int:pk>/", structure_views.division, name="division"),
    path("structure/posts/<int:pk>/", structure_views.post, name="post"),
    path("people/", structure_views.people, name="people"),
    path("people/<int:pk>/", structure_views.person, name="person"),
    path("villages/", village_views.villages, name="villages"),
    path("villages/<int:moo>/", village_views.village, name="village"),
    path("calendar/", calendar_views.coming, name="calendar"),
    path("calendar/feed.ics", calendar_views.feed, name="calendar-feed"),
    path("calendar/<int:year>/<int:month>/", calendar_views.month, name="calendar-month"),
    path("calendar/events/<int:pk>/", calendar_views.event, name="event"),
    path("calendar/events/<int:pk>/event.ics", calendar_views.event_file, name="event-file"),
    path("channels/", channel_views.channels, name="channels"),
    path("channels/posters/", channel_views.posters, name="posters"),
    path("channels/<slug:key>/poster/", channel_views.poster, name="poster"),
    path("site-map/", map_views.site_map, name="site-map"),
]
