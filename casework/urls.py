from django.urls import path, re_path

from . import follow_views, letter_views, pay_views, survey_views, views

app_name = "casework"
urlpatterns = [
    path("", views.track, name="track"),
    path("leave/", views.leave, name="leave"),
    path("unfollow/<str:key>/", follow_views.unfollow, name="unfollow"),
    path("<str:number>/", views.case, name="case"),
    path("<str:number>/receipt/", views.receipt, name="receipt"),
    re_path(r"^(?P<number>[^/]+)/slip\.(?P<kind>pdf|png)$", views.slip, name="slip"),
    path("<str:number>/files/<int:pk>/", views.file, name="file"),
    path("<str:number>/request.pdf", letter_views.for_citizen, name="request"),
    path("<str:number>/pay/", pay_views.pay, name="pay"),
    path("<str:number>/pay/qr.png", pay_views.qr_picture, name="pay_qr"),
    path("<str:number>/answer/", views.answer, name="answer"),
    path("<str:number>/rate/", survey_views.rate, name="rate"),
    path("<str:number>/contact/", views.contact, name="contact"),
    path("<str:number>/withdraw/", views.withdraw, name="withdraw"),
]
