"""What the portal offers as evidence by itself, with what is true of it now."""

from dataclasses import dataclass

from . import live


@dataclass(frozen=True)
class Offer:
    """``value`` is what a form sends back, see ``actions.of_choice``."""

    value: str
    title: str
    facts: list[str]


def offers(year: int) -> list[Offer]:
    """The pages of the system's own that exist for a fiscal year (BE), with their facts."""
    return [
        Offer(value_of(one, year), one.title_of(year), one.facts(year))
        for one in live.known().values()
        if one.years is None or year in one.years()
    ]


def value_of(one: live.Live, year: int) -> str:
    return f"live:{one.key}:{year}" if one.needs_year else f"live:{one.key}"
