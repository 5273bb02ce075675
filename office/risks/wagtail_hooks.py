"""The button that begins next year's register, and its address."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from . import staff_views
from .models import RiskRegisterPage


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("risks/<int:pk>/copy/", staff_views.CopyView.as_view(), name="risks_copy")]


@hooks.register("register_page_header_buttons")
def copy_button(page, user, view_name, next_url=None):
    if page.specific_class is RiskRegisterPage and staff_views.may_copy(page, user):
        yield Button(
            "คัดลอกเป็นปีใหม่", reverse("risks_copy", args=[page.pk]), icon_name="copy", priority=35
        )
