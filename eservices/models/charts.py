"""The step chart of a service: what is done, by whom, in what time.

Read from the raw blocks, so that twenty charts take one query for the divisions, not twenty.
"""

from dataclasses import dataclass

from eservices import durations
from home.models import Division


@dataclass(frozen=True)
class ChartStep:
    """One step as the chart shows it."""

    title: str
    detail: str
    unit: str
    duration: str
    level: str = ""  # of the superior who alone ticks it
    length: float = 0  # in working days


def draw(service, words=None, divisions=None) -> list[ChartStep]:
    """Return the steps of a service, in the words of its translation where it has one.

    Time and division are always those of the Thai service, so that a translation left behind
    never promises something else. ``divisions`` are those already read, by their key.
    """
    steps = [block["value"] for block in service.steps.raw_data]
    if divisions is None:
        asked = {value["division"] for value in steps if value.get("division")}
        divisions = Division.objects.in_bulk(asked) if asked else {}
    words_of = _words_by_block(words) if words is not None and words is not service else {}
    ids = [block.get("id") for block in service.steps.raw_data]
    return [
        _step(value, words_of.get(block_id, value), divisions, service)
        for block_id, value in zip(ids, steps, strict=True)
    ]


def _words_by_block(service):
    return {block.get("id"): block["value"] for block in service.steps.raw_data}


def _step(value, words, divisions, service):
    number, unit = value["duration_number"], value["duration_unit"]
    level = value.get("decided_by") or "officer"
    return ChartStep(
        title=words["title"],
        detail=words.get("detail") or "",
        unit=_unit(value, words, divisions, service),
        duration=durations.text(number, unit),
        level="" if level == "officer" else level,
        length=durations.in_days(number, unit),
    )


def _unit(value, words, divisions, service):
    """Who does this step, in the language being read."""
    if outside := value.get("outside_unit"):
        return words.get("outside_unit") or outside
    division = divisions.get(value.get("division")) or service.division
    return division.local_name
