"""Everything that can happen to a year of the assessment. Nothing else changes one.

Each action says by keyword who acts (``by``) and when (``at``), refuses with ``NotAllowed``
leaving all as it was, and writes into the log, which renews the public pages.
"""

from measures.refusing import NotAllowed

from .copying import COPY, copy
from .items import ask, explain, give, judge
from .living import renew
from .numbering import NUMBER, Place, add, renumber
from .refusing import CHANGE, changed
from .showing import MOST, Words, change, move, say_none, show, take_off
from .years import (
    DELETE,
    LOAD,
    PUBLISH,
    UNPUBLISH,
    delete,
    load,
    publish,
    set_due,
    unpublish,
    why_it_stays,
)

__all__ = [
    "CHANGE",
    "COPY",
    "DELETE",
    "LOAD",
    "MOST",
    "NUMBER",
    "PUBLISH",
    "UNPUBLISH",
    "NotAllowed",
    "Place",
    "Words",
    "add",
    "ask",
    "change",
    "changed",
    "copy",
    "delete",
    "explain",
    "give",
    "judge",
    "load",
    "move",
    "publish",
    "renew",
    "renumber",
    "say_none",
    "set_due",
    "show",
    "take_off",
    "unpublish",
    "why_it_stays",
]
