"""Whether a Thai text is read easily by who left school early: long sentences, words of officials.

Pure, and no dictionary needed: Thai writes no spaces between words, but a word of ours has three
and a half letters on average, marks above and below not counted. Between spaces stands a clause,
which is what must be short; where many follow, a line or a full stop lets one breathe.
"""

import re
import unicodedata
from dataclasses import dataclass

LETTERS_IN_A_WORD = 3.5
LONGEST_CLAUSE = 16  # words without a space
LONGEST_LINE = 45  # words without a full stop or a new line
# Words of officials, and what a neighbour would say.
PLAIN = {
    "กรุณา": "โปรด",
    "ดังกล่าว": "นี้",
    "ทั้งนี้": "ตัดออกได้",
    "อนึ่ง": "ตัดออกได้",
    "มิได้": "ไม่ได้",
    "มิให้": "ไม่ให้",
    "จักต้อง": "ต้อง",
    "มีความประสงค์": "อยาก",
    "ประสงค์จะ": "อยาก",
    "แสดงความจำนง": "แจ้ง",
    "ตลอดจน": "และ",
    "อาทิ": "เช่น",
    "บูรณาการ": "ทำร่วมกัน",
    "ขับเคลื่อน": "ทำ",
    "ทำการตรวจ": "ตรวจ",
    "ทำการแก้": "แก้",
    "กระทำการ": "ทำ",
    "ดำเนินการจัดทำ": "ทำ",
    "ให้แล้วเสร็จ": "ให้เสร็จ",
    "ยังไม่แล้วเสร็จ": "ยังไม่เสร็จ",
    "โดยพลัน": "ทันที",
    "อันเนื่องมาจาก": "เพราะ",
    "เนื่องด้วย": "เพราะ",
    "เนื่องจาก": "เพราะ",
    "ในกรณีที่": "ถ้า",
    "กรณีที่": "ถ้า",
    "เพื่อให้เป็นไปตาม": "ตาม",
    "จำนวนทั้งสิ้น": "ทั้งหมด",
    "พึงปฏิบัติ": "ควรทำ",
    "ภายใต้": "ใน หรือ ตาม",
    "ผู้ใด": "ใคร",
    "มูลเหตุ": "สาเหตุ",
    "สืบค้น": "ค้นหา",
    "รับทราบ": "รู้",
    "ประสานงานไปยัง": "บอก",
}
# The same where only what stands beside it tells: between two days it is "between".
_BESIDE = {
    "ณ": (re.compile(r"(?:^|\s)ณ\s"), "ที่ หรือ ใน"),
    "อยู่ระหว่าง": (re.compile(r"อยู่ระหว่าง(?=[\u0e01-\u0e4e])"), "กำลัง"),
}
# Other words that have one of these within them.
_OTHERS = re.compile("วัตถุประสงค์|วันอาทิตย์|พระอาทิตย์")
# The names of laws are what they are, and as long as they are.
_LAWS = re.compile(
    r"(?:พระราชบัญญัติ|พระราชกฤษฎีกา|ระเบียบ(?:กระทรวง|กรม|สำนัก)|กฎกระทรวง|มาตรฐาน|ประกาศ)\S*"
)
_ENDS = re.compile(r"[.!?•|]+(?:\s|$)|\n")


@dataclass(frozen=True)
class Finding:
    """What makes it hard, and in Thai what to do."""

    words: str
    advice: str


def letters(text: str) -> int:
    return sum(unicodedata.category(sign)[0] in "LN" for sign in text)


def words(text: str) -> int:
    """About how many words the text has."""
    thai = re.sub(r"[^\u0e00-\u0e7f]", "", text)
    other = re.findall(r"[A-Za-z0-9]+", text)
    return round(letters(thai) / LETTERS_IN_A_WORD) + len(other)


def findings(text: str) -> list[Finding]:
    """What to mend, each once, in the order of the text: long ones first, then hard words."""
    found = []
    for sentence in filter(None, map(str.strip, _ENDS.split(text))):
        found += _length(sentence)
    return list(dict.fromkeys([*found, *_hard_words(text)]))


def _length(sentence):
    sentence = _LAWS.sub("กฎหมาย", sentence)
    clause = max(sentence.split(), key=words, default="")
    if words(clause) > LONGEST_CLAUSE:
        return [Finding(clause, "ยาวเกินไป เว้นวรรคหรือแบ่งเป็นสองประโยค")]
    if words(sentence) > LONGEST_LINE:
        return [Finding(sentence, "ยาวโดยไม่มีที่พัก แบ่งเป็นย่อหน้าสั้น ๆ หรือเป็นข้อ ๆ")]
    return []


def _hard_words(text):
    rest = _OTHERS.sub(" ", text)
    plain = {hard: easy for hard, easy in PLAIN.items() if hard in rest}
    plain |= {hard: easy for hard, (sign, easy) in _BESIDE.items() if sign.search(rest)}
    return [Finding(hard, f"ใช้ “{easy}” แทน") for hard, easy in plain.items()]
