"""What grievances bring to pages of others: the menu, the list of channels, a village's page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from home.about.channels import own
from home.about.offers import Link, Part
from home.navigation import Entry


def menu():
    """Telling us something is no page of an editor's, and belongs in every menu."""
    path = "/complaints/"
    return [
        Entry(path, _("แจ้งเรื่อง"), after="/services/"),
        Entry("/complaints/list/", _("เรื่องที่ชาวบ้านแจ้ง"), parent=path),
        Entry("/complaints/guideline/", _("แนวปฏิบัติการร้องเรียน"), parent=path),
    ]


def channels():
    yield own(
        "complaints",
        "/complaints/",
        _("แจ้งเรื่อง ร้องเรียน เสนอแนะ"),
        _("ถนนเสีย ไฟดับ ขยะ เสียงดัง ถ่ายรูปส่งมาได้ ทุกเรื่องมีเลขให้ติดตาม"),
        icon="question",
        order=130,
        answered=_("ภายใน 15 วัน"),
    )


def of_village(village):
    address = reverse("complaints:list")
    yield Part(
        title=_("เรื่องที่ชาวบ้านแจ้ง"),
        links=[
            Link(
                _("ดูเรื่องที่แจ้งในหมู่บ้านนี้"),
                f"{address}?village={village.moo}",
                _("แจ้งเรื่องอะไรไว้ ทำถึงไหนแล้ว"),
            ),
            Link(_("แจ้งเรื่องใหม่"), reverse("complaints:choose")),
        ],
        order=40,
    )
