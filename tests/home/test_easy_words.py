"""What the public reads is short, and says it as a neighbour would."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings

from home.easy_words import LONGEST_CLAUSE, PLAIN, findings, words

ROOT = Path(settings.BASE_DIR)
THAI = re.compile("[\u0e01-\u0e4e]")
# What citizens read of the demo: services, home and contact, how to complain, news, questions.
CITIZENS = [
    *sorted((ROOT / "cms/demo/services").glob("*.py")),
    ROOT / "cms/demo/pages.py",
    ROOT / "cms/demo/about_texts.py",
    ROOT / "cms/demo/news_texts.py",
    ROOT / "cms/demo/faqs.py",
    ROOT / "complaints/grievances/starter.py",
]


def hints(text):
    return [(one.words, one.advice) for one in findings(text)]


def bare(text):
    """The text without what is filled in, and each block of HTML on a line of its own."""
    text = re.sub(r"</?(?:p|li|h\d|br|td|th|tr|ul|ol)[^>]*>", "\n", text)
    return re.sub(r"%\(\w+\)s|%%|\{\w*\}|<[^>]+>", " 1 ", text)


def thai_texts(path):
    for node in ast.walk(ast.parse(path.read_text())):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and THAI.search(node.value):
            yield node.value


def test_every_sentence_of_the_public_screens_is_easy():
    catalogue = polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po"))
    texts = [text for entry in catalogue for text in (entry.msgid, entry.msgid_plural) if text]
    hard = {text: hints(bare(text)) for text in texts if findings(bare(text))}
    assert hard == {}


def test_so_is_what_citizens_read_of_the_demo():
    hard = {
        (path.name, text): hints(bare(text))
        for path in CITIZENS
        for text in thai_texts(path)
        if findings(bare(text))
    }
    assert hard == {}


@pytest.mark.parametrize("hard", PLAIN)
def test_a_word_of_officials_comes_with_what_a_neighbour_says(hard):
    assert (hard, f"ใช้ “{PLAIN[hard]}” แทน") in hints(f"เรา{hard}ให้ท่าน")
    assert hints(f"เรา {PLAIN[hard]} ให้ท่าน") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "วัตถุประสงค์ของการขอ",
        "ปี พ.ศ. ต้องอยู่ระหว่าง 2500 ถึง 2570",
        "คณะกรรมการประชุมวันอาทิตย์",
        "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชนตามอำนาจหน้าที่ พ.ศ. 2560",
        "Only English words stand here, and they are as many as one likes to write in a row",
    ],
)
def test_other_words_and_the_names_of_laws_are_left_alone(text):
    assert hints(text) == []


def test_what_has_no_space_for_too_long_is_told_with_the_place():
    long = "เจ้าหน้าที่ผู้รับผิดชอบจะตรวจสอบเอกสารและหลักฐานที่ท่านส่งมาทั้งหมดอย่างละเอียดแล้วแจ้งผลให้ท่าน"
    assert words(long) > LONGEST_CLAUSE
    assert hints(f"เราได้รับเรื่องแล้ว {long}") == [(long, "ยาวเกินไป เว้นวรรคหรือแบ่งเป็นสองประโยค")]


def test_a_line_without_rest_is_told_and_lines_of_their_own_are_not():
    clauses = ["เราซ่อมถนนหน้าวัดให้แล้ว"] * 9
    assert "ย่อหน้า" in hints(" ".join(clauses))[0][1]
    assert hints("\n".join(clauses)) == []


def test_thai_marks_are_no_letters_and_numbers_are_words():
    assert words("น้ำ") == words("นา") == 1
    assert words("โทร 045 123") == 3


@pytest.mark.parametrize(
    "text", ["\u0e49" * 5000, "ก" * 5000, " " * 5000, "\n.\n", "<p>ก</p>", "ณ"]
)
def test_odd_texts_are_answered_at_once(text):
    assert len(findings(text)) <= 1
