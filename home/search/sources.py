"""What can be found, and where it comes from. Apps above say theirs by the hook ``search_sources``,
a function that returns Sources.

Two promises hold for every source. Whatever an entry says, it is shown only while ``public``
still has its thing: that is asked in every search. And nothing about a case is a source.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from wagtail import hooks

HOOK = "search_sources"


@dataclass(frozen=True)
class Passage:
    """One entry to be: a thing, or one section of it, in one language.

    ``group`` ties the languages of one thing together. ``path`` is the Thai address.
    ``file`` is the document whose words are in the text: not found while its folder is closed.
    """

    kind: str
    title: str
    group: str
    language: str = "th"
    summary: str = ""
    text: str = ""
    words: str = ""
    part: str = ""
    path: str = ""
    on: datetime.date | None = None
    file: int | None = None


def _kept_paths(pks) -> dict:
    return {}


@dataclass(frozen=True)
class Source:
    """``public`` is what everybody may find now; ``passages`` what is found of one of them.

    ``addresses`` gives the Thai addresses of things by their ids, where they can change by
    themselves; else the entry keeps one.
    """

    key: str
    model: type[Model]
    public: Callable[[], QuerySet]
    passages: Callable[[Model], Iterable[Passage]]
    addresses: Callable[[Iterable[int]], dict[int, str]] = _kept_paths


def all_sources() -> list[Source]:
    return [source for listed in hooks.get_hooks(HOOK) for source in listed()]


def sources_of(thing) -> list[Source]:
    return [source for source in all_sources() if isinstance(thing, source.model)]
