"""Who has read a circular and who has not: counted for lists, and by name."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from .models import Acknowledgement, Addressee, Circular


@dataclass(frozen=True)
class Reader:
    """One person it went to. ``at`` is when they said that they read what is out now."""

    name: str
    position: str
    division: str
    at: datetime.datetime | None
    is_older: bool  # they read an older version only


@dataclass(frozen=True)
class Readers:
    read: list[Reader]
    unread: list[Reader]

    @property
    def sent(self) -> int:
        return len(self.read) + len(self.unread)

    @property
    def sentence(self) -> str:
        return f"ส่งถึง {self.sent} คน รับทราบแล้ว {len(self.read)} คน"


def readers(circular: Circular) -> Readers:
    """Everybody it went to, in two queries."""
    rows = circular.addressees.select_related("person__division")
    rows = list(rows.prefetch_related("acknowledgements"))
    found = [_reader(row, circular.read_version) for row in rows]
    return Readers([r for r in found if r.at], [r for r in found if not r.at])


def counted(circulars):
    """The same circulars, each with ``sent_count`` and ``read_count``."""
    acknowledged = Acknowledgement.objects.filter(
        addressee=OuterRef("addressees"), version__gte=OuterRef("read_version")
    )
    return circulars.annotate(
        sent_count=Count("addressees", distinct=True),
        read_count=Count("addressees", distinct=True, filter=Q(Exists(acknowledged))),
    )


def unread_count(user) -> int:
    return Addressee.objects.unread().filter(person__user=user).count()


def _reader(row, read_version):
    said = [one for one in row.acknowledgements.all() if one.version >= read_version]
    return Reader(
        name=row.person.name,
        position=row.person.position,
        division=row.person.division.name if row.person.division else "",
        at=said[0].at if said else None,
        is_older=not said and bool(row.acknowledgements.all()),
    )
