"""Thai telephone numbers: what is one, and how it is written."""

import re

from home.folding import ascii_digits

_EXTENSION = re.compile(
    r"\s*(?:ต่อ|กด|ext\.?|#)\s*(\d{1,5}(?:\s*[-,]\s*\d{1,5})*)$", re.I | re.ASCII
)
_MOBILE = re.compile(r"0[689]\d{8}", re.ASCII)
_BANGKOK = re.compile(r"02\d{7}", re.ASCII)
_PROVINCE = re.compile(r"0[3-7]\d{7}", re.ASCII)
_HOTLINE = re.compile(r"1\d{2,3}|1[68]00\d{6}", re.ASCII)
# In a sentence "191" may as well be a count: only a word before it makes it a number to call.
_GAP = r"[ ().\-\u2010-\u2015]{0,2}"
_IN_TEXT = re.compile(
    r"(?<![\d\-+])(?:"
    rf"(?:\+66|0){_GAP}(?:[689](?:{_GAP}\d){{8}}|2(?:{_GAP}\d){{7}}|[3-7](?:{_GAP}\d){{7}})"
    r"|(?:(?<=สายด่วน)|(?<=สายด่วน )|(?<=โทร)|(?<=โทร )|(?<=โทร\.)|(?<=โทร\. ))1\d{2,3}"
    r")(?![\d\-])(?:\s?(?:ต่อ|กด)\s?\d{1,5}(?!\d))?",
    re.ASCII,
)


def normal_phone(text):
    """The number as it is written: "๐๘๑๒๓๔๕๖๗๘" gives "081-234-5678".

    Takes Thai digits, spaces, dashes, brackets, +66 and an extension ("ต่อ 12").
    Raises ValueError if it is no Thai number.
    """
    text = ascii_digits(text).strip()
    extension = ""
    if match := _EXTENSION.search(text):
        text, extension = text[: match.start()], f" ต่อ {match[1]}"
    digits = re.sub(r"[\s().\-\u2010-\u2015]", "", text)
    digits = re.sub(r"^(?:\+66|0066)0?", "0", digits)
    return _written(digits) + extension


def _written(digits):
    if _MOBILE.fullmatch(digits) or _PROVINCE.fullmatch(digits):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    if _BANGKOK.fullmatch(digits):
        return f"{digits[:2]}-{digits[2:5]}-{digits[5:]}"
    if _HOTLINE.fullmatch(digits):
        return digits
    raise ValueError(f"not a Thai telephone number: {digits!r}")


def dialled(text):
    """What a tel: link holds. A number that is not understood is dialled as it stands."""
    number, _, extension = ascii_digits(text).partition(" ต่อ ")
    extension = re.split(r"[-,]", extension)[0].strip()
    return re.sub(r"[^\d+]", "", number) + (f",{extension}" if extension else "")


def with_numbers(text):
    """The text in pieces: pairs of words and the number that dials, "" where they are none."""
    pieces, end = [], 0
    for match in _IN_TEXT.finditer(ascii_digits(text)):
        pieces += [(text[end : match.start()], ""), (match[0], dialled(normal_phone(match[0])))]
        end = match.end()
    return [piece for piece in [*pieces, (text[end:], "")] if piece[0]]
