"""What the worker looks after: the entries are written anew when the office's own words changed,
and every night, for what was changed without anybody telling."""

import datetime

from django.utils.timezone import localtime

from home.search import keeping
from home.search.models import Lexicon
from home.search.own_words import own_words

AT = datetime.time(3, 30)  # nobody searches then


def run(*, at):
    """Called every minute."""
    kept = Lexicon.objects.first()
    if kept is None or kept.built_at is None or _is_due(kept.built_at, at) or _are_new(kept, at):
        keeping.rebuild()
    keeping.without_closed_files()


def _are_new(kept, at):
    """Whether the office's words are others now; asked every ten minutes."""
    return at.minute % 10 == 0 and frozenset(kept.own_words) != own_words()


def _is_due(built_at, at):
    """Whether the night's hour has passed since."""
    night = localtime(at).replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0)
    if night > localtime(at):
        night -= datetime.timedelta(days=1)
    return built_at < night
