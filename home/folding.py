"""Different ways of typing the same Thai, folded to one. Never NFKC: it takes ำ apart."""

import re
import unicodedata

LONGEST_PILE = 8  # marks on one letter

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_TONES = "\u0e48-\u0e4b"
# Sara am typed as nikhahit and sara aa, the tone before, between or after them.
_SARA_AM = re.compile(f"([{_TONES}]?)\u0e4d([{_TONES}]?)\u0e32")
_LATE_TONE = re.compile(f"\u0e33([{_TONES}])")
_TONE_BEFORE_VOWEL = re.compile(f"([{_TONES}])([\u0e31\u0e34-\u0e3a])")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000]")

# No writing needs them, XML forbids them; the marks of direction turn about what stands after.
_UNWRITTEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def written(text):
    """The text without signs that nobody writes and no feed may hold; they come by pasting."""
    return _UNWRITTEN.sub("", text)


def ascii_digits(text):
    """The text with Thai digits written 0-9: "๒๕๖๖" gives "2566"."""
    return text.translate(_DIGITS)


def fold(text):
    """One spelling for every way of typing a Thai word; case and digits stay as they are."""
    text = _without_piles(text)
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = _SPACES.sub(" ", text).replace("เเ", "แ")
    text = _SARA_AM.sub("\\1\\2\u0e33", text)
    text = _LATE_TONE.sub("\\1\u0e33", text)
    return _TONE_BEFORE_VOWEL.sub("\\2\\1", text)


def _without_piles(text):
    """No writing piles more than a few marks on a letter; sorting thousands takes minutes."""
    if len(text) <= LONGEST_PILE:
        return text
    kept, pile = [], 0
    for letter in text:
        pile = pile + 1 if unicodedata.combining(letter) else 0
        if pile <= LONGEST_PILE:
            kept.append(letter)
    return "".join(kept)
