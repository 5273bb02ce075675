"""What the confidential channel brings to pages of others: its place in the menu, and a poster."""

from django.utils.translation import gettext as _

from home.about.channels import own
from home.navigation import Entry


def menu():
    return [Entry("/integrity/", _("แจ้งเบาะแสการทุจริต"), parent="/complaints/")]


def channels():
    yield own(
        "integrity",
        "/integrity/",
        _("แจ้งเบาะแสการทุจริต"),
        _("ช่องทางแยก ไม่ต้องบอกชื่อ เราไม่รู้ว่าใครแจ้ง"),
        icon="lock",
        order=150,
        answered=_("ตามเวลาที่ประกาศในช่องทาง"),
    )
