"""Which Thai text out of a file may be searched, and which only looks like Thai."""

import pytest

from home.library.soundness import Verdict, has_text, judge, mend

GOOD = "องค์การบริหารส่วนตำบลดำเนินการตามอำนาจหน้าที่ ประชาชนในตำบลจำนวนมากใช้น้ำประปา ที่สำนักงานอำเภอ"
LOST = GOOD.replace("ำ", "า")


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("ต าบล", "ตำบล"),
        ("จ านวน", "จำนวน"),
        ("น ้าประปา", "น้ำประปา"),
        ("น้ าดื่ม", "น้ำดื่ม"),
        ("คําสั่ง", "คำสั่ง"),
        ("นํ้า", "น้ำ"),
        ("ท\uf70aี", "ที่"),
        ("ป\uf701\uf70bด", "ปิ้ด"),
        ("ทำ งาน", "ทำ งาน"),
        ("มา าก", "มา าก"),
        ("Office 2569", "Office 2569"),
    ],
)
def test_only_what_is_certain_is_put_right(raw, mended):
    assert mend(raw) == mended


@pytest.mark.parametrize(
    ("name", "pages", "verdict"),
    [
        ("sound", [GOOD], Verdict.SOUND),
        ("no ำ", [LOST], Verdict.BROKEN),
        ("one page of two lost", [GOOD, LOST], Verdict.BROKEN),
        ("nothing at all", [""], Verdict.SCAN),
        ("no page", [], Verdict.SCAN),
        ("a page number alone", ["- 1 -", "- 2 -"], Verdict.SCAN),
        ("mostly pictures", [GOOD, "", ""], Verdict.SCAN),
        ("some pictures", [GOOD, GOOD, ""], Verdict.SOUND),
        ("stray marks", ["ท ี ่ อ ย ู ่ ข อ ง เ ร า " * 10], Verdict.BROKEN),
        ("signs of nobody", [GOOD + "\ufffd" * 20], Verdict.BROKEN),
        ("numbers of glyphs", ["(cid:12)(cid:7)" * 30], Verdict.BROKEN),
        ("Thai taken for Latin", ["Í§¤ì¡ÒÃºÃÔËÒÃÊèÇ¹µÓºÅ" * 5], Verdict.BROKEN),
        ("English", ["Annual report of the office, with figures and a table."], Verdict.SOUND),
        ("a word that may lack it", ["นาวา ตากลม จานข้าว " * 10], Verdict.SOUND),
        ("words that hold น้า or คาขอ", ["เจ้าหน้าที่แจ้งราคาของหน้าดิน ก้าวหน้า " * 3], Verdict.SOUND),
        ("lists of letters", ["ก ข ค ง จ ฉ ช ซ ฌ ญ " + GOOD * 3], Verdict.SOUND),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_text_is_judged_by_its_thai(name, pages, verdict):
    assert judge([mend(page) for page in pages]) == verdict


def test_a_page_with_a_few_signs_has_no_text():
    assert not has_text("หน้า 1")
    assert has_text("ประกาศองค์การบริหารส่วนตำบล")
