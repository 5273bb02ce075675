"""Documents and laws, as tests need them."""

import datetime
import io
import zipfile

import pypdfium2
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from home.library.models import (
    DocumentKind,
    DocumentPage,
    InformationCentrePage,
    LawIndexPage,
    LawPage,
    LibraryPage,
)
from tests.factories.home import page

LAW = """ข้อบัญญัติองค์การบริหารส่วนตำบล เรื่อง การจัดการมูลฝอย พ.ศ. ๒๕๖๕
โดยที่เป็นการสมควรกำหนดการจัดการมูลฝอย
ข้อ ๑ ข้อบัญญัตินี้เรียกว่า “ข้อบัญญัติการจัดการมูลฝอย”
ข้อ ๒ ข้อบัญญัตินี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศ
หมวด ๑
การทิ้งมูลฝอย
ข้อ ๓ ผู้ใดทิ้งมูลฝอยในที่สาธารณะ ต้องระวางโทษปรับ
(๑) ไม่เกินห้าร้อยบาทสำหรับครั้งแรก
ข้อ ๔ เจ้าบ้านต้องจัดให้มีถังรองรับตาม
ข้อ ๓ แห่งข้อบัญญัตินี้
"""


def library(home, **fields):
    return page(home, LibraryPage, **{"title": "คลังเอกสาร", "slug": "documents"} | fields)


def centre(index, **fields):
    values = {"title": "ศูนย์ข้อมูลข่าวสาร", "slug": "information-centre"} | fields
    return page(index, InformationCentrePage, **values)


def blank_pdf(pages=1):
    """A PDF whose pages carry no text, as those of a scan do."""
    document = pypdfium2.PdfDocument.new()
    for _number in range(pages):
        document.new_page(595, 842)
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


def docx(*paragraphs):
    """A Word file with these paragraphs."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    body = f'<w:document xmlns:w="{main}"><w:body>{lines}</w:body></w:document>'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("word/document.xml", body)
    return written.getvalue()


def file(name="order.pdf", data=None, title="ไฟล์"):
    data = blank_pdf() if data is None else data
    document = get_document_model()(title=title, file=ContentFile(data, name=name))
    document._set_document_file_metadata()
    document.save()
    return document


def kind(slug="order"):
    return DocumentKind.objects.get(slug=slug)


def document(index, **fields):
    """A live document below the library; its file is a one-page scan unless given."""
    values = {
        "title": "คำสั่งแต่งตั้งคณะกรรมการ",
        "kind": kind(),
        "number": "125/2569",
        "issued_on": datetime.date(2026, 10, 3),
        "show_in_menus": False,
    } | fields
    if "document" not in values:
        values["document"] = file()
    return page(index, DocumentPage, **values)


def laws(home, **fields):
    return page(home, LawIndexPage, **{"title": "กฎหมาย", "slug": "laws"} | fields)


def law(index, **fields):
    values = {
        "title": "ข้อบัญญัติการจัดการมูลฝอย",
        "kind": "ordinance",
        "text": LAW,
        "show_in_menus": False,
    }
    return page(index, LawPage, **values | fields)
