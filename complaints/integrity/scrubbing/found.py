"""What was found in a file, in words, and why one is refused."""

from django.utils.translation import gettext as _

LONGEST = 120  # letters of a value that is shown


class Refused(Exception):
    """The file can't be cleaned. ``words`` are for the person."""

    def __init__(self, words):
        super().__init__()
        self.words = str(words)


def unreadable() -> Refused:
    return Refused(_("เปิดไฟล์นี้ไม่ได้ หรือเนื้อหาไม่ตรงกับชนิดไฟล์ โปรดถ่ายรูปเอกสารแล้วแนบรูปแทน"))


def shown(value) -> str:
    """The value as one short line, without what is not writing."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "ignore")
    text = "".join(letter if letter.isprintable() else " " for letter in str(value))
    return " ".join(text.split())[:LONGEST]


def unique(found) -> list[tuple[str, str]]:
    """Every finding once, in order, empty values left out."""
    return list(dict.fromkeys((str(label), shown(value)) for label, value in found if shown(value)))
