"""What answers below the address of a piece of news: its card, its notice, its code."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils.translation import override

from home.languages import THAI
from home.models import AgencySettings
from home.outreach import printing

KEPT = "max-age=3600"  # by browsers and by those who show the card; not by our page cache


@dataclass(frozen=True)
class Card:
    """What stands for a picture where a link is shared."""

    url: str
    width: int = 1200
    height: int = 630


def card(request, page):
    return _thai(page, printing.card, "image/png", "card.png")


def notice(request, page):
    return _thai(page, printing.notice, "application/pdf", "notice.pdf")


def qr_png(request, page):
    return _answer(printing.qr_png(page.full_url), "image/png", f"qr-{page.slug}.png")


def qr_svg(request, page):
    return _answer(printing.qr_file(page.full_url), "image/svg+xml", f"qr-{page.slug}.svg")


PARTS = {"card": card, "notice": notice, "qr/png": qr_png, "qr/svg": qr_svg}


def _thai(page, draw, content_type, name):
    """These are in Thai, whatever the page is in: they go to villages and into Thai groups."""
    if page.locale.language_code != THAI:
        raise Http404
    with override(THAI):
        made = draw(page, AgencySettings.load())
    return _answer(made, content_type, f"{page.slug}-{name}")


def _answer(content, content_type, name):
    response = HttpResponse(content, content_type=content_type)
    response["Cache-Control"] = KEPT
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
