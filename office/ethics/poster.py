"""The dos and don'ts on one sheet of A4, as PDF."""

from django.utils.translation import gettext as _

from home import paper
from home.languages import is_english

LONGEST = 300  # characters of one cell


def poster(title: str, pairs, url: str, agency) -> bytes:
    """Return one page for the wall, however many pairs there are."""
    return paper.pdf("dos_and_donts.typ", content(title, pairs, url, agency))


def content(title, pairs, url, agency) -> dict:
    """What the template reads: every text as paper can bear it."""
    return {
        "language": "en" if is_english() else "th",
        "agency_name": paper.legible(agency.local_name),
        "agency_place": paper.legible(agency.local_place),
        "emblem": paper.emblem_svg(paper.emblem_of(agency)),
        "emblem_alt": _("ตราสัญลักษณ์"),
        "title": paper.legible(title),
        "do": _("ควรทำ"),
        "dont": _("ไม่ควรทำ"),
        "pairs": [_pair(pair) for pair in pairs],
        "scan": _("สแกนเพื่ออ่านบนเว็บไซต์"),
        "report": _("พบเห็นการทำผิด แจ้งได้โดยไม่ต้องบอกชื่อ ที่หน้าแจ้งเบาะแสของเว็บไซต์นี้"),
        "url": url,
        "address": paper.legible(url.partition("://")[2]),
        "qr": paper.qr_svg(url, title=_("คิวอาร์โค้ดสำหรับเปิดหน้านี้")),
        "qr_alt": _("คิวอาร์โค้ดสำหรับเปิดหน้านี้"),
    }


def _pair(pair):
    names = ("topic", "do", "dont")
    return {name: paper.legible(getattr(pair, name), LONGEST) for name in names}
