"""What the pages of this app show of other apps. Whoever has something brings it by a hook.

``list_happenings(first, last)`` gives the :class:`Happening` of those days; ``list_channels()``
the :class:`Channel` people may use; ``list_work(person, division)`` the :class:`Link` to what
somebody, or a whole division, does (one of the two is None); ``list_of_village(village)`` the
:class:`Part` of a village's page; ``list_site_map()`` pairs of a path and the links below it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from wagtail import hooks

HAPPENINGS = "list_happenings"
CHANNELS = "list_channels"
WORK = "list_work"
OF_VILLAGE = "list_of_village"
SITE_MAP = "list_site_map"


@dataclass(frozen=True)
class Happening:
    """Something in the calendar, in the language being read. ``uid`` never changes."""

    uid: str
    title: str
    first: date
    last: date
    kind: str
    kind_name: str
    url: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    text: str = ""
    whom: str = ""  # for whom, where it is not for everybody
    stamp: datetime | None = None
    is_cancelled: bool = False

    @property
    def is_long(self):
        """A season rather than a day."""
        return (self.last - self.first).days >= 7


@dataclass(frozen=True)
class Channel:
    """A way to reach the office. ``address`` is what its QR code holds; ``key`` is for ever.

    ``order``: below 100 the ways to speak with a person, from 100 on what is on line.
    """

    key: str
    title: str
    text: str
    address: str
    shown: str  # the address as people read it
    icon: str = "phone"
    order: int = 100
    answered: str = ""


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    text: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Part:
    """A section of a village's page: links, and where there is more of it."""

    title: str
    links: list[Link] = field(default_factory=list)
    empty: str = ""  # said where there are none; without it the part is left out
    more: Link | None = None
    order: int = 100


def of(name: str, *args) -> Iterator:
    """What all apps bring to a hook, one after the other."""
    brought: list[Callable] = hooks.get_hooks(name)
    for bring in brought:
        yield from bring(*args)
