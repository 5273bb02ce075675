"""What happened to the demo's cases. People and numbers are invented."""

from operator import itemgetter

from . import (  # noqa: F401 - they tell
    complaints,
    corners,
    history,
    money,
    neighbourhood,
    office,
    questions,
    together,
    welfare,
    works,
)
from .ordinary import ORDINARY
from .telling import TOLD


def in_order(world):
    """Every story, in the order in which the requests were filed."""
    told = [*TOLD, *history.stories(world)]
    told.sort(key=lambda story: world.time_of(story[0]))
    return [tell for _when, tell in told]


def usual_answers(slug, on):
    """The first of what people usually answer."""
    return history.answers_of(ORDINARY[slug], on, itemgetter(0))
