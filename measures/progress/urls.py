from django.urls import path

from . import views

app_name = "progress"
urlpatterns = [
    path("<int:year>/progress/", views.progress, name="progress"),
]
