"""How a question is understood, what is near to it, what is marked. No database."""

import datetime

import pytest

from home.folding import fold
from home.search import asking, marking, near, weighing, words
from home.search.management.commands.build_words import is_made_of

SAME = {("หมา",): [("สุนัข",)], ("สุนัข",): [("หมา",)]}


def understood(text):
    return asking.understand(text, SAME, frozenset())


def test_what_stood_together_has_to_be_found_together():
    asked = understood("รถน้ำ หมู่")
    assert [ways[0] for ways in asked.stretches] == [("รถ", "น้ำ"), ("หมู่",)]
    assert [unit[0] for unit in asked.units] == [("รถ",), ("น้ำ",), ("หมู่",)]


def test_words_that_mean_the_same_are_ways_of_saying_it():
    assert understood("หมาจรจัด").stretches[0][:2] == [
        tuple(asking.words("หมาจรจัด")),
        tuple(asking.words("สุนัขจรจัด")),
    ]


def test_words_of_asking_are_left_out_unless_there_are_no_others():
    assert [unit[0] for unit in understood("น้ำ ต้อง ทำ อย่างไร").units] == [("น้ำ",)]
    assert understood("อย่างไร").units


def test_what_is_always_misspelt_is_put_right():
    assert asking.mended("ใบอนุญาติ") == "ใบอนุญาต"
    assert asking.mended("ทะเบียนพาณิชย์") == "ทะเบียนพาณิชย์"


def test_no_question_is_too_long():
    typed = asking.typed("น้ำ " * 5_000)
    assert len(typed) <= asking.MOST_TYPED
    asked = understood(typed)
    assert len(asked.stretches) <= asking.MOST_UNITS
    assert all(len(ways) <= asking.MOST_WAYS for ways in asked.stretches)


def test_what_no_text_has_is_taken_out():
    assert asking.typed("น้ำ\x00\n ประปา\x7f") == "น้ำ ประปา"


KNOWN = near.known_of(["ลง ทะเบียน เบี้ย ยัง ชีพ", "ไข้ เลือด ออก", "ทะเบียน พาณิชย์", "ถนน"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("เบื้ยยังชีพ", "เบี้ยยังชีพ"),
        ("เบี้ยยังชีบ", "เบี้ยยังชีพ"),
        ("ไข้เลือกออก", "ไข้เลือดออก"),
        ("ถนณ", "ถนน"),
        ("ถนนน", "ถนน"),
        ("รถไฟฟ้า", None),
        ("ก", None),
    ],
)
def test_the_nearest_known_spelling_is_meant(typed, meant):
    assert near.nearest(typed, KNOWN) == meant


def test_letters_that_changed_places_are_one_mistake():
    assert near.far("abcd", "acbd", 2) == 1
    assert near.far("abcd", "abcd", 2) == 0
    assert near.far("abcd", "wxyz", 2) == 3


def shown(pieces):
    return "".join(f"[{text}]" if is_marked else text for text, is_marked in pieces)


def test_words_are_marked_and_letters_within_words_are_not():
    phrases = [("วัด",)]
    assert shown(marking.marked("วัดในจังหวัด", phrases, phrases)) == "[วัด]ในจังหวัด"


def test_half_a_word_is_marked_as_it_was_typed():
    pieces = marking.marked("ใบอนุญาต", [("ใบ", "อนุ")], [], typed="ใบอนุ")
    assert shown(pieces) == "[ใบอนุ]ญาต"


def test_marking_loses_no_letter():
    text = "ขอรถน้ำ <b>ให้หมู่ ๔</b> & อื่น ๆ"
    pieces = marking.marked(text, [("รถ", "น้ำ"), ("4",)], [])
    assert "".join(piece for piece, _ in pieces) == text
    assert ("๔", True) in pieces


def test_the_excerpt_is_the_part_that_says_it():
    text = "เรื่องอื่น " * 60 + "แจกน้ำที่วัด " + "เรื่องท้าย " * 60
    found = marking.excerpt("สรุปสั้น", text, [("วัด",)], [])
    assert "แจกน้ำที่วัด" in found
    assert found.startswith("… ")
    assert len(found) < marking.LONGEST + 20


def test_a_long_text_is_not_folded_again_for_every_way_of_asking(monkeypatch):
    text, folded = fold("ถนนและสะพาน ๒๕๖๙ " * 2000) + "วัดท้ายคลอง", []
    monkeypatch.setattr(words, "fold", lambda one: folded.append(len(one)) or fold(one))
    assert "วัดท้ายคลอง" in marking.excerpt("สรุป", text, [("ไม่มี",)], [("วัด",)])
    assert max(folded) < 500
    assert words.lowered(fold("เเผนฯ Road ๒๕")) == words.plain("เเผนฯ Road ๒๕") == "แผน  road 25"


def test_the_summary_is_the_excerpt_where_it_says_it_or_nothing_does():
    assert marking.excerpt("ส่งน้ำถึงวัด", "ยาวกว่า วัด", [("วัด",)], []) == "ส่งน้ำถึงวัด"
    assert marking.excerpt("สรุปสั้น", "", [("วัด",)], []) == "สรุปสั้น"


def test_title_weighs_more_than_key_words_than_summary_than_text():
    def weight(**fields):
        empty = {"title": "", "keys": "", "summary": ""}
        texts = weighing.Texts.of(**(empty | fields))
        return weighing.weigh([[("น้ำ",)]], ("น้ำ",), texts)

    weights = [weight(title="ขอ น้ำ"), weight(keys="น้ำ"), weight(summary="น้ำ"), weight()]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_services_come_first_and_new_before_old():
    assert weighing.of_kind("service") > weighing.of_kind("news") > weighing.of_kind("person")
    today = datetime.date(2026, 11, 30)
    new, old = datetime.date(2026, 11, 1), datetime.date(2022, 11, 1)
    assert weighing.of_age(new, today) > weighing.of_age(old, today) >= 0


def test_a_word_made_of_others_is_no_word_of_the_list():
    assert is_made_of({"สมัคร", "งาน"}, "สมัครงาน")
    assert not is_made_of({"สมัคร", "งาน"}, "สมัคร")
    assert not is_made_of({"มะ", "นา"}, "มะนาว")
