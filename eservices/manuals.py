"""The manual of a service as text ready to be read: the poster and the booklet are set from it.

Every sentence that the page of the service says where staff left something blank is made here.
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from home.languages import in_language
from home.models import AgencySettings, Division

from .models import Shown, charts
from .models.charts import ChartStep
from .rich_lines import Line, lines


@dataclass(frozen=True)
class Paper:
    """A document to bring: how many, and what else is to be known of it."""

    name: str
    count: str = ""
    note: str = ""


@dataclass(frozen=True)
class Fee:
    item: str
    price: str


@dataclass(frozen=True)
class Contact:
    role: str
    name: str
    position: str
    phone: str


@dataclass(frozen=True)
class Manual:
    """One service in the order of the official manual (domain: Facilitation Act 2558, s. 7)."""

    slug: str
    url: str
    name: str
    summary: str
    division: str
    season: str  # how it stands today
    season_days: str  # how it stands every year
    place: list[str]
    hours: str
    channels: list[str]
    criteria: list[Line]
    steps: list[ChartStep]
    total: str
    documents: list[Paper]
    fees: list[Fee]
    result: str
    complaint: list[str]
    laws: list[str]
    people: list[Contact]
    phone: str
    is_online: bool
    is_translated: bool = field(default=True)


def of(shown: Shown, agency: AgencySettings, divisions=None) -> Manual:
    """Return the manual. ``divisions`` are those already read, by key: then it asks no query."""
    thai, local = shown.thai, shown.local
    return Manual(
        slug=thai.slug,
        url=settings.SITE_URL + thai.get_absolute_url(),
        name=local.name,
        summary=local.summary,
        division=thai.division.local_name,
        season=shown.season_line,
        season_days=shown.season_days,
        place=place(local, agency).splitlines(),
        hours=hours(local, agency),
        channels=local.channels.splitlines(),
        criteria=lines(local.criteria),
        steps=charts.draw(thai, local, divisions),
        total=thai.total_time,
        documents=[Paper(_("ไม่ต้องใช้เอกสาร"))] if thai.no_documents else _documents(local),
        fees=[Fee(_("ไม่มีค่าธรรมเนียม"), "")] if thai.no_fee else _fees(local),
        result=thai.get_result_kind_display(),
        complaint=complaint(local, agency).splitlines(),
        laws=[law["name"] for law in _values(local.laws)],
        people=_people(thai),
        phone=thai.phone or agency.phone,
        is_online=thai.has_form,
        is_translated=shown.is_translated,
    )


def all_of(services: list[Shown], agency: AgencySettings) -> list[Manual]:
    """The manuals of many services; the divisions are read once."""
    divisions = Division.objects.in_bulk()
    return [of(shown, agency, divisions) for shown in services]


def place(service, agency) -> str:
    return service.place or agency.local_address


def hours(service, agency) -> str:
    return service.hours or office_hours(agency)


def office_hours(agency) -> str:
    return _("จันทร์–ศุกร์ %(opens)s–%(closes)s น. เว้นวันหยุดราชการ") % {
        "opens": f"{agency.office_opens:%H.%M}",
        "closes": f"{agency.office_closes:%H.%M}",
    }


def complaint(service, agency) -> str:
    if service.complaint_channel:
        return service.complaint_channel
    if not agency.phone:
        return _("หากล่าช้ากว่ากำหนดหรือไม่ได้รับความสะดวก โทรศูนย์ดำรงธรรม 1567 ได้ตลอด 24 ชั่วโมง")
    return _(
        "หากล่าช้ากว่ากำหนดหรือไม่ได้รับความสะดวก โทร %(phone)s หรือศูนย์ดำรงธรรม โทร 1567 ได้ตลอด 24 ชั่วโมง"
    ) % {"phone": agency.phone}


def _values(stream):
    return [block["value"] for block in stream.raw_data]


def _documents(service):
    return [
        Paper(value["name"], _count(value), value.get("note") or "")
        for value in _values(service.documents)
    ]


def _count(value):
    counts = [
        _("ตัวจริง %(n)s") % {"n": value["originals"]} if value.get("originals") else "",
        _("สำเนา %(n)s") % {"n": value["copies"]} if value.get("copies") else "",
    ]
    return " · ".join(filter(None, counts))


def _fees(service):
    return [Fee(fee.value["item"], price(fee.value)) for fee in service.fees]


def price(fee) -> str:
    """What a row of the fees costs: "20 บาท ต่อชุด", or how it is reckoned."""
    if not fee.amount_text:
        return fee.get("text") or ""
    amount = _("%(amount)s บาท") % {"amount": fee.amount_text}
    if unit := fee.get("unit"):
        space = " " if unit[:1].isdigit() else ""
        amount = _("%(price)s ต่อ%(unit)s") % {"price": amount, "unit": space + unit}
    return " · ".join(filter(None, [amount, fee.get("text")]))


def _people(service):
    officer = _contact(_("ผู้รับผิดชอบ"), service.officer, service.phone)
    if not service.deputy:
        return [officer]
    return [officer, _contact(_("ผู้ปฏิบัติงานแทน"), service.deputy, service.deputy.phone)]


def _contact(role, person, phone):
    return Contact(
        role=role,
        name=in_language(person.name, person.name_en),
        position=in_language(person.position, person.position_en),
        phone=phone,
    )
