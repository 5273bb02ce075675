"""`manage.py build_words WORDS FREQUENCIES`: makes data/words_th.txt anew.

Longest match joins compounds by what stands around them, so that "สมัคร" is not found in
"รับสมัครงาน". Left out is therefore every word that is wholly made of frequent ones: then text and
question fall into the same small pieces, and a question is a phrase of them.
Both lists are PyThaiNLP's words_th.txt and ttc_freq.txt (CC0).
"""

import re
from pathlib import Path

from django.core.management.base import BaseCommand

from home.search.words import LIST

# How often the textbook corpus must have a word for it to be a piece, by its letters: short words
# stand in longer ones by chance ("อา" in "อาหาร").
OFTEN = {2: 500, 3: 50}
OFTEN_LONG = 1
LONGEST = 14  # letters of a piece
_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]{2,}")


class Command(BaseCommand):
    help = "Make the word list of the search from a dictionary and a list of frequencies."

    def add_arguments(self, parser):
        parser.add_argument("words", type=Path)
        parser.add_argument("frequencies", type=Path)

    def handle(self, *, words: Path, frequencies: Path, **options):
        known = {word for word in map(str.strip, words.open()) if _THAI.fullmatch(word)}
        counts = (line.split("\t") for line in frequencies.read_text().splitlines())
        pieces = {
            word
            for word, count in counts
            if word in known and int(count) >= OFTEN.get(len(word), OFTEN_LONG)
        }
        kept = sorted(word for word in known if not is_made_of(pieces, word))
        LIST.write_text("\n".join(kept) + "\n")
        self.stdout.write(f"{len(kept)} of {len(known)} words")


def is_made_of(pieces: set[str], word: str) -> bool:
    """Whether the word is wholly made of two or more of the pieces."""
    reached = {0}
    for end in range(1, len(word) + 1):
        starts = range(max(0, end - LONGEST), end)
        if any(s in reached and word[s:end] in pieces and word[s:end] != word for s in starts):
            reached.add(end)
    return len(word) in reached
