from django.urls import path

from home.outreach import views

app_name = "outreach"
urlpatterns = [
    path("", views.newest, name="newest"),
    path("<int:number>/", views.year, name="year"),
]
