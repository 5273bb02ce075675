"""A Thai name of a file stays readable, and is never longer than a disk takes."""

import pytest
from django.core.files.base import ContentFile

from cms.file_names import ThaiNames


@pytest.fixture
def storage(tmp_path):
    return ThaiNames(tmp_path)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("หนังสือที่ 1.docx", "หนังสือที่_1.docx"),
        ("ประกาศ (ฉบับที่ ๒) น้ำ.pdf", "ประกาศ_ฉบับที่_๒_น้ำ.pdf"),
        ("plan 2570.v2.pdf", "plan_2570.v2.pdf"),
        ("😀.pdf", "file.pdf"),
        ("😀", "file"),
        (".pdf", "pdf"),
        ("..", "file"),
        ("ไม่มีนามสกุล", "ไม่มีนามสกุล"),
    ],
)
def test_a_name_is_kept_as_it_reads(storage, name, kept):
    assert storage.get_valid_name(name) == kept


@pytest.mark.parametrize("letters", [10, 75, 80, 84, 86, 87, 120, 255])
@pytest.mark.parametrize("letter", ["ก", "ปี", "a"])
def test_no_name_is_too_long_for_the_disk(storage, letter, letters):
    name = storage.generate_filename(f"documents/{letter * letters}.pdf")
    for _again in range(2):
        kept = storage.save(name, ContentFile(b"%PDF-1.4"), max_length=100)
        assert kept.endswith(".pdf")
        assert storage.size(kept) == 8
