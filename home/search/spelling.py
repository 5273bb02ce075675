"""What was probably meant, out of the words of what can be found."""

import time

from django.db.models import Max

from home.search.asking import mended
from home.search.models import Entry
from home.search.near import Known, known_of, nearest
from home.search.openness import public_among

FRESH_FOR = 60  # seconds
FIELDS = ("source", "object_id", "file", "title_words", "key_words")


class _Words:
    """What this process knows. Threads may make it twice, but none sees it half made."""

    def __init__(self):
        self.forget()

    def forget(self):
        self._kept = (None, frozenset(), Known())

    def known(self) -> Known:
        """Read anew when an entry was written since, by whichever process, and every minute."""
        stamp, texts, known = self._kept
        newest = Entry.objects.aggregate(newest=Max("pk"))["newest"]
        if stamp != (now := (newest, time.monotonic() // FRESH_FOR)):
            rows = public_among(Entry.objects.values_list(*FIELDS, named=True))
            read = frozenset(text for row in rows for text in (row.title_words, row.key_words))
            known = known if read == texts else known_of(read)
            self._kept = (now, read, known)
        return known


_words = _Words()
forget = _words.forget


def spelt_right(typed: str) -> str:
    """The typed text with every stretch that nobody knows in its nearest spelling, or "".

    The words may be a minute old: whoever offers a spelling asks first whether it finds anything.
    """
    known = _words.known()
    parts = mended(typed).split()
    right = [nearest(part, known) or part for part in parts]
    return " ".join(right) if right != parts else ""
