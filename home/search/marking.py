"""Where, in a text, stands what was asked for: the piece to show, and what to mark in it."""

import re
from collections import defaultdict

from home.search.words import lowered, plain, spans

BEFORE, LONGEST = 50, 190  # letters shown before the place, and altogether
AROUND = 60  # letters that are cut into words to see where the word begins
MOST_PLACES = 40  # that are looked at in one text

Piece = tuple[str, bool]  # text, and whether it is marked


def marked(text: str, phrases, words, own=frozenset(), typed: str = "") -> list[Piece]:
    """The text in pieces; marked are the phrases, or else the words, or else the letters typed."""
    cut = spans(text, own)
    places = _places(cut, phrases) or _places(cut, words) or _as_typed(text, typed)
    pieces, last = [], 0
    for start, end in places:
        if start > last:
            pieces.append((text[last:start], False))
        pieces.append((text[start:end], True))
        last = end
    return [*pieces, (text[last:], False)] if last < len(text) else pieces


def excerpt(summary: str, text: str, phrases, words, own=frozenset()) -> str:
    """The summary, where it says it or the text does not; else the piece of the text that does.

    Both are folded, as entries keep them.
    """
    lower = {whole: lowered(whole) for whole in (summary, text)}
    for wanted in (phrases, words):
        for whole in (summary, text):
            for start, end in _anywhere(lower[whole], wanted):
                if _is_whole(whole, start, end, own):
                    return _cut(whole, start, own)
    return _cut(summary or text, 0, own)


def _places(cut, phrases):
    """(start, end) of every phrase whose words stand there one after the other; the longest."""
    beginning = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        beginning[phrase[0]].append(phrase)
    words = tuple(word for word, _start, _end in cut)
    found, place = [], 0
    while place < len(cut):
        here = beginning.get(words[place], ())
        lengths = (len(phrase) for phrase in here if words[place : place + len(phrase)] == phrase)
        if length := next(lengths, 0):
            found.append((cut[place][1], cut[place + length - 1][2]))
        place += length or 1
    return found


def _as_typed(text, typed):
    if not typed:
        return []
    return [(m.start(), m.end()) for m in re.finditer(re.escape(plain(typed)), plain(text))]


def _anywhere(lower, phrases):
    """Places of the letters of the phrases, longest phrases first, word or not."""
    for phrase in sorted(phrases, key=lambda words: -len("".join(words))):
        letters = r"[\s.]*".join(map(re.escape, phrase))
        for number, found in enumerate(re.finditer(letters, lower)):
            if number == MOST_PLACES:
                break
            yield found.start(), found.end()


def _is_whole(text, start, end, own):
    """Whether these letters are whole words, and no part of longer ones."""
    begin = max(0, start - AROUND)
    cut = spans(text[begin : end + AROUND], own)
    starts, ends = {begin + s for _w, s, _e in cut}, {begin + e for _w, _s, e in cut}
    return start in starts and end in ends


def _cut(text, place, own):
    """About LONGEST letters around the place, from word to word, with … where text is left out."""
    begin = max(0, place - BEFORE) if len(text) > LONGEST else 0
    cut = spans(text[begin : begin + LONGEST + AROUND], own)
    if begin:
        begin += next((s for _w, s, _e in cut if s > 0), 0)
    end = len(text)
    if end - begin > LONGEST:
        ends = [begin + 0 + e for _w, _s, e in spans(text[begin : begin + LONGEST], own)]
        end = ends[-2] if len(ends) > 1 else begin + LONGEST
    return ("… " if begin else "") + text[begin:end].strip() + (" …" if end < len(text) else "")
