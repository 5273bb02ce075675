"""What is found of the pages that editors write, of whatever type, and where they are now."""

from wagtail.models import Page
from wagtail.search import index

from home.languages import thai_path
from home.models import HomePage, NewsPage
from home.privacy import open_to_all
from home.search.kinds import NEWS, PAGE
from home.search.sources import Passage, Source

_NOT_TEXT = {"title", "summary", "id", "slug"}
LONGEST_TEXT = 200_000  # characters of one page that are searched


def public_pages():
    """Live, open to everybody, and in a language of their own: an alias only repeats the Thai."""
    pages = open_to_all(Page.objects.live().filter(alias_of=None, depth__gt=1))
    return pages.not_exact_type(HomePage).select_related("locale")


def passages(page):
    """The page as a whole, then its sections."""
    page = page.specific
    if not getattr(page, "is_searchable", True):
        return
    kind = getattr(page, "search_kind", NEWS if isinstance(page, NewsPage) else PAGE)
    group = f"page:{page.translation_key}"
    language = page.locale.language_code
    on = getattr(page, "search_on", None) or getattr(page, "published_on", None)
    yield Passage(
        kind=kind,
        title=page.title,
        group=group,
        language=language,
        summary=getattr(page, "summary", "") or page.search_description,
        text=_text(page),
        words=getattr(page, "search_words", ""),
        on=on,
    )
    for anchor, title, text in getattr(page, "search_parts", list)():
        yield Passage(
            kind=kind,
            title=f"{title} – {page.title}",
            group=f"{group}#{anchor}",
            language=language,
            text=text,
            part=anchor,
            on=on,
        )


def _text(page):
    values = []
    for field in page.get_search_fields():
        if isinstance(field, index.SearchField) and field.field_name not in _NOT_TEXT:
            values.append(_flat(field.get_value(page)))
    return " ".join(filter(None, values))[:LONGEST_TEXT]


def _flat(value):
    if isinstance(value, list | tuple):
        return " ".join(map(_flat, value))
    return "" if value is None else str(value).replace(" | ", " · ")  # cells of a table


def addresses(pks):
    """Thai addresses by id: pages move, and take what lies below them along."""
    pages = Page.objects.filter(pk__in=pks)
    return {page.pk: thai_path(page.url or "") for page in pages}


PAGES = Source("page", Page, public_pages, passages, addresses)
