"""What is found of the pages that editors write, of whatever type, and where they are now."""

from dataclasses import replace

from wagtail.models import Page
from wagtail.search import index

from home.languages import thai_path
from home.library.models import DocumentPage, LawPage
from home.models import HomePage, NewsPage
from home.privacy import open_to_all
from home.search.kinds import DOCUMENT, LAW, NEWS, PAGE
from home.search.sources import Passage, Source

KINDS = {NewsPage: NEWS, DocumentPage: DOCUMENT, LawPage: LAW}  # any other is a page
_DAYS = ("published_on", "issued_on", "enacted_on")  # the day a page is of, where it has one
_NOT_TEXT = {"title", "summary", "id", "slug"}
LONGEST_TEXT = 200_000  # characters of one page that are searched


def public_pages():
    """Live, open to everybody, and in a language of their own: an alias only repeats the Thai."""
    pages = open_to_all(Page.objects.live().filter(alias_of=None, depth__gt=1))
    return pages.not_exact_type(HomePage).select_related("locale")


def passages(page):
    """The page as a whole; of a law, its sections too, each found by itself."""
    page = page.specific
    whole = Passage(
        kind=KINDS.get(type(page), PAGE),
        title=page.title,
        group=f"page:{page.translation_key}",
        language=page.locale.language_code,
        summary=getattr(page, "summary", "") or page.search_description,
        text=_text(page),
        on=next((getattr(page, name) for name in _DAYS if getattr(page, name, None)), None),
        file=page.document_id if getattr(page, "file_words", "") else None,
    )
    yield whole
    if isinstance(page, LawPage):
        yield from _sections(page, whole)


def _sections(page, whole):
    for section in page.law.sections:
        yield replace(
            whole,
            title=f"{section.label} {page.title}",
            group=f"{whole.group}#{section.anchor}",
            summary="",
            text=section.text,
            part=section.anchor,
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
