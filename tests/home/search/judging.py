"""Reads the test set of the search and judges what is found by it."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from wagtail.models import Page

from eservices.models import Service
from home.models import Village
from home.search.finding import Finder
from home.search.models import Entry
from home.search.words import plain

FILE = Path(__file__).parent / "queries.tsv"
SHOWN, LOOKED_AT = 10, 5


@dataclass(frozen=True)
class Query:
    typed: str
    wanted: list[str]
    about: str


@dataclass(frozen=True)
class Judged:
    query: Query
    found: list[str]  # names of the first ten
    missing: list[str]
    wrong: list[str]  # of the first five

    @property
    def recall(self):
        wanted = len(self.query.wanted)
        return 1 - len(self.missing) / wanted if wanted else None

    @property
    def precision(self):
        looked_at = len(self.found[:LOOKED_AT])
        return 1 - len(self.wrong) / looked_at if looked_at else None


def queries():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            typed, wanted, about = line.split("\t")
            yield Query(typed, [] if wanted == "-" else wanted.split(" + "), about)


def judge_all(today: datetime.date) -> list[Judged]:
    return [_judge(query, today) for query in queries()]


def _judge(query, today):
    shown = Finder("th", today).find(query.typed).of_kind("")[:SHOWN]
    entries = Entry.objects.in_bulk(shown)
    names = [_names(entries[pk]) for pk in shown]
    missing = [want for want in query.wanted if not any(_is(want, each) for each in names)]
    wrong = [
        names[place][-1]
        for place, pk in enumerate(shown[:LOOKED_AT])
        if not any(_is(want, names[place]) for want in query.wanted)
        and not re.search(query.about, _said(entries[pk]))
    ]
    return Judged(query, [each[-1] for each in names], missing, wrong)


def _is(want, names):
    kind, _colon, name = want.partition(":")
    return any(each == want or (kind in TITLED and each.startswith(want)) for each in names)


TITLED = {"faq", "answer", "person"}


def _said(entry):
    siblings = Entry.objects.filter(group=entry.group)
    texts = (f"{each.title} {each.summary} {each.text}" for each in siblings)
    return plain(" ".join(texts))


def _names(entry):
    """What the test set may call this entry: by its own name, and by its title."""
    if entry.source == "page":
        kind, own = "page", Page.objects.get(pk=entry.object_id).slug
    elif entry.source == "service":
        kind, own = "service", Service.objects.get(pk=entry.object_id).slug
    elif entry.source == "village":
        kind, own = "village", Village.objects.get(pk=entry.object_id).moo
    else:
        kind = entry.source
        first = Entry.objects.filter(group=entry.group, language="th").first() or entry
        own = first.title
    return [f"{kind}:{own}", f"{kind}:{own} «{entry.title}»"]
