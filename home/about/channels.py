"""Every way to reach the office: what its settings hold, and what other apps bring."""

from django.conf import settings
from django.utils.translation import gettext as _

from home.languages import local_path

from .offers import CHANNELS, Channel, of


def channels(agency):
    """All of them, those where a person answers first. Keys are for ever: posters carry them."""
    found = [*_of_office(agency), *_on_line(agency), *_of_settings(agency), *of(CHANNELS)]
    return sorted(found, key=lambda one: one.order)


def address(path):
    """A whole address of this site in the language being read, for a QR code."""
    return settings.SITE_URL + local_path(path)


def shown(whole):
    """An address as people read and type it."""
    return whole.partition("://")[2].rstrip("/") or whole


def own(key, path, title, text, **more):
    """A channel that is an address of this site."""
    whole = address(path)
    return Channel(key, title, text, whole, shown(whole), **more)


def _of_office(agency):
    if agency.phone:
        hours = f"{agency.office_opens:%H.%M}–{agency.office_closes:%H.%M}"
        yield Channel(
            "phone",
            _("โทรศัพท์"),
            _("คุยกับเจ้าหน้าที่ได้เลย จันทร์–ศุกร์ %(hours)s น.") % {"hours": hours},
            agency.phone_href,
            agency.phone,
            order=10,
            answered=_("ทันที ในเวลาทำการ"),
        )
    if agency.map_url:
        yield Channel(
            "office",
            _("มาที่สำนักงาน"),
            agency.local_address,
            agency.map_url,
            _("แผนที่และเส้นทาง"),
            icon="map-pin",
            order=20,
            answered=_("ทันที ในเวลาทำการ"),
        )
    if agency.email:
        yield Channel(
            "email",
            _("อีเมล"),
            _("ส่งหนังสือหรือเอกสารถึงสำนักงาน"),
            f"mailto:{agency.email}",
            agency.email,
            icon="mail",
            order=60,
            answered=_("ภายใน 3 วันทำการ"),
        )


def _on_line(agency):
    yield own(
        "website",
        "/",
        _("เว็บไซต์"),
        _("ข่าว บริการ และข้อมูลทุกเรื่องของเรา เปิดได้ทุกวัน ไม่ต้องสมัครสมาชิก"),
        icon="globe",
        order=100,
    )


def _of_settings(agency):
    counted = {}
    for place, block in enumerate(agency.channels):
        value = block.value
        kind = value["kind"]
        counted[kind] = counted.get(kind, 0) + 1
        name = value.local_label
        is_phone = kind == "phone"
        yield Channel(
            f"{kind}-{counted[kind]}",
            name,
            _("โทรได้ตลอดเวลา") if is_phone else _("ทักมาได้ เราตอบในเวลาทำการ"),
            value.href,
            value["address"] if is_phone else shown(value["address"]),
            icon=value.icon,
            order=(30 if is_phone else 70) + place,
            answered="" if is_phone else _("ภายในวันทำการ"),
        )
