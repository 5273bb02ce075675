"""What services bring to pages of others: seasons of the calendar, who does what, the menu."""

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from home.about.channels import own
from home.about.offers import Happening, Link
from home.navigation import Entry

from . import seasons
from .models import shown_services


def happenings(first, last):
    """When each service with a season takes requests, as far as it is within these days."""
    for shown in shown_services():
        for opens, closes in _times(shown.thai.season, first, last):
            yield Happening(
                uid=f"service-{shown.thai.pk}-{opens:%Y%m%d}",
                title=_("เปิดรับ: %(service)s") % {"service": shown.local.name},
                first=opens,
                last=closes,
                kind="season",
                kind_name=_("ช่วงเปิดรับบริการ"),
                url=reverse("eservices:service", args=[shown.thai.slug]),
                text=shown.local.summary,
                stamp=shown.thai.last_published_at,
            )


def _times(season, first, last):
    """The first and last days of a season that meet these days; a one-sided one by its one day."""
    if not season.is_any or season.problem():
        return
    if not (season.opens and season.closes):
        day = season.opens or season.closes
        if first <= day <= last:
            yield day, day
        return
    on = first
    while True:
        now = seasons.on(season, on)
        if now.is_over or now.opens > last:
            return
        yield now.opens, now.closes
        if not season.is_repeated:
            return
        on = now.closes + timedelta(days=1)


def work(person, division):
    """The services that somebody is the officer of, or that a division owns."""
    for shown in shown_services():
        is_theirs = (
            shown.thai.officer_id == person.pk if person else shown.thai.division_id == division.pk
        )
        if is_theirs:
            address = reverse("eservices:service", args=[shown.thai.slug])
            yield Link(shown.local.name, address, shown.local.summary)


def menu():
    return [
        Entry("/track/", _("ติดตามเรื่อง"), parent="/services/"),
        Entry("/services/steps/", _("ขั้นตอนและระยะเวลาของทุกบริการ"), parent="/services/"),
    ]


def site_map():
    links = [
        Link(shown.local.name, reverse("eservices:service", args=[shown.thai.slug]))
        for shown in shown_services()
    ]
    yield "/services/", links


def channels():
    yield own(
        "services",
        "/services/",
        _("ยื่นคำขอทางเว็บไซต์"),
        _("เลือกเรื่อง อ่านขั้นตอน ส่งจากโทรศัพท์ ได้เลขที่รับเรื่องทันที"),
        icon="form",
        order=110,
        answered=_("ตามเวลาในคู่มือของแต่ละบริการ"),
    )
    yield own(
        "track",
        "/track/",
        _("ติดตามเรื่อง"),
        _("ใส่เลขที่รับเรื่อง ดูว่าทำถึงไหน"),
        icon="track",
        order=120,
    )
