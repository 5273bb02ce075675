"""What was probably meant, out of the words of what can be found now."""

import threading

from django.db.models import Count, Max

from home.search.asking import mended
from home.search.models import Lexicon
from home.search.near import known_of, nearest

_kept = threading.local()


def spelt_right(typed: str, public, own) -> str:
    """The typed text with every stretch that nobody knows in its nearest spelling, or ""."""
    known = _known(public)
    parts = mended(typed).split()
    right = [nearest(part, known) or part for part in parts]
    return " ".join(right) if right != parts else ""


def _known(public):
    """Made anew only when an entry was written since, by whichever process."""
    stamp = public.aggregate(count=Count("pk"), newest=Max("pk"))
    stamp = (*stamp.values(), Lexicon.objects.values_list("built_at", flat=True).first())
    if getattr(_kept, "stamp", None) != stamp:
        rows = public.values_list("title_words", "key_words")
        _kept.known = known_of(text for row in rows for text in row)
        _kept.stamp = stamp
    return _kept.known
