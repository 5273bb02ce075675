"""Known misprints of typing and of machines that read paper, each with what was meant and why.

All of them are data: to know another misprint, add a line. Each is offered and may be declined.
"""

import re
from dataclasses import asdict, dataclass

SCAN = "เครื่องอ่านเอกสารอ่านตัวอักษรผิด"
DOUBLED = "พิมพ์คำซ้ำ"
RUN_TOGETHER = "สองข้อความติดกัน"
MOST = 20  # misprints put right in one text: of more, a person should look at all of it


@dataclass(frozen=True)
class Misprint:
    pattern: str
    meant: str  # as re.sub takes it
    why: str


# Of a code: the letter before the number was read as a figure, a stroke or another alphabet's.
CODES = (
    Misprint(r"^[1๑l|!](?=(?:[1-9๑-๙]|[12๑๒][0-9๐-๙]|[3๓][0๐])$)", "i", "ตัวไอถูกอ่านเป็นเลขหนึ่ง"),
    Misprint(r"^[0๐Оο](?=[1-9๑-๙][0-9๐-๙]?$)", "o", "ตัวโอถูกอ่านเป็นเลขศูนย์"),
    Misprint(r"^[еє](?=[1-9๑-๙][0-9๐-๙]?$)", "e", "ตัวอีเป็นตัวอักษรอื่นที่หน้าตาเหมือนกัน"),
    Misprint(r"^([ieo])[Oo๐0](?=[1-9๑-๙]$)", r"\1", "มีเลขศูนย์นำหน้าเลขข้อ"),
)
TEXTS = (
    Misprint(r"ยึดทรัพย์สิน(?=ของราชการ|ของทางราชการ|\s*ไปใช้)", "ยืมทรัพย์สิน", SCAN),
    Misprint(r"อย่างน้อยเพียงใด", "มากน้อยเพียงใด", SCAN),
    Misprint(r"ประพฤตินิยมชอบ", "ประพฤติมิชอบ", SCAN),
    Misprint(r"พฤติกรรมกรรมการทุจริต", "พฤติกรรมการทุจริต", DOUBLED),
    Misprint(r"แจ้งเวีย(?![ก-๎])|แจ้งเวีย(?=ให้|เพื่อ|ทุก)", "แจ้งเวียน", SCAN),
    Misprint(r"ในการการ", "ในการ", DOUBLED),
    Misprint(r"ไลน์\s*อปท\.\s*ประชาสัมพันธ์ทาง\s*", "ไลน์ อปท. และประชาสัมพันธ์ทาง", RUN_TOGETHER),
    Misprint(r"([ก-๎]{4,20})\1(?![ก-๎]{0,2}ๆ)", r"\1", DOUBLED),
    Misprint(r"(?<![ก-๎])([ก-๎]{2,20}) \1(?![ก-๎])", r"\1", DOUBLED),
)


@dataclass
class Correction:
    """One misprint found in one text."""

    old: str
    new: str
    why: str
    at: int  # where the new words begin in the corrected text
    is_taken: bool = True


def correct(text: str, known: tuple[Misprint, ...]) -> tuple[str, list[dict]]:
    """Return the text put right, and what was changed, in the order of the text."""
    found = []
    for misprint in known:
        pattern, place = re.compile(misprint.pattern), 0
        while len(found) < MOST and (match := pattern.search(text, place)):
            new, place = match.expand(misprint.meant), match.start() + 1
            for other in found:
                other.at += (len(new) - len(match[0])) * (other.at > match.start())
            found.append(Correction(match[0], new, misprint.why, match.start()))
            text = f"{text[: match.start()]}{new}{text[match.end() :]}"
    found.sort(key=lambda one: one.at)
    return text, [asdict(one) for one in found]


def turn(text: str, correction: dict, *, is_taken: bool) -> str:
    """The text with one correction taken or declined; what else was typed stays.

    Where the words stand several times, those nearest to the misprint's place are meant.
    """
    old, new = correction["old"], correction["new"]
    there, wanted = (old, new) if is_taken else (new, old)
    places = [found.start() for found in re.finditer(re.escape(there), text)] if there else []
    if not places:
        return text
    place = min(places, key=lambda start: abs(start - correction["at"]))
    return f"{text[:place]}{wanted}{text[place + len(there) :]}"
