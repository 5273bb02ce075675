"""Lists of waiting cases that the apps which own the kinds add, by a hook of Wagtail's.

They stand on the admin's first page and in the morning's mail, and can be opened in the inbox.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from wagtail import hooks

HOOK = "list_what_waits"


@dataclass(frozen=True)
class ExtraList:
    """``wanted(today)`` says which cases, of those that a person may see."""

    key: str
    title: str
    icon: str
    wanted: Callable[[date], Q]


def all_lists() -> dict[str, ExtraList]:
    found = [one for listed in hooks.get_hooks(HOOK) for one in listed()]
    return {one.key: one for one in found}
