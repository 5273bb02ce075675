"""The slip a citizen keeps: one A5 page, as PDF for paper and as PNG for the phone.

Typst sets it from ``casework/typst/`` with the fonts that lie there, and with nothing else: no
system font, no network, no file outside that folder. What people typed travels as JSON strings,
which typst shows and never evaluates.
"""

import base64
import io
import json
import re
import threading
import unicodedata
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import segno
import typst
from PIL import Image

FOLDER = Path(__file__).parent / "typst"
PNG_WIDTH = 1000  # pixels, twice what a phone shows
A5_WIDTH = 148 / 25.4  # inches
MOST_CHARACTERS = 240  # of one field: the smallest type still holds it
EMBLEM_PIXELS = 360  # 15 mm at 600 dots an inch
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
    try:
        return _compile("slip.typ", content, format, standards=["ua-1"])
    except typst.TypstError:
        return _compile("slip.typ", content | {"emblem": ""}, format, standards=[])


def pdf(template: str, content: dict) -> bytes:
    """Return a paper of any kind as tagged PDF (PDF/UA-1): ``content`` is what its template reads.

    Texts in it have been through ``legible``, its emblem through ``emblem_svg``. A picture that
    cannot be drawn is left out.
    """
    try:
        return _compile(template, content, "pdf", standards=["ua-1"])
    except typst.TypstError:
        return _compile(template, content | {"emblem": ""}, "pdf", standards=[])


def qr_svg(url: str, title: str = "คิวอาร์โค้ดสำหรับเปิดหน้าติดตามเรื่องนี้") -> str:
    """Return ``url`` as an inline SVG of class ``qr``, without the styles a strict CSP refuses."""
    code = segno.make(url, error="m", micro=False)
    look = {"border": 4, "omitsize": True, "light": "#fff", "dark": "#1e1b18"}
    drawing = code.svg_inline(svgclass="qr", lineclass=None, title=title, **look)
    return drawing.replace("<svg ", '<svg role="img" ', 1)


def _content(data):
    content = {name: legible(value) for name, value in asdict(data).items() if name != "emblem"}
    secret = content["secret"].replace(" ", "").replace("-", "")
    return content | {
        "language": "en" if data.language == "en" else "th",
        "secret": " ".join(re.findall(f".{{1,{SECRET_GROUP}}}", secret)),
        "track_url": data.track_url,
        "address": _address(data.track_url),
        "qr": qr_svg(data.track_url),
        "emblem": emblem_svg(data.emblem),
    }


def legible(text, most=MOST_CHARACTERS):
    """One line without control, direction and half characters, and no longer than the page bears.

    NFC, never NFKC: that would take ำ apart.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(sign for sign in line if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return kept if len(kept) <= most else kept[: most - 1] + "…"


def _address(url):
    """What a person types to come to the same page: no scheme, no secret."""
    parts = urlsplit(url)
    return legible(f"{parts.netloc}{parts.path}")


@lru_cache(maxsize=4)
def emblem_svg(emblem):
    """Return the emblem as SVG, which JSON can carry; ``""`` where it is no picture."""
    if not emblem:
        return ""
    if b"<svg" in emblem[:1000]:
        return emblem.decode("utf-8", errors="replace")
    try:
        with Image.open(io.BytesIO(emblem)) as picture:
            small = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return ""
    small.thumbnail((EMBLEM_PIXELS, EMBLEM_PIXELS))
    file = io.BytesIO()
    small.save(file, "PNG")
    width, height = small.size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" '
        f'href="data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"/></svg>'
    )


@cache
def _compiler(template):
    ours = [FOLDER / "fonts"]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=ours)
    # A compiler serves one thread at a time; slips do not wait for a booklet.
    return typst.Compiler(FOLDER / template, root=FOLDER, font_paths=fonts), threading.Lock()


def _compile(template, content, format, standards):
    inputs = {"data": json.dumps(content, ensure_ascii=False)}
    look = {"pdf_standards": standards} if format == "pdf" else {"ppi": PNG_WIDTH / A5_WIDTH}
    compiler, lock = _compiler(template)
    with lock:
        drawn = compiler.compile(format=format, sys_inputs=inputs, timestamp=0, **look)
    return drawn if format == "pdf" else _lighter(drawn)


def _lighter(png):
    """The same picture in 64 colours: a third of the bytes, no difference to the eye."""
    file = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(64, Image.Quantize.FASTOCTREE, dither=0)
    few.save(file, "PNG", compress_level=6)
    return file.getvalue()
