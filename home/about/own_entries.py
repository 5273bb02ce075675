"""Where this app's pages stand in the menu, and all their addresses."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from home.models import Division, Person, Village
from home.navigation import Entry

from .models import Event, Post


def entries():
    return [
        Entry("/", _("หน้าหลัก"), is_first=True),
        Entry("/structure/", _("โครงสร้าง"), parent="/about/"),
        Entry("/villages/", pgettext("all of them", "หมู่บ้าน"), parent="/about/"),
        Entry("/calendar/", _("ปฏิทิน"), parent="/news/"),
        Entry("/channels/", _("ช่องทางทั้งหมด"), parent="/contact/"),
        Entry("/site-map/", _("แผนผังเว็บไซต์"), parent="/contact/"),
    ]


def addresses():
    """Everything to be walked and found; months of the calendar lead on for ever and are not."""
    yield from ("/structure/", "/villages/", "/calendar/", "/channels/", "/site-map/")
    lists = (
        ("/villages/", Village.objects.values_list("moo", flat=True)),
        ("/structure/divisions/", Division.objects.active().values_list("pk", flat=True)),
        ("/structure/posts/", Post.objects.filter(is_active=True).values_list("pk", flat=True)),
        ("/people/", Person.objects.active().values_list("pk", flat=True)),
        ("/calendar/events/", Event.objects.values_list("pk", flat=True)),
    )
    for place, keys in lists:
        yield from (f"{place}{key}/" for key in keys)
