"""Whether words that somebody types find a service. Pure functions.

The script of the list (home/static/home/js/find.js) folds what is typed in the same way, and
looks in the same words, which the page carries.
"""

from home.folding import ascii_digits, fold

MOST_CHARACTERS = 100  # of what is typed

# Tone marks, the shortener and the silencer: left out or mistyped more often than anything else.
_MARKS = dict.fromkeys(map(ord, "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"))
_BETWEEN_WORDS = str.maketrans(dict.fromkeys(",.;:/()\"'“”‘’-–—", " "))


def bare(text: str) -> str:
    """The text as it is compared: one spelling, small letters, no tone marks, no punctuation."""
    text = ascii_digits(fold(text)).lower().translate(_BETWEEN_WORDS)
    return " ".join(text.translate(_MARKS).split())


def finds(typed: str, bare_words: str) -> bool:
    """Is every word that was typed somewhere in these words? Thai puts no space between words,
    so a part of a word counts."""
    return all(word in bare_words for word in bare(typed[:MOST_CHARACTERS]).split())
