"""Where the totals of the years stand in a drawing. Years without a result keep their place."""

from dataclasses import dataclass
from decimal import Decimal

from .results_reading import YearResult

WIDTH, HEIGHT = 360, 240
LEFT, RIGHT, TOP, BOTTOM = 44, 336, 36, 196
HIGHEST = 100
SHARE = 10  # the scale begins at a multiple of this


@dataclass(frozen=True)
class Point:
    year: int
    x: float
    y: float | None = None
    score: Decimal | None = None
    is_passed: bool | None = None

    @property
    def number_at(self) -> float:
        return self.y - 14

    @property
    def diamond(self) -> str:
        """The corners of the mark of a year that did not pass."""
        x, y = self.x, self.y
        return f"{x},{y - 8} {x + 8},{y} {x},{y + 8} {x - 8},{y}"


@dataclass(frozen=True)
class Trend:
    points: list[Point]
    lowest: int
    mark: Decimal | None  # of the latest year
    mark_y: float | None

    width, height, left, right, bottom = WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM
    years_at = BOTTOM + 28

    @property
    def lines(self) -> list[tuple[Point, Point]]:
        """Between years that follow each other and both have a score."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return [(a, b) for a, b in pairs if a.score is not None and b.score is not None]

    @property
    def steps(self) -> list[tuple[int, float]]:
        """The numbers of the scale and where they stand."""
        return [(value, _y(value, self.lowest)) for value in (self.lowest, HIGHEST)]


def of_totals(found: list[YearResult]) -> Trend | None:
    """Return the drawing, or None where no total is known."""
    known = {one.year: one for one in found if one.assessment.total is not None}
    if not known:
        return None
    mark = found[-1].assessment.pass_mark
    values = [one.assessment.total for one in known.values()] + ([mark] if mark else [])
    lowest = min(HIGHEST - SHARE, int(min(values)) // SHARE * SHARE)
    years = range(min(known), max(known) + 1)
    gap = (RIGHT - LEFT) / len(years)
    points = [
        _point(known.get(year), year, LEFT + gap * (place + 0.5), lowest)
        for place, year in enumerate(years)
    ]
    return Trend(points, lowest, mark, _y(mark, lowest) if mark else None)


def _point(result, year, x, lowest):
    x = round(x, 1)
    if result is None:
        return Point(year, x)
    score = result.assessment.total
    return Point(year, x, _y(score, lowest), score, result.is_passed)


def _y(value, lowest) -> float:
    return round(BOTTOM - (float(value) - lowest) / (HIGHEST - lowest) * (BOTTOM - TOP), 1)
