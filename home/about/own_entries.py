"""Where this app's pages stand in the menu."""

from django.utils.translation import gettext as _

from home.navigation import Entry


def entries():
    return [
        Entry("/", _("หน้าหลัก"), is_first=True),
        Entry("/structure/", _("โครงสร้าง"), parent="/about/"),
        Entry("/villages/", _("หมู่บ้าน"), parent="/about/"),
        Entry("/calendar/", _("ปฏิทิน"), parent="/news/"),
        Entry("/channels/", _("ช่องทางทั้งหมด"), parent="/contact/"),
        Entry("/site-map/", _("แผนผังเว็บไซต์"), parent="/contact/"),
    ]
