"""Services as a page shows them: the same few queries for three of them or for thirty."""

from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.utils import translation

from .services import Service


@dataclass(frozen=True)
class Shown:
    """A service as it is read now: the Thai row, and its words in the language of the page."""

    thai: Service
    local: Service

    @property
    def is_translated(self):
        return self.local is not self.thai or translation.get_language() == settings.LANGUAGE_CODE

    @property
    def line(self):
        """The service in one line of a list."""
        return f"{self.local.summary} ({self.thai.total_time})"


def shown_services() -> list[Shown]:
    """Every published service of an active division, in the order of the lists."""
    services = (
        Service.objects.filter(live=True, division__is_active=True)
        .select_related("division")
        .order_by("division__order", "division__name", "order", "name")
    )
    return _in_language(services)


def by_division() -> list[tuple]:
    """Pairs of division and the services shown of it."""
    groups = groupby(shown_services(), key=lambda shown: shown.thai.division)
    return [(division, list(services)) for division, services in groups]


def find(slug: str) -> Shown | None:
    """The service at this address, published or not; ``None`` when it never was."""
    services = Service.objects.select_related("division", "officer", "deputy")
    found = _in_language(services.filter(slug=slug, first_published_at__isnull=False))
    return found[0] if found else None


def _in_language(services) -> list[Shown]:
    """Pair Thai rows with their published translations, all read in one query."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    codes = {settings.LANGUAGE_CODE, language}
    rows = list(services.filter(locale__language_code__in=codes).select_related("locale"))
    thai = [row for row in rows if row.locale.language_code == settings.LANGUAGE_CODE]
    local = {row.translation_key: row for row in rows if row.live and row not in thai}
    return [Shown(service, local.get(service.translation_key, service)) for service in thai]


def english_of(service):
    """The published English row of a Thai service, or ``None``."""
    return Service.objects.filter(
        live=True, locale__language_code="en", translation_key=service.translation_key
    ).first()
