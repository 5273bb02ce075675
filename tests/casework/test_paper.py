"""The slip on paper: one page, readable by eye and by machine, whatever was typed."""

import io
import re
import struct
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader

from casework import slip_paper
from home import paper

SECRET = "7K3MQ9XPT2W4HB6D"
URL = "https://example.go.th/track/NH-2570-000123/"
PLAIN = slip_paper.Slip(
    agency_name="องค์การบริหารส่วนตำบลตัวอย่าง",
    agency_place="อำเภอเมือง จังหวัดตัวอย่าง",
    emblem=None,
    number="NH-2570-000123",
    secret=SECRET,
    track_url=f"{URL}#s={SECRET}",
    service="ขอรับน้ำอุปโภคบริโภคจากรถบรรทุกน้ำ",
    citizen_name="นางสาวบุญหลาย ศรีน้ำคำ",
    received="23 พ.ย. 2569 20.05 น.",
    counted_from="24 พฤศจิกายน 2569",
    due="วันพุธที่ 16 ธันวาคม 2569",
    responsible="นายสมชาย ญี่ปุ่น นักวิเคราะห์นโยบายและแผน",
    phone="042-123-456",
    office_hours="08.30–16.30 น.",
)
LONG = "ขออนุญาตก่อสร้างดัดแปลงรื้อถอนหรือเคลื่อนย้ายอาคารตามพระราชบัญญัติควบคุมอาคาร " * 3
TEXTS = ("agency_name", "agency_place", "service", "citizen_name", "received", "counted_from",
         "due", "responsible", "phone", "office_hours")  # fmt: skip


def reader(data):
    return PdfReader(io.BytesIO(slip_paper.slip(data, "pdf")))


def picture(data):
    return Image.open(io.BytesIO(slip_paper.slip(data, "png")))


def text(data):
    """The text layer as a reader copies it: ActualText where given, else the font's own table.

    pypdf's extract_text knows nothing of ActualText, which every cluster of Thai marks carries.
    """
    page = reader(data).pages[0]
    tables = {
        name: dict(_pairs(font.get_object()["/ToUnicode"].get_object().get_data().decode()))
        for name, font in page["/Resources"]["/Font"].items()
    }
    content, out, table, spans = page.get_contents(), [], {}, []
    for operands, operator in content.operations:
        if operator in (b"BMC", b"BDC"):
            properties = operands[-1]
            spans.append(isinstance(properties, dict) and "/ActualText" in properties)
            if spans[-1]:
                out.append(str(properties["/ActualText"]))
        elif operator == b"EMC":
            spans.pop()
        elif operator == b"Tf":
            table = tables[operands[0]]
        elif operator in (b"Tj", b"TJ") and not any(spans):
            pieces = operands[0] if operator == b"TJ" else operands
            out.append("".join(_shown(pieces, table)))
    return "".join(out).replace("\u200b", "")


def _pairs(cmap):
    for glyph, value in re.findall(r"<(\w{4})> <(\w+)>\n", cmap):
        yield int(glyph, 16), bytes.fromhex(value).decode("utf-16-be")


def _shown(pieces, table):
    for piece in pieces:
        if isinstance(piece, (str, bytes)):
            raw = piece if isinstance(piece, bytes) else piece.original_bytes
            for (glyph,) in struct.iter_unpack(">H", raw):
                yield table.get(glyph, "")


def test_slip_is_one_tagged_a5_page_with_title_and_language():
    pdf = reader(PLAIN)
    assert len(pdf.pages) == 1
    width, height = (float(side) / 72 * 25.4 for side in pdf.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (148, 210)
    assert pdf.metadata.title == "ใบรับเรื่อง NH-2570-000123"
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "th"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root


def test_thai_can_be_copied_and_searched():
    layer = text(PLAIN)
    for words in ("น้ำ", "ศรีน้ำคำ", "ญี่ปุ่น", "กำหนดเสร็จ", "เก็บเป็นความลับ", "ใบรับเรื่อง"):
        assert words in layer


@pytest.mark.parametrize("word", ["ทั้งสิ่งซึ่ง", "ปั๊ม", "ฝึ่งฟื้นที่นี่", "สิทธิ์", "กิ๊บ"])
def test_a_tone_above_a_vowel_is_copied_once(word):
    layer = text(replace(PLAIN, citizen_name=word, service=word))
    assert layer.count(word) == 2


def test_slip_shows_number_due_date_phone_and_secret_in_fours():
    layer = text(PLAIN)
    for words in ("NH-2570-000123", "7K3M Q9XP T2W4 HB6D", PLAIN.due, "042-123-456"):
        assert words in layer
    assert "example.go.th/track/NH-2570-000123/" in layer


def test_secret_typed_in_groups_is_grouped_once():
    assert "7K3M Q9XP T2W4 HB6D" in text(replace(PLAIN, secret="7K3M-Q9XP T2W4-HB6D"))


def test_slip_without_secret_has_no_box_for_it():
    layer = text(replace(PLAIN, secret="", track_url=URL))
    assert "เก็บเป็นความลับ" not in layer
    assert "7K3M" not in layer


def test_lines_without_content_are_left_out():
    layer = text(replace(PLAIN, counted_from="", responsible="", phone="", office_hours=""))
    for words in ("เริ่มนับเวลา", "ผู้รับผิดชอบ", "เวลาทำการ"):
        assert words not in layer


def test_english_slip_speaks_english():
    english = replace(PLAIN, language="en")
    layer = text(english)
    for words in ("Keep this secret", "Due by", "Reference number", "Call"):
        assert words in layer
    assert "กำหนดเสร็จ" not in layer
    assert reader(english).trailer["/Root"]["/Lang"] == "en"


def test_unknown_language_falls_back_to_thai():
    assert "กำหนดเสร็จ" in text(replace(PLAIN, language="fr"))


@pytest.mark.parametrize(
    "typed",
    [
        '#panic("x")',
        "*x* _y_ `z` $a$ @ref <label> = # // /* ~",
        "\\ \\u{41} \\#",
        "\"'“”",
        "</svg><script>alert(1)</script>&amp;",
        '{"number": 1}',
        '#read("base.typ")',
        "น้ำ คำ ญี่ปุ่น ๑๒๓",
    ],
)
def test_what_is_typed_is_shown_and_never_evaluated(typed):
    layer = text(replace(PLAIN, citizen_name=typed))
    assert typed.replace(" ", "") in layer.replace(" ", "")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\u200f", "\u202e", "\ufeff", "\ud800"])
def test_signs_nobody_sees_are_dropped(sign):
    assert "สมชายใจดี" in text(replace(PLAIN, citizen_name=f"สมชาย{sign}ใจดี"))


def test_a_new_line_becomes_a_space():
    assert "สมชาย ใจดี" in text(replace(PLAIN, citizen_name="สมชาย\r\n\tใจดี"))


@pytest.mark.parametrize(
    "name", ["🎉❤️🇹🇭", "日本 ລາວ", "่", "◌่ ำำำ้้้", "ſ‑‛", "\u0e3b\uffff", "e\u0323"]
)
def test_signs_the_font_lacks_do_not_stop_the_slip(name):
    pdf = reader(replace(PLAIN, citizen_name=name, service=name))
    assert len(pdf.pages) == 1
    assert "/StructTreeRoot" in pdf.trailer["/Root"]


def inked_margin(data):
    """Is there anything in the outer 9 mm, where nothing may stand? (The margin is 11 mm.)"""
    image = picture(data).convert("L")
    edge = round(9 / 148 * image.width)
    inner = (edge, edge, image.width - edge, image.height - edge)
    image.paste(255, inner)
    return image.getextrema()[0] < 200


@pytest.mark.parametrize(
    "typed", [LONG, "พระมหา" * 40, "W" * 200, "ก" * 200, "ก้ำ" * 66, "w" * 5000]
)
def test_long_texts_stay_on_the_page(typed):
    for language in ("th", "en"):
        long = replace(PLAIN, language=language, **dict.fromkeys(TEXTS, typed))
        assert len(reader(long).pages) == 1
        assert not inked_margin(long)


def test_a_name_of_200_letters_is_there_in_full():
    name = ("บุญหลายศรีน้ำคำ" * 14)[:200]
    assert name in text(replace(PLAIN, citizen_name=name))


def test_the_last_line_is_there_under_the_longest_texts():
    crowded = replace(PLAIN, **dict.fromkeys(TEXTS, LONG), emblem=emblem("PNG"))
    assert "โดยบอกเลขที่รับเรื่อง" in text(crowded)


def emblem(kind):
    file = io.BytesIO()
    Image.new("RGB", (900, 900), "#c00").save(file, kind)
    return file.getvalue()


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<path fill="#c00" d="M0 0h9v9H0z"/></svg>'
)


def reds(data):
    image = picture(data).convert("RGB").crop((70, 70, 200, 200))
    return sum(1 for red, green, _ in image.getdata() if red > 150 and green < 60)


@pytest.mark.filterwarnings("ignore:Image.Image.getdata:DeprecationWarning")
@pytest.mark.parametrize("raw", [emblem("PNG"), emblem("JPEG"), emblem("WEBP"), SVG])
def test_emblem_is_drawn(raw):
    assert reds(replace(PLAIN, emblem=raw)) > 1000


@pytest.mark.parametrize(
    "raw", [b"", b"no picture", b"<svg nonsense", emblem("PNG")[:60], b"\x89PNG"]
)
def test_an_emblem_that_is_no_picture_is_left_out(raw):
    assert "NH-2570-000123" in text(replace(PLAIN, emblem=raw))


def test_picture_suits_a_phone():
    raw = slip_paper.slip(replace(PLAIN, emblem=emblem("PNG")), "png")
    image = Image.open(io.BytesIO(raw))
    assert 990 <= image.width <= 1010
    assert image.height > image.width
    assert len(raw) < 150_000


def test_the_same_data_gives_the_same_bytes():
    assert slip_paper.slip(PLAIN, "pdf") == slip_paper.slip(PLAIN, "pdf")
    assert slip_paper.slip(PLAIN, "png") == slip_paper.slip(PLAIN, "png")


def test_slips_made_at_once_do_not_mix():
    slips = [replace(PLAIN, number=f"NH-2570-{count:06}") for count in range(12)]
    with ThreadPoolExecutor(4) as pool:
        layers = list(pool.map(text, slips))
    for slip, layer in zip(slips, layers, strict=True):
        assert slip.number in layer


def test_only_our_fonts_are_used():
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for font in reader(PLAIN).pages[0]["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all(name.startswith("Sarabun") for name in fonts)


def test_a_slip_takes_little_time():
    slip_paper.slip(PLAIN, "pdf")
    start = time.process_time()
    for count in range(5):
        slip_paper.slip(replace(PLAIN, number=f"NH-2571-{count:06}"), "png")
    assert (time.process_time() - start) / 5 < 0.4


def test_qr_on_the_screen_needs_no_inline_style_and_has_a_name():
    drawing = paper.qr_svg(PLAIN.track_url)
    root = ET.fromstring(drawing)
    assert "style" not in drawing
    assert root.get("role") == "img"
    assert root.get("class") == "qr"
    assert root.get("viewBox")
    assert root[0].tag.endswith("title")
    assert root[0].text
    assert SECRET not in drawing


def test_title_of_the_qr_is_text_not_markup():
    title = 'a</title><script>"&'
    assert ET.fromstring(paper.qr_svg(URL, title))[0].text == title
