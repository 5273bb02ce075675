"""Text and question are cut into the same words, however either was typed."""

import pytest

from home.search.compiling import prepared, spelt
from home.search.words import LIST, clusters, plain, spans, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("น้ำประปา", "นํ้าประปา"),
        ("น้ำประปา", "น้ําประปา"),
        ("แจ้งซ่อม", "เเจ้งซ่อม"),
        ("เบี้ยยังชีพ", "เบี้\u200bยยังชีพ"),
        ("ปี 2570", "ปี ๒๕๗๐"),
        ("ต่าง ๆ", "ต่างๆ"),
        ("พ.ร.บ.", "พรบ"),
        ("นายกอบต.", "นายก อบต"),
        ("No Gift Policy", "no gift policy"),
    ],
)
def test_ways_of_typing_one_thing_are_one(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("ประกาศรับสมัครงาน", "สมัคร"),
        ("ลงทะเบียนเบี้ยยังชีพผู้สูงอายุ", "เบี้ย"),
        ("กองสวัสดิการสังคม", "สวัสดิการ"),
        ("ขอใช้น้ำประปา", "น้ำ"),
        ("โรงเรียนอนุบาล", "โรงเรียน"),
    ],
)
def test_a_word_within_a_clause_is_found_as_a_phrase(text, piece):
    assert f" {' '.join(words(piece))} " in f" {' '.join(words(text))} "


@pytest.mark.parametrize(
    ("text", "piece"),
    [("ตามลำดับ", "ตา"), ("จดหมาย", "หมา"), ("พยายาม", "ยา"), ("ป่าไม้", "ป้า"), ("นำเสนอ", "น้ำ")],
)
def test_letters_within_another_word_are_no_word(text, piece):
    assert f" {' '.join(words(piece))} " not in f" {' '.join(words(text))} "


def test_abbreviations_keep_together_and_lose_their_dots():
    assert words("พ.ร.บ. สขร.1 ต.ค. 2565") == ["พรบ", "สขร", "1", "ตค", "2565"]


def test_words_of_this_office_are_not_cut():
    assert words("ไปหนองฮางวันนี้", frozenset({"หนองฮาง"}))[1] == "หนองฮาง"


def test_every_word_knows_where_it_stands():
    text = "ขอรถน้ำ ให้หมู่ ๔ (ด่วน)"
    for word, start, end in spans(text):
        assert plain(text)[start:end] == word


def test_letters_keep_their_marks():
    assert clusters("น้ำใส") == ["น้", "ำ", "ใ", "ส"]
    assert clusters("LED") == ["l", "e", "d"]


@pytest.mark.parametrize("text", ["", " ", "ๆ", "…", "%", '"', "''--", "\u0e48", "🙂", "\x00"])
def test_what_has_no_word_gives_none_or_letters(text):
    assert all(word.strip() for word in words(text))


def test_words_in_plain_letters_begin_alike():
    assert spelt(["น้ำ"]).isascii()
    assert spelt(["ใบอนุญาต"]).startswith(spelt(["ใบอนุ"]))
    assert spelt(["ป่า"]) != spelt(["ป้า"])
    assert prepared("ขอรถน้ำ", start=False).count(" ") == 2


def test_the_list_of_words_stays_small():
    assert LIST.stat().st_size <= 700_000
    assert LIST.with_name("LICENCE.txt").exists()
