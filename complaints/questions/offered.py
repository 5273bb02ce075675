"""What questions bring to pages of others: the menu and the list of channels."""

from django.utils.translation import gettext as _

from home.about.channels import own
from home.navigation import Entry


def menu():
    return [Entry("/complaints/questions/", _("ถาม-ตอบ"), parent="/complaints/")]


def channels():
    yield own(
        "questions",
        "/complaints/questions/",
        _("ถาม-ตอบ"),
        _("ถามได้ทุกเรื่อง คำตอบแสดงให้ทุกคนเห็น"),
        icon="question",
        order=140,
        answered=_("ภายใน 3 วันทำการ"),
    )
