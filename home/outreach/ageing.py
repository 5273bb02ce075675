"""Which pages nobody has touched for long."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType

from home.languages import THAI
from home.outreach import access

MONTHS = (3, 6, 12, 24)
USUAL, A_YEAR = 6, 12
DAYS_A_MONTH = 30.4375


@dataclass(frozen=True)
class Asked:
    months: int = USUAL
    kind: int | None = None  # content type
    owner: int | None = None

    @property
    def query(self) -> str:
        """The same as an address asks it, for the next page."""
        return urlencode({name: value for name, value in vars(self).items() if value}) + "&"


def asked(query) -> Asked:
    """What the address asks for; what makes no sense asks for the usual."""
    months = _number(query.get("months"))
    return Asked(
        months=months if months in MONTHS else USUAL,
        kind=_number(query.get("kind")),
        owner=_number(query.get("owner")),
    )


def untouched(user, wanted: Asked, *, at):
    """Published Thai pages of this person's last published so many months ago, the oldest first.

    The English of a page follows its Thai, so it is not listed beside it.
    """
    before = at - timedelta(days=wanted.months * DAYS_A_MONTH)
    pages = (
        access.pages_to_keep(user)
        .live()
        .filter(depth__gt=1, locale__language_code=THAI, last_published_at__lt=before)
    )
    if wanted.kind:
        pages = pages.filter(content_type=wanted.kind)
    if wanted.owner:
        pages = pages.filter(owner=wanted.owner)
    return pages.select_related("content_type", "owner").order_by("last_published_at", "pk")


def months_since(moment, *, at) -> int:
    return int((at - moment).days / DAYS_A_MONTH)


def kinds(user):
    """The types of page there are: (id, name)."""
    used = access.pages_to_keep(user).live().order_by().values("content_type").distinct()
    found = [
        (one.pk, one.model_class()._meta.verbose_name)
        for one in ContentType.objects.filter(pk__in=used)
        if one.model_class() and one.app_label != "wagtailcore"
    ]
    return sorted(found, key=lambda pair: pair[1])


def owners(user):
    """Who made pages: (id, name)."""
    pages = access.pages_to_keep(user).live().exclude(owner=None).order_by()
    rows = pages.values_list("owner", "owner__first_name", "owner__last_name", "owner__username")
    return [
        (pk, f"{first} {last}".strip() or username) for pk, first, last, username in rows.distinct()
    ]


def _number(text):
    text = text or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
