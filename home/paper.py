"""Papers of any kind, set by typst: PDF for printing, PNG for a screen.

Typst sets them from ``home/typst/`` with the fonts that lie there, and with nothing else: no
system font, no network, no file outside that folder. What people typed travels as JSON strings,
which typst shows and never evaluates.
"""

import base64
import hashlib
import io
import json
import threading
import unicodedata
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path

import segno
import typst
from django.core.cache import caches
from PIL import Image

FOLDER = Path(__file__).parent / "typst"
MOST_CHARACTERS = 240  # of one field: the smallest type still holds it
LONGEST = 6000  # characters of one paragraph
EMBLEM_PIXELS = 360  # 15 mm at 600 dots an inch
LIFETIME = 24 * 60 * 60  # seconds a finished paper is kept


def pdf(template: str, content: dict) -> bytes:
    """Return a paper of any kind as tagged PDF (PDF/UA-1): ``content`` is what its template reads.

    Texts in it have been through ``legible``, its emblem through ``emblem_svg``. A picture that
    cannot be drawn is left out.
    """
    try:
        return compiled(template, content, "pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        return compiled(template, content | {"emblem": ""}, "pdf", pdf_standards=[])


def png(template: str, content: dict, ppi: float) -> bytes:
    """Return the first page of a paper as a picture of so many dots an inch, in few colours."""
    try:
        return lighter(compiled(template, content, "png", ppi=ppi))
    except typst.TypstError:
        return lighter(compiled(template, content | {"emblem": ""}, "png", ppi=ppi))


def kept(template: str, content: dict, agency, *, qr_title: str = "", ppi: float = 0) -> bytes:
    """Return the paper with the agency's emblem, made once for what it says, then kept.

    Nothing has to remember to clear it: another text gives another key. ``content["url"]`` gets
    its QR code. A PNG where ``ppi`` is given, else a PDF.
    """
    content = all_legible(content)
    if "url" in content:
        content["qr"] = qr_svg(content["url"], *([qr_title] if qr_title else []))
    emblem_file = agency.emblem.file.name if agency.emblem else ""
    said = [template, _digest(template), content, emblem_file, ppi]
    said = json.dumps(said, ensure_ascii=False, sort_keys=True)
    key = "print:" + hashlib.sha256(said.encode()).hexdigest()
    made = caches["prints"].get(key)
    if made is None:
        whole = content | {"emblem": emblem_svg(emblem_of(agency))}
        made = png(template, whole, ppi) if ppi else pdf(template, whole)
        with suppress(OSError):  # a full disk costs the next reader some seconds, nothing else
            caches["prints"].set(key, made, LIFETIME)
    return made


def emblem_of(agency) -> bytes | None:
    """The file of the agency's emblem, or nothing where there is none or it is lost."""
    if not agency.emblem:
        return None
    try:
        with agency.emblem.file.open("rb") as file:
            return file.read()
    except OSError:
        return None


def qr_svg(url: str, title: str = "คิวอาร์โค้ดสำหรับเปิดหน้าติดตามเรื่องนี้") -> str:
    """Return ``url`` as an inline SVG of class ``qr``, without the styles a strict CSP refuses."""
    code = segno.make(url, error="m", micro=False)
    look = {"border": 4, "omitsize": True, "light": "#fff", "dark": "#1e1b18"}
    drawing = code.svg_inline(svgclass="qr", lineclass=None, title=title, **look)
    return drawing.replace("<svg ", '<svg role="img" ', 1)


def legible(text, most=MOST_CHARACTERS):
    """One line without control, direction and half characters, and no longer than the page bears.

    NFC, never NFKC: that would take ำ apart.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(sign for sign in line if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return kept if len(kept) <= most else kept[: most - 1] + "…"


def all_legible(value):
    """Every text in it as paper can bear it."""
    if isinstance(value, str):
        return legible(value, LONGEST)
    if isinstance(value, dict):
        return {name: all_legible(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [all_legible(one) for one in value]
    return value


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
def _digest(template):
    return hashlib.sha256((FOLDER / template).read_bytes()).hexdigest()


@cache
def _compiler(template):
    ours = [FOLDER / "fonts"]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=ours)
    # A compiler serves one thread at a time; slips do not wait for a booklet.
    return typst.Compiler(FOLDER / template, root=FOLDER, font_paths=fonts), threading.Lock()


def compiled(template, content, format, **look):
    """What typst makes of it; raises ``typst.TypstError``."""
    inputs = {"data": json.dumps(content, ensure_ascii=False)}
    compiler, lock = _compiler(template)
    with lock:
        return compiler.compile(format=format, sys_inputs=inputs, timestamp=0, **look)


def lighter(png):
    """The same picture in 64 colours: a third of the bytes, no difference to the eye."""
    file = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(64, Image.Quantize.FASTOCTREE, dither=0)
    few.save(file, "PNG", compress_level=6)
    return file.getvalue()
