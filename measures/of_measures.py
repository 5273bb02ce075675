"""Figures of the integrity plan, brought by the apps that keep the plan and its progress.

They stand above this one, so they register themselves::

    @hooks.register("list_figures_of_measures")
    def figures(year, first, last):
        return [MeasureFigure("steps_done", _("ขั้นตอนที่เสร็จแล้ว"), 12)]

``year`` is the fiscal year (BE), ``first`` and ``last`` the days asked for.
"""

from dataclasses import dataclass

from wagtail import hooks

from .periods import Period

HOOK = "list_figures_of_measures"


@dataclass(frozen=True)
class MeasureFigure:
    """``key`` stands in open data, so it does not change; ``label`` is in the language read."""

    key: str
    label: str
    value: int | float | None
    order: int = 100


def listed(year: int, period: Period) -> list[MeasureFigure]:
    """Return what the apps tell of a year's plan; nothing where no plan is published."""
    first, last = period.days(year)
    found = [one for tell in hooks.get_hooks(HOOK) for one in tell(year, first, last)]
    return sorted(found, key=lambda one: one.order)
