"""The months of a year as bars: where each begins and ends, in units of the drawing.

Drawn by ``templates/measures/chart.svg``. Two parts of a bar differ by filling and by outline, not
by colour alone; each bar has its number beside it, and the table says all of it again.
"""

from dataclasses import dataclass

from .figures import Figures, Row

WIDTH = 360  # of the drawing: a phone's, so that text keeps its size there
LEFT, LONGEST = 92, 208  # where bars begin; how long the longest is
ROW, THICK, TOP = 32, 20, 44
GAP = 8  # between a bar and its number


@dataclass(frozen=True)
class Bar:
    row: Row
    y: int
    closed: float  # lengths
    open: float

    @property
    def thick(self):
        return THICK

    @property
    def baseline(self):
        return self.y + THICK - 5

    @property
    def open_from(self):
        return LEFT + self.closed

    @property
    def number_at(self):
        return LEFT + self.closed + self.open + GAP


@dataclass(frozen=True)
class Chart:
    bars: list[Bar]

    width = WIDTH
    left = LEFT

    @property
    def height(self):
        return TOP + ROW * len(self.bars)


def of_months(figures: Figures) -> Chart:
    most = max([row.tally.received for row in figures.months] + [1])
    return Chart([_bar(row, place, most) for place, row in enumerate(figures.months)])


def _bar(row, place, most):
    scale = LONGEST / most
    return Bar(
        row,
        y=TOP + ROW * place,
        closed=round(row.tally.closed * scale, 1),
        open=round(row.tally.open * scale, 1),
    )
