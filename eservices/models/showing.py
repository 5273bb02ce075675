"""Services as a page shows them: the same few queries for three of them or for thirty."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.utils import translation
from django.utils.timezone import localdate

from eservices import season_words
from home.finding import bare, finds

from . import charts
from .life_events import LifeEvent
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
        total = self.thai.total_time.replace(" ", "\u00a0")
        return f"{self.local.summary} ({total})"

    @property
    def chart(self):
        return charts.draw(self.thai, self.local)

    @property
    def season_line(self):
        """When requests are taken, in words; "" where they always are."""
        opens = self.thai.season_opens
        is_again = opens is not None and opens <= localdate()
        return season_words.line(self.thai.season_now, is_again)

    @property
    def season_days(self):
        """The same for paper: the days of every year, not how they stand today."""
        return season_words.standing(self.thai.season)

    @property
    def closed_season(self):
        """When requests are taken again, in words; "" where they are taken today."""
        return "" if self.thai.season_now.is_open else self.season_line

    @property
    def words(self):
        """Everything by which the service can be found, in both languages, as it is compared."""
        rows = {id(row): row for row in (self.thai, self.local)}.values()
        names = (self.thai.division.name, self.thai.division.name_en)
        texts = [text for row in rows for text in (row.name, row.summary, row.search_words)]
        return bare(" ".join([*texts, *names]))


@dataclass(frozen=True)
class Occasion:
    """Something that happens in people's lives, and the services for it."""

    event: LifeEvent
    services: list[Shown]


def shown_services() -> list[Shown]:
    """Every published service of an active division, in the order of the lists."""
    services = (
        Service.objects.filter(live=True, division__is_active=True)
        .select_related("division", "officer")
        .order_by("division__order", "division__name", "order", "name")
    )
    return _in_language(services)


def grouped(services: list[Shown]) -> list[tuple]:
    """Pairs of division and the services shown of it."""
    groups = groupby(services, key=lambda shown: shown.thai.division)
    return [(division, list(shown)) for division, shown in groups]


def by_division() -> list[tuple]:
    """Pairs of division and the services shown of it, of all services."""
    return grouped(shown_services())


def occasions(services: list[Shown]) -> list[Occasion]:
    """The life events that lead to any of these services, each with its own in their order."""
    ids = defaultdict(set)
    pairs = LifeEvent.services.through.objects.values_list("lifeevent_id", "service_id")
    for event_id, service_id in pairs:
        ids[event_id].add(service_id)
    found = [
        Occasion(event, [shown for shown in services if shown.thai.pk in ids[event.pk]])
        for event in LifeEvent.objects.all()
    ]
    return [occasion for occasion in found if occasion.services]


def search(typed: str, services: list[Shown]) -> list[Shown]:
    """Those of the services that the typed words find."""
    return [shown for shown in services if finds(typed, shown.words)]


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
