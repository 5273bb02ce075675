"""Taking the questions of one service into another: new ids, the same words."""

import uuid

from .conditions import folded


def new_ones(rows, there) -> list:
    """Return those of the blocks whose words are not there yet, with ids of their own.

    Conditions name questions by their words, so they point to the copy, or to
    the question of the same words that was there before.
    """
    known = {words_of(row) for row in there}
    return [with_new_ids(row) for row in rows if words_of(row) not in known]


def words_of(row) -> tuple:
    value = row["value"]
    words = value.get("label") or value.get("heading") or value.get("title")
    return row["type"], folded(words)


def with_new_ids(row) -> dict:
    value = {
        name: [with_new_ids(inner) for inner in part] if name in ("options", "follow_up") else part
        for name, part in row["value"].items()
    }
    return row | {"id": str(uuid.uuid4()), "value": value}
