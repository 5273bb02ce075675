"""What the national commission asks, year by year, from the files in ``data/``.

``items.json`` says what each key asks for. A year's file says which keys it has under which
number; an item may ask ``with`` the elements of other keys, or have a title, a period rule or
elements of its own. A new year is a new file; no code knows a year.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class AskedItem:
    key: str
    code: str
    heading: str
    heading_en: str
    title: str
    title_en: str
    period_rule: str
    says_none: bool
    elements: list[str]
    live_keys: list[str]  # the portal's own pages that answer it


@dataclass(frozen=True)
class AskedIndicator:
    key: str
    number: int
    tool: str
    title: str
    title_en: str
    questions: list[tuple[str, str]] = field(default_factory=list)  # code, text
    items: list[AskedItem] = field(default_factory=list)


def years() -> list[int]:
    """Return the years there is a list of, newest first."""
    return sorted((int(path.stem) for path in DATA.glob("2*.json")), reverse=True)


def indicators(year: int) -> list[AskedIndicator]:
    """Return what was asked in a year that ``years`` names."""
    found = _read(str(year))["indicators"]
    return [_indicator(number, one) for number, one in enumerate(found, 1)]


def keys() -> list[tuple[str, str]]:
    """Return every key of an item with what it is called, in the order of the list."""
    return [(key, item["title"]) for key, item in _read("items").items()]


def usual(key: str) -> AskedItem | None:
    """Return an item as it is usually asked, without a number; None for a key we don't know."""
    if key not in _read("items"):
        return None
    return _item({"title": "", "title_en": ""}, {"key": key, "code": ""})


def _indicator(number, one):
    return AskedIndicator(
        key=one["key"],
        number=number,
        tool=one["tool"],
        title=one["title"],
        title_en=one["title_en"],
        questions=[(asked["code"], asked["text"]) for asked in one.get("questions", [])],
        items=[
            _item(heading, asked)
            for heading in one.get("headings", [])
            for asked in heading["items"]
        ],
    )


def _item(heading, asked):
    usual = _read("items")
    own = usual[asked["key"]] | asked
    others = [usual[key] for key in asked.get("with", [])]
    return AskedItem(
        key=own["key"],
        code=own["code"],
        heading=heading["title"],
        heading_en=heading["title_en"],
        title=own["title"],
        title_en=own["title_en"],
        period_rule=own["rule"],
        says_none=any(one.get("says_none", False) for one in (own, *others)),
        elements=[text for one in (own, *others) for text in one["elements"]],
        live_keys=_live_keys([own["key"], *asked.get("with", [])]),
    )


def _live_keys(keys):
    found = _read("live")
    return list(dict.fromkeys(live for key in keys for live in found.get(key, [])))


@cache
def _read(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
