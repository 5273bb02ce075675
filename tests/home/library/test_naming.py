"""What the name of a file tells."""

import datetime

import pytest

from home.library.naming import Guess, guess, says_nothing, stem

KINDS = ["ประกาศ", "คำสั่ง", "รายงาน", "รายงานการประชุม", "แผน"]
OCT_3 = datetime.date(2026, 10, 3)


@pytest.mark.parametrize(
    ("name", "title", "number", "day", "year", "kind"),
    [
        (
            "คำสั่งที่ 125-2569 แต่งตั้งคณะกรรมการ.pdf",
            "คำสั่ง แต่งตั้งคณะกรรมการ",
            "125/2569",
            None,
            2569,
            "คำสั่ง",
        ),
        ("คำสั่งที่ ๑๒๕-๒๕๖๙ แต่งตั้ง ลว 3 ต.ค. 69.pdf", "คำสั่ง แต่งตั้ง", "125/2569", OCT_3, 2570, "คำสั่ง"),
        ("ประกาศ_รับสมัครงาน_3ตุลาคม2569.pdf", "ประกาศ รับสมัครงาน", "", OCT_3, 2570, "ประกาศ"),
        (
            "2026-10-03 รายงานการประชุมสภา.docx",
            "รายงานการประชุมสภา",
            "",
            OCT_3,
            2570,
            "รายงานการประชุม",
        ),
        ("25691003_แผนพัฒนา.pdf", "แผนพัฒนา", "", OCT_3, 2570, "แผน"),
        ("แผนดำเนินงาน ปีงบประมาณ 2570.pdf", "แผนดำเนินงาน ปีงบประมาณ 2570", "", None, 2570, "แผน"),
        ("ประกาศ เรื่องภาษี 03-10-2569 (1).pdf", "ประกาศ เรื่องภาษี", "", OCT_3, 2570, "ประกาศ"),
        ("สำเนาของ ประกาศเขตเผา.pdf", "ประกาศเขตเผา", "", None, None, "ประกาศ"),
        ("คําสั่งจัดเวร.pdf", "คำสั่งจัดเวร", "", None, None, "คำสั่ง"),
        ("scan0001.pdf", "scan0001", "", None, None, ""),
        ("IMG_20230101_001.jpg", None, "", datetime.date(2023, 1, 1), 2566, ""),
        ("31-02-2569 อะไร.pdf", None, "", None, 2569, ""),
        ("99-99-2569.pdf", None, "", None, 2569, ""),
        ("โทร 081-234-5678.pdf", "โทร 081-234-5678", "", None, None, ""),
        ("งบ 1-2570.xlsx", "งบ", "1/2570", None, 2570, ""),
        ("Report FINAL.pdf", "Report", "", None, None, ""),
        (".pdf", "pdf", "", None, None, ""),
        ("ก" * 300 + ".pdf", "ก" * 200, "", None, None, ""),
    ],
)
def test_a_name_is_guessed_at(name, title, number, day, year, kind):
    found = guess(name, KINDS)
    assert (found.number, found.issued_on, found.fiscal_year, found.kind) == (
        number,
        day,
        year,
        kind,
    )
    if title is not None:
        assert found.title == title


def test_without_kinds_none_is_guessed():
    assert guess("ประกาศ.pdf", []) == Guess("ประกาศ")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("ประกาศ.pdf", "ประกาศ"),
        ("scan001.pdf", "scan001"),
        ("คำสั่งที่ 1.2569.docx", "คำสั่งที่ 1.2569"),
        (".pdf", ".pdf"),
    ],
)
def test_a_title_begins_as_the_name_without_its_ending(name, title):
    assert stem(name) == title


@pytest.mark.parametrize(
    "title",
    [
        "scan001",
        "scan001.pdf",
        "Scan_20261130",
        "IMG-20230101-WA0001",
        "DSC_0042",
        "สแกน ๐๐๑",
        "เอกสาร (2)",
    ]
    + ["00012345", "2026-10-03", "Document", "image.png", "LINE_ALBUM_1_2", ""],
)
def test_what_a_machine_calls_a_file_says_nothing(title):
    assert says_nothing(title)


@pytest.mark.parametrize(
    "title",
    [
        "ประกาศ",
        "คำสั่งที่ 125-2569",
        "รายงานการประชุม ครั้งที่ 1/2569",
        "scan สัญญาเช่า",
        "แผน 2570",
        "งบ",
        "Report",
        "เอกสารประกวดราคา",
        "Document of sale",
    ],
)
def test_what_somebody_called_a_paper_is_left_alone(title):
    assert not says_nothing(title)
