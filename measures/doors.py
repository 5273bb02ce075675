"""The questions people ask of an open office, each a door to where the answer stands.

Whatever app has an answer brings its doors itself::

    @hooks.register("list_transparency_doors")
    def doors(year):
        return [Door(question, title, fact, url, order, icon)]

A door without an address is not shown: an app may offer one before it has anything behind it.
"""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from wagtail import hooks

HOOK = "list_transparency_doors"


@dataclass(frozen=True)
class Door:
    """A question as a villager asks it, and where it is answered.

    ``fact`` is one short sentence that is true now, or nothing. ``order``: 10 what is promised,
    20 what was done, 30 what others think of us, 40 money, 50 services, 60 complaints, 70 wrongs.
    """

    question: str
    title: str
    fact: str
    url: str
    order: int = 100
    icon: str = "document"


def doors(year: int) -> list[Door]:
    """Return the doors of all apps that lead somewhere, for a fiscal year (BE), in their order."""
    found = [door for listed in hooks.get_hooks(HOOK) for door in listed(year) if door.url]
    once = {door.url: door for door in reversed(found)}  # who told of an address first tells it
    return sorted(once.values(), key=lambda door: door.order)


def address(name: str, *args) -> str:
    """Return the address of that name, in the language being read; empty where there is none."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
