"""Whether Thai text that came out of a file is what the file says: only such text is searched.

A program that makes a PDF of Thai may lose ำ ("ตำบล" comes out as "ตาบล"), cut it in two
("ต าบล"), keep its marks as signs of its own, or be a picture with no text at all. What can be put
right without guessing is; the rest is told to staff, and nobody searches it.
"""

import re
from enum import StrEnum

from home.folding import fold

FEWEST_LETTERS = 15  # on a page that has text at all
MOST_LOST = 0.2  # of the words that should have ำ
MOST_STRAY = 0.02  # of the Thai letters: marks that stand on nothing
MOST_SINGLE = 0.4  # of the words: one consonant alone
MOST_SIGNS = 0.01  # of all characters: those that mean nothing
ENOUGH = 40  # words, or letters, before a share of them says anything


class Verdict(StrEnum):
    SOUND = "sound"
    SCAN = "scan"  # pictures of pages
    BROKEN = "broken"  # text that is not what one reads
    UNREADABLE = "unreadable"  # damaged, or locked with a password
    OTHER = "other"  # a sort of file whose words are not read
    LOST = "lost"  # the disk has it no more


# Where fonts of the nineties keep Thai marks that they moved aside, and which mark each is.
_MOVED = dict(
    zip(
        map(chr, range(0xF700, 0xF71B)),
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
_MOVED = str.maketrans(_MOVED)
# No Thai word begins with า, so a space before it is the half of ำ that was lost.
_CUT_SARA_AM = re.compile("(?<=[ก-ฮ])([\u0e48-\u0e4b]?) ([\u0e48-\u0e4b]?)า")
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_STRAY = re.compile(f"(?<![ก-ฮ{_MARKS}])[{_MARKS}]")
_SIGNS = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]|\\(cid:\\d+\\)")
_THAI = re.compile("[ก-\u0e4e]")
_LATIN_AS_THAI = re.compile("[¡-ÿ]")
# With ำ, as offices write them; none of them is a word without it.
_WORDS = (
    *("จำนวน", "ตำบล", "สำนัก", "อำเภอ", "คำสั่ง", "คำร้อง", "คำขอ", "ประจำ", "กำหนด", "ดำเนิน"),
    *("สำหรับ", "อำนาจ", "กำกับ", "ชำระ", "จำหน่าย", "แนะนำ", "จำเป็น", "ลำดับ", "ตำแหน่ง"),
    *("สำเนา", "สำเร็จ", "สำคัญ", "จำกัด", "บำรุง", "สำรวจ", "ทำงาน", "จัดทำ", "น้ำ"),
)
_RIGHT = re.compile("|".join(_WORDS))
_LOST = re.compile("|".join(word.replace("ำ", "า") for word in _WORDS))
_WHOLE = re.compile("หน้า|ราคา|จัดทาง|ประจาน")  # hold what looks lost, and are right as they are


def mend(text: str) -> str:
    """What can be put right without guessing: moved marks, ำ cut in two, spellings of one word."""
    return fold(_CUT_SARA_AM.sub(r"\1\2ำ", text.translate(_MOVED)))


def judge(pages: list[str]) -> Verdict:
    """Of the mended text of each page."""
    if sum(map(has_text, pages)) * 2 < len(pages) or not any(map(has_text, pages)):
        return Verdict.SCAN
    return Verdict.BROKEN if _is_broken("\n".join(pages)) else Verdict.SOUND


def has_text(page: str) -> bool:
    return sum(letter.isalnum() for letter in page) >= FEWEST_LETTERS


def _is_broken(text):
    thai = len(_THAI.findall(text))
    if _share(len(_SIGNS.findall(text)), len(text)) > MOST_SIGNS:
        return True
    if len(_LATIN_AS_THAI.findall(text)) > max(thai, ENOUGH):
        return True
    if thai < ENOUGH:
        return False
    lost, right = len(_LOST.findall(_WHOLE.sub(" ", text))), len(_RIGHT.findall(text))
    if lost > 1 and _share(lost, lost + right) > MOST_LOST:
        return True
    words = re.findall("[ก-\u0e4e]+", text)
    single = sum(len(word) == 1 and word not in "ณ" for word in words)
    if len(words) > ENOUGH and _share(single, len(words)) > MOST_SINGLE:
        return True
    return _share(len(_STRAY.findall(text)), thai) > MOST_STRAY


def _share(part, whole):
    return part / whole if whole else 0
