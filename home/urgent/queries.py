"""The notices of this moment, as the strip shows them, and when what is shown changes."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Case, F, When

from home.languages import is_english, local_path, thai_path
from home.urgent.models import UrgentNotice


@dataclass(frozen=True)
class Shown:
    """One notice in the language being read."""

    text: str
    level: str
    moos: tuple[int, ...]
    url: str


def shown(moment):
    """What everybody must know at this moment, the gravest first. One query."""
    rows = (
        UrgentNotice.objects.shown(moment)
        .with_english_page()
        .annotate(moo=F("villages__moo"), path=Case(When(page__live=True, then="page__url_path")))
    )
    found = []
    for _, same in groupby(rows, key=lambda row: row.pk):
        same = list(same)
        moos = tuple(sorted(row.moo for row in same if row.moo))
        first = same[0]
        found.append(Shown(first.local_text, first.level, moos, _url(first)))
    return found


def _url(notice):
    if notice.address:
        is_ours = notice.address.startswith("/")
        return local_path(notice.address) if is_ours else notice.address
    if not notice.path:
        return ""
    # An address is the same in both languages but for its beginning (home.models.BasePage).
    path = "/" + notice.path.strip("/").partition("/")[2]
    path = path if path.endswith("/") else f"{path}/"
    return local_path(path) if is_english() and notice.has_english_page else thai_path(path)
