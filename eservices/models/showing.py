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
        Service.objects.published()
        .filter(division__is_active=True)
        .select_related("division")
        .order_by("division__order", "division__name", "order", "name")
    )
    return _in_language(list(services))


def by_division() -> list[tuple]:
    """Pairs of division and the services shown of it."""
    groups = groupby(shown_services(), key=lambda shown: shown.thai.division)
    return [(division, list(services)) for division, services in groups]


def find(slug: str) -> Shown | None:
    """The service at this address, published or not; ``None`` when it never was."""
    services = Service.objects.in_thai().select_related("division", "officer", "deputy")
    service = services.filter(slug=slug, first_published_at__isnull=False).first()
    return _in_language([service])[0] if service else None


def _in_language(services):
    language = translation.get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return [Shown(service, service) for service in services]
    translations = {
        service.translation_key: service
        for service in Service.objects.filter(
            live=True,
            locale__language_code=language,
            translation_key__in=[service.translation_key for service in services],
        ).select_related("division", "officer", "deputy")
    }
    return [Shown(s, translations.get(s.translation_key, s)) for s in services]


def english_of(service):
    """The published English row of a Thai service, or ``None``."""
    return Service.objects.filter(
        live=True, locale__language_code="en", translation_key=service.translation_key
    ).first()
