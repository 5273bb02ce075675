"""The steps of an issue as a bar of equal cells: where each is drawn, in units of the drawing.

Drawn by ``templates/progress/bar.svg``. States differ by filling and by sign, not by colour alone:
done is full with a tick, under way is filled as far as it goes, late has a thick edge and a "!".
"""

from dataclasses import dataclass

from .picture import StepPicture

WIDTH, HIGH, GAP = 320, 26, 3
WIDEST = 44  # one cell of a short issue does not become a wall


@dataclass(frozen=True)
class Cell:
    step: StepPicture
    x: float
    width: float

    @property
    def filled(self) -> float:
        return round(self.width * self.step.now.percent / 100, 1)

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Bar:
    cells: list[Cell]

    width = WIDTH
    high = HIGH


def of_steps(steps: list[StepPicture]) -> Bar:
    each = min(WIDEST, (WIDTH - GAP * (len(steps) - 1)) / max(1, len(steps)))
    each = round(max(1.0, each), 1)
    return Bar([Cell(step, round(n * (each + GAP), 1), each) for n, step in enumerate(steps)])
