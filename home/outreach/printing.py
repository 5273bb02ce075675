"""The picture card and the sheet for the village's board, set by typst and kept."""

import io

import segno

from home import paper
from home.buddhist import thai_date
from home.outreach.lines import BULLET
from home.outreach.script import Told
from home.outreach.telling import told

CARD_PPI = 72  # the card's page is 1200 × 630 points
QR_SCALE = 16  # pixels of one square: sharp on a poster
MOST_LINES = 120
MOST_NAMED = 4


def card(page, agency) -> bytes:
    """A PNG of 1200 × 630 pixels."""
    content = _heading(page, told(page, agency), agency)
    return paper.kept("news_card.typ", content, agency, ppi=CARD_PPI)


def notice(page, agency) -> bytes:
    """A PDF of one page of A4."""
    news = told(page, agency)
    content = _heading(page, news, agency) | {
        "lines": [_line(line, news) for line in news.lines[:MOST_LINES]],
        "url": news.url,
        "address": news.url.partition("://")[2],
        "phone": news.phone,
    }
    return paper.kept("news_notice.typ", content, agency, qr_title="คิวอาร์โค้ดสำหรับเปิดข่าวนี้")


def qr_png(url: str) -> bytes:
    """The code of an address as a picture to be pasted anywhere."""
    file = io.BytesIO()
    segno.make(url, error="m", micro=False).save(file, kind="png", scale=QR_SCALE, border=4)
    return file.getvalue()


def qr_file(url: str) -> bytes:
    """The same as a drawing that stays sharp at any size."""
    file = io.BytesIO()
    segno.make(url, error="m", micro=False).save(file, kind="svg", scale=QR_SCALE, border=4)
    return file.getvalue()


def _heading(page, news: Told, agency):
    return {
        "agency_name": agency.name,
        "agency_place": agency.local_place,
        "kind": str(page.get_kind_display()),
        "title": news.title,
        "summary": news.summary,
        "whom": _whom(news.villages),
        "day": thai_date(page.published_on, "weekday"),
    }


def _whom(villages):
    if not villages:
        return "เรื่องของทุกหมู่บ้าน"
    if len(villages) > MOST_NAMED:
        return f"เรื่องของ {len(villages)} หมู่บ้าน"
    return "เรื่องของ " + " ".join(villages)


def _line(line, news):
    if line in news.headings:
        return {"kind": "heading", "text": line}
    if line.startswith(BULLET):
        return {"kind": "item", "text": line.removeprefix(BULLET)}
    return {"kind": "text", "text": line}
