"""The slip a citizen keeps: one A5 page, as PDF for paper and as PNG for the phone."""

import re
from dataclasses import asdict, dataclass
from typing import Literal
from urllib.parse import urlsplit

from home import paper
from home.paper import legible

TEMPLATE = "slip.typ"
PNG_WIDTH = 1000  # pixels, twice what a phone shows
A5_WIDTH = 148 / 25.4  # inches
SECRET_GROUP = 4


@dataclass(frozen=True)
class Slip:
    """What the slip says, as text ready to be read. ``""`` leaves a line out."""

    agency_name: str
    agency_place: str
    emblem: bytes | None  # PNG, JPEG, WebP or SVG
    number: str
    secret: str  # "" where it is not known: the slip then has no box for it
    track_url: str  # with the secret in its fragment; goes into the QR code
    service: str
    citizen_name: str
    received: str
    counted_from: str  # the day the clock starts, where that is another day
    due: str
    responsible: str
    phone: str
    office_hours: str
    language: Literal["th", "en"] = "th"


def slip(data: Slip, format: Literal["pdf", "png"] = "pdf") -> bytes:
    """Return the slip: always one page, as tagged PDF (PDF/UA-1) or 1000 pixels wide.

    The same data gives the same page on every machine. What cannot be drawn, an emblem that is
    no picture say, is left out: a citizen never goes without a slip.
    """
    content = _content(data)
    if format == "pdf":
        return paper.pdf(TEMPLATE, content)
    return paper.png(TEMPLATE, content, PNG_WIDTH / A5_WIDTH)


def _content(data):
    content = {name: legible(value) for name, value in asdict(data).items() if name != "emblem"}
    secret = content["secret"].replace(" ", "").replace("-", "")
    return content | {
        "language": "en" if data.language == "en" else "th",
        "secret": " ".join(re.findall(f".{{1,{SECRET_GROUP}}}", secret)),
        "track_url": data.track_url,
        "address": _address(data.track_url),
        "qr": paper.qr_svg(data.track_url),
        "emblem": paper.emblem_svg(data.emblem),
    }


def _address(url):
    """What a person types to come to the same page: no scheme, no secret."""
    parts = urlsplit(url)
    return legible(f"{parts.netloc}{parts.path}")
