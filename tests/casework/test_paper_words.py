"""Words in braces, filled or refused."""

import pytest

from casework import paper_words


def test_known_words_are_filled_and_late_ones_left():
    text = "เรียน {ชื่อผู้ยื่น} ตามคำขอ { เลขที่รับเรื่อง } ใช้ได้ถึง {วันหมดอายุ}"
    values = {"ชื่อผู้ยื่น": "นางสมศรี มีนา", "เลขที่รับเรื่อง": "NH-2570-000001"}
    assert (
        paper_words.filled(text, values, {})
        == "เรียน นางสมศรี มีนา ตามคำขอ NH-2570-000001 ใช้ได้ถึง {วันหมดอายุ}"
    )


def test_an_answer_is_written_in_and_a_missing_one_leaves_a_gap():
    text = "ที่ {ตอบ: หมู่บ้าน} จำนวน {ตอบ:จำนวนถัง}"
    done = paper_words.filled(text, {}, {"หมู่บ้าน": "หมู่ที่ 4"})
    assert done == f"ที่ หมู่ที่ 4 จำนวน {paper_words.GAP}"
    assert paper_words.questions_in(text) == ["หมู่บ้าน", "จำนวนถัง"]


def test_what_a_citizen_answered_is_never_taken_for_a_placeholder():
    done = paper_words.filled("{ตอบ: ชื่อ}", {"วันที่": "1"}, {"ชื่อ": "{วันที่}"})
    assert done == "{วันที่}"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("{ชื่อ}", ["ชื่อ"]),
        ("{}", [""]),
        ("{ตอบ:}", ["ตอบ:"]),
        ("ก { ข", ["{"]),
        ("ก } ข", ["}"]),
        ("{วันที่} {ตอบ: ก}", []),
        ("{บริการ", ["{"]),
    ],
)
def test_an_unknown_word_or_a_lost_brace_is_found(text, unknown):
    assert paper_words.unknown_in(text) == unknown


def test_the_list_of_known_words_names_them_all():
    assert "{วันหมดอายุ}" in paper_words.known()
    assert "{ตอบ: คำถาม}" in paper_words.known()
