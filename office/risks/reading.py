"""A register put together for who reads it: numbered rows, the heat map, how much is done."""

from dataclasses import dataclass

from .levels import HIGHEST, STATE_ICONS, Level, Points, Scale, State


@dataclass(frozen=True)
class Line:
    """One risk with its number in the register."""

    number: int
    item: object
    product: int
    level: Level

    @property
    def is_done(self) -> bool:
        return self.item.state == State.DONE

    @property
    def state_icon(self) -> str:
        return STATE_ICONS.get(self.item.state, "minus")


@dataclass(frozen=True)
class Cell:
    """One square of the heat map."""

    product: int
    level: Level
    lines: list[Line]


@dataclass(frozen=True)
class Heading:
    """The points of a row or column of the heat map, and what they mean."""

    points: int
    word: str


@dataclass(frozen=True)
class Register:
    lines: list[Line]
    scale: Scale

    @property
    def done(self) -> list[Line]:
        return [line for line in self.lines if line.is_done]

    @property
    def impacts(self) -> list[Heading]:
        return [Heading(points.value, points.label) for points in Points]

    @property
    def heat(self) -> list[tuple[Heading, list[Cell]]]:
        """Rows of squares, the likeliest above; the gravest impact stands at the right."""
        return [
            (heading, [self._cell(heading.points, impact) for impact in range(1, HIGHEST + 1)])
            for heading in reversed(self.impacts)
        ]

    @property
    def bands(self) -> list[tuple[object, int]]:
        """Each level, the gravest first, with how many risks it has."""
        levels = [line.level for line in self.lines]
        return [(band, levels.count(band.level)) for band in reversed(self.scale.bands)]

    def _cell(self, likelihood, impact):
        product = likelihood * impact
        here = (likelihood, impact)
        lines = [x for x in self.lines if (x.item.likelihood, x.item.impact) == here]
        return Cell(product, self.scale.level(product), lines)


def register(items, scale: Scale) -> Register:
    """Return the items in the order the editor gave them."""
    return Register([_line(number, item, scale) for number, item in enumerate(items, 1)], scale)


def _line(number, item, scale):
    product = item.likelihood * item.impact
    return Line(number, item, product, scale.level(product))
