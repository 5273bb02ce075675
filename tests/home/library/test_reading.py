"""Files are read in a process of their own, whatever is in them."""

import pytest

from home import paper
from home.library import reading
from home.library.soundness import Verdict
from tests.factories.library import blank_pdf, docx

LINES = ["จำนวนน้ำที่กำหนด ปั๊มน้ำ ปู่ผู้ใหญ่", "ให้ดำเนินการตามอำนาจหน้าที่"]


@pytest.fixture(scope="module")
def printed():
    content = {"emblem": "", "is_sample": False, "agency_name": "อบต.ตัวอย่าง", "rows": []}
    content |= {"title": "คำสั่งเรื่องน้ำ", "parts": [{"title": "", "text": LINES}]}
    return paper.pdf("record.typ", content | {"signed_by": "", "signed_position": ""})


def test_a_printed_paper_is_read_with_every_mark_in_its_place(printed):
    found = reading.read(printed, "PDF")
    assert (found.verdict, found.pages, found.pages_without_text) == (Verdict.SOUND, 1, 0)
    for line in ("คำสั่งเรื่องน้ำ", "จำนวนน้ำที่กำหนด", "ปั๊มน้ำ", "ปู่ผู้ใหญ่", "อำนาจหน้าที่"):
        assert line in found.text, line


def test_in_this_process_the_same_is_read(printed):
    assert reading.read_here(printed, "pdf") == reading.read(printed, "pdf")


def test_a_scan_has_pages_and_no_text():
    found = reading.read(blank_pdf(3), "pdf")
    assert found == reading.Found(Verdict.SCAN, "", 3, 3)


def test_a_word_file_is_read_paragraph_by_paragraph():
    found = reading.read(docx("คําสั่งที่ ๑ เรื่องแต่งตั้งกรรมการ", "ตำบลดอนตะวัน"), "docx")
    assert found.text == "คำสั่งที่ ๑ เรื่องแต่งตั้งกรรมการ\nตำบลดอนตะวัน"
    assert found.verdict == Verdict.SOUND


def test_a_text_that_is_not_sound_is_not_kept():
    found = reading.read(docx("ตาบลดาเนินการตามอานาจ จานวนสานักงาน " * 3), "docx")
    assert found.verdict == Verdict.BROKEN
    assert found.text == ""


@pytest.mark.parametrize(
    ("data", "ending", "verdict"),
    [
        (b"%PDF-1.7 and then nothing", "pdf", Verdict.UNREADABLE),
        (b"", "pdf", Verdict.UNREADABLE),
        (b"PK\x03\x04 cut off", "docx", Verdict.UNREADABLE),
        (b"", "docx", Verdict.UNREADABLE),
        (b"\x89PNG", "png", Verdict.OTHER),
        (b"a,b", "csv", Verdict.OTHER),
        (b"anything", "", Verdict.OTHER),
    ],
)
def test_what_cannot_be_read_is_said_and_breaks_nothing(data, ending, verdict):
    assert reading.read(data, ending) == reading.Found(verdict)


def test_a_reader_that_takes_too_long_is_stopped(printed, monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", 0.001)
    assert reading.read(printed, "pdf").verdict == Verdict.UNREADABLE
