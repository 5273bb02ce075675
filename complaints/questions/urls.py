from django.urls import path

from . import ask_views, views

app_name = "questions"
urlpatterns = [
    path("", views.index, name="index"),
    path("ask/", ask_views.ask, name="ask"),
    path("suggest/", views.suggest, name="suggest"),
    path("faq/<int:pk>/", views.faq, name="faq"),
    path("<int:pk>/", views.question, name="question"),
    path("again/<str:number>/", ask_views.again, name="again"),
    path("consent/<str:number>/", ask_views.consent, name="consent"),
]
