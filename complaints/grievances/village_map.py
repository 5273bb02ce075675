"""The villages as a drawing, from their coordinates alone: where each sign stands.

Units are those of the drawing, as wide as a phone's column, so that letters keep their size there.
Signs that would lie on each other are pushed apart; a thin line leads to where the village is.
"""

import math
from dataclasses import dataclass, field
from itertools import combinations

WIDTH, TALLEST = 328, 420
SIDE, TOP, BOTTOM = 40, 76, 48  # kept free at the edges; the legend stands at the top
SIGN_WIDTH, SIGN_HEIGHT = 60, 52
KILOMETRES = 111.32  # in a degree of latitude
ROUNDS = 60  # of pushing apart
MOVED = 8  # further than that, a line shows the way


@dataclass
class Spot:
    """A village on the drawing: where it is, where its sign stands, what it tells."""

    village: object
    unfinished: int
    completed: int
    at_x: float
    at_y: float
    x: float = 0
    y: float = 0

    @property
    def is_moved(self):
        return math.hypot(self.x - self.at_x, self.y - self.at_y) > MOVED

    @property
    def name_y(self):
        return self.y - 20

    @property
    def number_y(self):
        return self.y + 5

    @property
    def target_x(self):
        return self.x - SIGN_WIDTH / 2

    @property
    def target_y(self):
        return self.y - 34

    @property
    def is_empty(self):
        return not (self.unfinished or self.completed)

    @property
    def has_both(self):
        return bool(self.unfinished and self.completed)

    @property
    def unfinished_x(self):
        return self.x - 15 if self.has_both else self.x

    @property
    def completed_x(self):
        return self.x + 15 if self.has_both else self.x


@dataclass
class Drawing:
    height: float
    spots: list[Spot] = field(default_factory=list)
    kilometre: float = 0  # how long one is

    width = WIDTH

    @property
    def foot(self):
        return self.height - 10

    @property
    def scale_y(self):
        return self.foot - 10


def draw(rows) -> Drawing | None:
    """Place those villages that have a point. ``rows`` are village, unfinished, completed."""
    placed = [row for row in rows if row[0].latitude is not None and row[0].longitude is not None]
    if not placed:
        return None
    north, west, scale = _frame([row[0] for row in placed])
    shrink = _shrink([row[0] for row in placed])
    spots = []
    for village, unfinished, completed in placed:
        x = SIDE + (float(village.longitude) - west) * shrink * scale
        y = TOP + (north - float(village.latitude)) * scale
        spots.append(Spot(village, unfinished, completed, x, y, x, y))
    _centre(spots)
    _push_apart(spots)
    lowest = max(spot.y for spot in spots)
    for spot in spots:
        spot.at_x, spot.at_y = round(spot.at_x, 1), round(spot.at_y, 1)
        spot.x, spot.y = round(spot.x, 1), round(spot.y, 1)
    return Drawing(round(lowest + BOTTOM + 20), spots, round(scale / KILOMETRES, 1))


def _shrink(villages):
    """How much shorter a degree of longitude is than one of latitude here."""
    middle = sum(float(village.latitude) for village in villages) / len(villages)
    return math.cos(math.radians(middle))


def _frame(villages):
    """The northern and western edge, and how long a degree of latitude is drawn."""
    norths = [float(village.latitude) for village in villages]
    easts = [float(village.longitude) for village in villages]
    wide = (max(easts) - min(easts)) * _shrink(villages)
    high = max(norths) - min(norths)
    fits = [
        (space / length)
        for space, length in ((WIDTH - 2 * SIDE, wide), (TALLEST - TOP - BOTTOM, high))
        if length > 0
    ]
    return max(norths), min(easts), min(fits, default=0)


def _centre(spots):
    """Put what is narrower than the drawing into its middle."""
    lack = (WIDTH - SIDE - max(spot.x for spot in spots)) / 2
    for spot in spots:
        spot.at_x += lack
        spot.x += lack


def _push_apart(spots):
    for _round in range(ROUNDS):
        if sum(_push(one, other) for one, other in combinations(spots, 2)) == 0:
            return


def _push(one, other):
    """Move two signs away from each other, the shorter way. Returns whether they had to."""
    over_x = SIGN_WIDTH - abs(one.x - other.x)
    over_y = SIGN_HEIGHT - abs(one.y - other.y)
    if over_x <= 0.1 or over_y <= 0.1:
        return False
    if over_x < over_y:
        step = over_x / 2 * (1 if one.x < other.x else -1)
        one.x, other.x = _inside(one.x - step), _inside(other.x + step)
    else:
        step = over_y / 2 * (1 if one.y <= other.y else -1)
        one.y, other.y = max(TOP, one.y - step), max(TOP, other.y + step)
    return True


def _inside(x):
    return min(max(x, SIGN_WIDTH / 2), WIDTH - SIGN_WIDTH / 2)
