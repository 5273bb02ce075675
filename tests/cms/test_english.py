"""English is found where it stands, and nowhere else."""

import pytest

from tests.cms.english import is_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Save draft", True),
        ("Dashboard", True),
        ("บันทึก Save the draft now แล้ว", True),
        ("บันทึกร่าง", False),
        ("ไฟล์ PDF ไม่เกิน 10 MB", False),
        ("/services/water-truck/", False),
        ("Village meeting", False),
        ("แก้ไข “Village meeting”", False),
        ("42", False),
        ("Choose หมวดข่าว", True),
        ("เลือกหมวดข่าว LINE", False),
    ],
)
def test_english_is_told_from_names_and_from_what_was_typed(text, english):
    assert is_english(text, {"Village meeting"}) is english
