"""Finding what is to prove something by a few words: short lists, of what the public can open."""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.models import Page

from eservices.models import Service
from home.buddhist import thai_date
from home.finding import MOST_CHARACTERS, bare, finds
from home.privacy import closed_folders, open_to_all

from . import live
from .looking import SERVICES
from .models import Kind
from .offers import value_of

MOST_OF_A_KIND = 8
MOST = 20
HOME_DEPTH = 2


@dataclass(frozen=True)
class Result:
    """``value`` is what a form sends back, see ``actions.of_choice``; ``detail`` tells it apart."""

    value: str
    title: str
    kind: Kind
    detail: str = ""


def search(typed: str, year: int | None, *, chosen: str = "") -> list[Result]:
    """What has every word that was typed, at most ``MOST``; what is ticked already stays on top."""
    typed = typed.replace("\0", " ").strip()[:MOST_CHARACTERS]
    found = []
    if bare(typed):
        found = [*_live(typed, year), *_services(typed), *_pages(typed), *_documents(typed)]
    kept = [] if chosen in {one.value for one in found} else _named(chosen)
    return [*kept, *found][:MOST]


def offered(year: int | None) -> list[Result]:
    """All that the portal shows by itself, without reckoning anything."""
    return [
        Result(value_of(one, year), one.title_of(year), Kind.LIVE, one.path(year))
        for one in live.known().values()
        if year or not one.needs_year
    ]


def _named(value):
    """What a form sent before, by its name, if it would be found; live pages have a list."""
    kind, _, pk = value.partition(":")
    rows = _ROWS.get(kind)
    if rows is None or not pk.isdecimal() or len(pk) > 14:
        return []
    return [Result(value, str(one), Kind(kind)) for one in rows().filter(pk=int(pk))]


def _open_pages():
    return open_to_all(Page.objects.live().filter(depth__gte=HOME_DEPTH))


def _open_documents():
    found = get_document_model().objects.all()
    for path in closed_folders():
        found = found.exclude(collection__path__startswith=path)
    return found


_ROWS = {
    Kind.PAGE: _open_pages,
    Kind.DOCUMENT: _open_documents,
    Kind.SERVICE: Service.objects.published,
}


def _live(typed, year):
    return [one for one in offered(year) if finds(typed, bare(one.title))][:MOST_OF_A_KIND]


def _services(typed):
    names = Service.objects.published().only("name", "slug", "search_words")
    return [
        Result(f"service:{one.pk}", one.name, Kind.SERVICE, f"{SERVICES}{one.slug}/")
        for one in names
        if finds(typed, bare(f"{one.name} {one.search_words}"))
    ][:MOST_OF_A_KIND]


def _pages(typed):
    pages = _open_pages().filter(_every_word(typed))
    found = pages.select_related("locale").order_by("-first_published_at", "-pk")[:MOST_OF_A_KIND]
    return [
        Result(f"page:{page.pk}", page.title, Kind.PAGE, page.get_url() or "") for page in found
    ]


def _documents(typed):
    found = _open_documents().filter(_every_word(typed))
    return [
        Result(f"document:{one.pk}", one.title, Kind.DOCUMENT, _about(one))
        for one in found.order_by("-created_at", "-pk")[:MOST_OF_A_KIND]
    ]


def _about(document):
    return f"{document.file_extension.upper()} {thai_date(document.created_at.date(), 'short')}"


def _every_word(typed):
    wanted = Q()
    for word in typed.split():
        wanted &= Q(title__icontains=word)
    return wanted
