"""Thai text as the words it is made of. Pure, but for the dictionary that is read once.

Thai puts no space between words, so a database would take a whole clause for one word. Text and
question are cut here into the same small pieces (decision 0069).
"""

import functools
import hashlib
import re
import tempfile
from pathlib import Path

import nlpo3

from home.folding import fold
from home.search.abbreviations import SHORT

LIST = Path(__file__).parent / "data" / "words_th.txt"
_LETTER = "\u0e01-\u0e3a\u0e40-\u0e4d"
_RUN = re.compile(f"[{_LETTER}]+|[^\\W_{_LETTER}\u0e50-\u0e59]+")
_CLUSTER = re.compile("[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46][\u0e31\u0e34-\u0e3a\u0e47-\u0e4d]*")
# พ.ร.บ., สขร., ต.ค.: letters with dots, not in the middle of a word.
_DOTTED = re.compile(f"(?<![{_LETTER}])(?:[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e3a]{{0,3}}\\.)+")
_PLAIN = list(zip("๐๑๒๓๔๕๖๗๘๙ๆฯ", "0123456789  ", strict=True))


def plain(text: str) -> str:
    """The text with one spelling, small letters and 0-9, as words are looked for in it."""
    return lowered(fold(text))


def lowered(folded: str) -> str:
    """The same of a text that has one spelling already, which in a long one takes longest."""
    for sign, other in _PLAIN:  # in a long text far faster than translate()
        folded = folded.replace(sign, other)
    return folded.lower()


def words(text: str, own: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text, in their order; own are words that this office has besides."""
    return [word for word, _start, _end in spans(text, own)]


def spans(text: str, own: frozenset[str] = frozenset()) -> list[tuple[str, int, int]]:
    """The words and where each stands in ``plain(text)``."""
    text = plain(text)
    found, last = [], 0
    for dotted in _DOTTED.finditer(text):
        found += _cut(text, last, dotted.start(), own)
        found.append((dotted[0].replace(".", ""), dotted.start(), dotted.end()))
        last = dotted.end()
    return found + _cut(text, last, len(text), own)


def _cut(text, start, end, own):
    found = []
    for run in _RUN.finditer(text, start, end):
        if "\u0e01" <= run[0][0] <= "\u0e4d":
            place = run.start()
            for word in _segment(run[0], own):
                found.append((word, place, place + len(word)))
                place += len(word)
        else:
            found.append((run[0], run.start(), run.end()))
    return found


def _segment(run, own):
    return [word for word in nlpo3.segment(run, _dictionary(own), safe=True) if word]


def clusters(text: str) -> list[str]:
    """The letters of a text, each with its marks: what half-typed words are looked for in."""
    pieces = []
    for run in _RUN.finditer(plain(text)):
        if "\u0e01" <= run[0][0] <= "\u0e4d":
            pieces += _CLUSTER.findall(run[0])
        else:
            pieces += list(run[0])
    return pieces


@functools.cache
def _dictionary(own: frozenset[str]) -> str:
    """The name under which nlpo3 knows our list with these words added."""
    thai = re.compile(f"[{_LETTER}]+")
    added = sorted({*SHORT, *filter(thai.fullmatch, map(plain, own))})
    digest = hashlib.sha256("\n".join(added).encode()).hexdigest()[:16]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(LIST.read_text(encoding="utf-8") + "\n".join(added) + "\n")
        file.flush()
        nlpo3.load_dict(file.name, digest)
    return digest
