"""Which divisions have which services, and what the description of a service still lacks.

The measures ask for a service on line in every division; this shows the gap before an assessor
finds it.
"""

from dataclasses import dataclass

from home.models import Division

from .models import Service


@dataclass(frozen=True)
class Row:
    """A published service and what it still lacks, in words."""

    service: Service
    missing: list[str]


@dataclass(frozen=True)
class Coverage:
    """One active division: its published services, and how many wait to be published."""

    division: Division
    rows: list[Row]
    drafts: int

    @property
    def online(self):
        return sum(row.service.has_form for row in self.rows)

    @property
    def complete(self):
        return sum(not row.missing for row in self.rows)


def report() -> list[Coverage]:
    """Return every active division with its services, the same few queries for any number."""
    services = Service.objects.in_thai().select_related("division", "officer")
    translated = set(
        Service.objects.filter(live=True, locale__language_code="en").values_list(
            "translation_key", flat=True
        )
    )
    of_division = {}
    for service in services:
        of_division.setdefault(service.division_id, []).append(service)
    return [
        _coverage(division, of_division.get(division.pk, []), translated)
        for division in Division.objects.active()
    ]


def gaps() -> list[Division]:
    """Return the active divisions without any published service that can be asked for on line."""
    published = Service.objects.published().defer("criteria", "steps", "documents", "laws")
    covered = {service.division_id for service in published if service.has_form}
    return [division for division in Division.objects.active() if division.pk not in covered]


def missing(service: Service, *, is_translated: bool) -> list[str]:
    """Return what the description of a service lacks, as an editor would say it."""
    lacks = [
        (not service.steps.raw_data, "ขั้นตอนและเวลา"),
        (not service.questions.raw_data, "แบบฟอร์มออนไลน์"),
        (not service.is_open_online, "ปิดรับคำขอทางเว็บไซต์อยู่"),
        (not (service.documents.raw_data or service.no_documents), "เอกสารที่ต้องใช้"),
        (not (service.fees.raw_data or service.no_fee), "ค่าธรรมเนียม"),
        (not service.laws.raw_data, "กฎหมายที่เกี่ยวข้อง"),
        (not service.phone, "โทรศัพท์ของเจ้าหน้าที่"),
        (not service.officer.is_active, "เจ้าหน้าที่พ้นตำแหน่งแล้ว"),
        (not service.search_words.strip(), "คำที่คนใช้ค้นหา"),
        (not is_translated, "ภาษาอังกฤษ"),
    ]
    return [words for is_missing, words in lacks if is_missing]


def _coverage(division, services, translated):
    rows = [
        Row(service, missing(service, is_translated=service.translation_key in translated))
        for service in services
        if service.live
    ]
    return Coverage(division, rows, drafts=sum(not service.live for service in services))
