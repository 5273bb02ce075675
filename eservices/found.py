"""Services among what a visitor can find."""

from home.search.kinds import SERVICE
from home.search.sources import Passage, Source

from .models import Service


def _public():
    return Service.objects.filter(live=True, division__is_active=True).select_related(
        "division", "locale"
    )


def _passages(service):
    language, division = service.locale.language_code, service.division
    texts = [_searched(service, name) for name in ("criteria", "documents", "fees", "steps")]
    yield Passage(
        kind=SERVICE,
        title=service.name,
        group=f"service:{service.translation_key}",
        language=language,
        summary=service.summary,
        text=" ".join([*texts, division.name if language == "th" else division.name_en]),
        words=service.search_words,
        path=f"/services/{service.slug}/",
    )


def _searched(service, name):
    field = service._meta.get_field(name)
    return " ".join(map(str, field.get_searchable_content(field.value_from_object(service))))


SOURCE = Source("service", Service, _public, _passages)
