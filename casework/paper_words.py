"""The words in braces that a template of a paper may hold, and what is written in their place.

``{ชื่อผู้ยื่น}`` is filled when the officer opens the paper; ``{วันที่}`` and the others that are
not known before it is issued, when it is issued. ``{ตอบ: หมู่บ้าน}`` is the answer to a question.
"""

import re

from home.folding import fold

EARLY = {
    "ชื่อผู้ยื่น": "ชื่อของผู้ยื่นคำขอ",
    "โทรศัพท์": "โทรศัพท์ของผู้ยื่น",
    "เลขที่รับเรื่อง": "เช่น NH-2570-000123",
    "วันที่รับเรื่อง": "วันที่รับคำขอ",
    "บริการ": "ชื่อบริการ",
    "ค่าธรรมเนียม": "จำนวนเงินที่ชำระแล้วของเรื่องนี้ พร้อมคำอ่าน",
    "เลขที่ใบเสร็จ": "เลขที่ใบเสร็จรับเงินของเรื่องนี้",
    "หน่วยงาน": "ชื่อเต็มของหน่วยงาน",
    "กอง": "ส่วนราชการเจ้าของเรื่อง",
}
LATE = {
    "วันที่": "วันที่ออกเอกสาร",
    "เลขที่": "เลขที่ของเอกสารนี้",
    "วันหมดอายุ": "วันสุดท้ายที่ใช้ได้",
}
ANSWER = "ตอบ"
GAP = "……………………"  # to be filled in by the officer
_BRACES = re.compile(r"\{([^{}\n]*)\}")


def names_in(text: str) -> list[str]:
    """Every placeholder of the text, in its order, once."""
    return list(dict.fromkeys(_clean(match[1]) for match in _BRACES.finditer(text)))


def unknown_in(text: str) -> list[str]:
    """The placeholders nothing is known about, and braces that do not belong together."""
    unknown = [name for name in names_in(text) if not _is_known(name)]
    rest = _BRACES.sub("", text)
    return unknown + [brace for brace in "{}" if brace in rest]


def questions_in(text: str) -> list[str]:
    """The words of the questions whose answers the text asks for."""
    return [name for name in map(_question, names_in(text)) if name]


def filled(text: str, values: dict[str, str], answers: dict[str, str]) -> str:
    """The text with everything written in that ``values`` and ``answers`` know.

    What an answer should stand in for but was not given becomes a dotted gap.
    """

    def write(match):
        name = _clean(match[1])
        if question := _question(name):
            return answers.get(question) or GAP
        return values.get(name, match[0])

    return _BRACES.sub(write, text)


def known() -> str:
    """The placeholders there are, as one reads them in a message."""
    return " ".join(f"{{{name}}}" for name in [*EARLY, *LATE]) + f" และ {{{ANSWER}: คำถาม}}"


def _is_known(name):
    return name in EARLY or name in LATE or bool(_question(name))


def _question(name):
    kind, colon, words = name.partition(":")
    return words.strip() if colon and kind.strip() == ANSWER else ""


def _clean(name):
    return " ".join(fold(name).split())
