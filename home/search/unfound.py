"""Keeps what was searched for and not found, for the staff: the words and how often, no more."""

import re

from django.db import DatabaseError, transaction
from django.db.models import F

from home.search.models import Unfound
from home.search.words import plain

MOST_KEPT = 1_000  # rows; the least and the oldest go
SHORTEST, LONGEST = 2, 80
# Numbers of people, telephones and cases, and addresses of mail: nothing of a person stays.
_PERSONAL = re.compile(r"[\w.+-]+@[\w.-]+|\d(?:\W{0,3}\d){6,}")


def note(typed: str, *, today) -> None:
    """Count one more search without a result. That nothing could be written stops nobody."""
    words = " ".join(_PERSONAL.sub(" ", plain(typed)).split())[:LONGEST].strip()
    if len(words) < SHORTEST or not any(letter.isalpha() for letter in words):
        return
    try:
        with transaction.atomic():
            row, _new = Unfound.objects.get_or_create(words=words, defaults={"last_on": today})
            Unfound.objects.filter(pk=row.pk).update(count=F("count") + 1, last_on=today)
            _drop_the_least()
    except DatabaseError:
        return


def _drop_the_least():
    over = Unfound.objects.count() - MOST_KEPT
    if over > 0:
        least = Unfound.objects.order_by("count", "last_on", "pk").values_list("pk", flat=True)
        Unfound.objects.filter(pk__in=list(least[:over])).delete()
