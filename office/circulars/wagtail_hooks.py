"""Circulars in the back office: addresses, menu, first page, log, and what the worker does."""

from django.urls import include, path, reverse
from wagtail import hooks

from . import access, actions, staff_views, staff_writing, watching
from .staff_home import NAME, CircularsMenuItem, UnreadPanel

hooks.register("watch", watching.run)

staff_urls = [
    path("", staff_views.listed, name="list"),
    path("new/", staff_writing.new, name="new"),
    path("<int:pk>/", staff_views.one, name="one"),
    path("<int:pk>/acknowledge/", staff_views.acknowledge, name="acknowledge"),
    path("<int:pk>/edit/", staff_writing.edit, name="edit"),
    path("<int:pk>/publish/", staff_writing.publish, name="publish"),
    path("<int:pk>/discard/", staff_writing.discard, name="discard"),
    path("<int:pk>/correct/", staff_writing.correct, name="correct"),
    path("<int:pk>/withdraw/", staff_writing.withdraw, name="withdraw"),
    path("<int:pk>/files/<int:file>/", staff_views.file, name="file"),
    path("<int:pk>/summary.pdf", staff_views.summary_pdf, name="summary"),
    path("<int:pk>/summary/keep/", staff_views.keep_summary, name="keep_summary"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("circulars/", include((staff_urls, "circulars_staff")))]


@hooks.register("register_admin_menu_item")
def menu_item():
    return CircularsMenuItem(
        NAME, reverse("circulars_staff:list"), name="circulars", icon_name="mail", order=55
    )


@hooks.register("construct_homepage_panels")
def first_page(request, panels):
    if access.may_open(request.user):
        panels.append(UnreadPanel())


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.PUBLISH, "ส่งหนังสือเวียน", "ส่งหนังสือเวียน")
    log.register_action(actions.CORRECT, "แก้ไขหนังสือเวียน", "แจ้งหนังสือเวียนฉบับใหม่")
    log.register_action(actions.WITHDRAW, "ถอนหนังสือเวียน", "ถอนหนังสือเวียน")
