"""Letters, licences and receipts on paper: pages as many as needed, and never broken by a text."""

import io
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from casework import official_papers, paper_codes
from casework.official_papers import Text
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
TEXT = Text(
    title="แจ้งผลการพิจารณา", to="นางสมศรี มีนา", body="อนุมัติ\nจึงเรียนมาเพื่อโปรดทราบ",
    reference="คำขอเลขที่ NH-2570-000001", conditions="ข้อหนึ่ง\nข้อสอง",
    signed_by="นายสมหมาย ใจกว้าง", signed_position="นายก อบต.",
)  # fmt: skip


def pages(kind, text=TEXT, **options):
    case = SimpleNamespace(division=DivisionFactory())
    content = official_papers.wording(kind, text, case=case, number="อบ 75301/1", issued_on=TODAY)
    pdf = official_papers.draw(kind, content, code=paper_codes.new_code(), **options)
    return PdfReader(io.BytesIO(pdf)).pages


@pytest.mark.parametrize("kind", ["letter", "licence"])
def test_a_usual_paper_is_one_page_of_a4(kind):
    [page] = pages(kind)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


@pytest.mark.parametrize("kind", ["letter", "licence"])
def test_a_long_text_flows_on_and_the_signature_is_never_alone_without_the_code(kind):
    body = "\n".join(["ตามที่ท่านได้ยื่นคำขอเพื่อขอรับการสนับสนุน " * 4] * 14)
    assert len(pages(kind, replace(TEXT, body=body))) in (2, 3)


@pytest.mark.parametrize("kind", ["letter", "licence"])
@pytest.mark.parametrize(
    "changes",
    [
        {"body": "ก" * 5000},
        {"title": "ใบอนุญาต" * 25, "to": "ชื่อยาวมาก" * 20},
        {"body": "#include \"x\" *_$@<>[]{} \\ 😀 \u202e \x00"},
        {"reference": "", "conditions": "", "signed_by": "", "signed_position": ""},
        {"body": "\n\n\n"},
    ],
)  # fmt: skip
def test_no_text_breaks_a_paper(kind, changes):
    assert len(pages(kind, replace(TEXT, **changes))) >= 1


def test_a_sample_says_so():
    assert len(pages("letter", is_sample=True)) == 1


def test_digits_are_thai_and_codes_of_ours_are_not():
    case = SimpleNamespace(division=DivisionFactory())
    said = official_papers.wording("letter", TEXT, case=case, number="12/2569", issued_on=TODAY)
    assert said["issued"] == "๒๓ พฤศจิกายน ๒๕๖๙"
    assert said["number"] == "๑๒/๒๕๖๙"
    assert said["reference"] == "คำขอเลขที่ NH-2570-000001"
