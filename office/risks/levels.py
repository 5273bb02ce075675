"""How grave a corruption risk is: likelihood times impact, and the word for it."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

HIGHEST = 5  # of likelihood and of impact
MOST = HIGHEST * HIGHEST
WRONG_ORDER = "คะแนนเริ่มของแต่ละระดับต้องเรียงจากน้อยไปมาก ระหว่าง 2 ถึง 25 เช่น 4, 9, 15"


class Level(models.TextChoices):
    LOW = "low", _("ต่ำ")
    MEDIUM = "medium", _("ปานกลาง")
    HIGH = "high", _("สูง")
    SEVERE = "severe", _("สูงมาก")


class Points(models.IntegerChoices):
    """What one to five mean, for likelihood and for impact alike."""

    ONE = 1, _("น้อยมาก")
    TWO = 2, _("น้อย")
    THREE = 3, _("ปานกลาง")
    FOUR = 4, _("มาก")
    FIVE = 5, _("มากที่สุด")


NUMBERED = [(points.value, f"{points.value} {points.label}") for points in Points]


class State(models.TextChoices):
    TODO = "todo", _("ยังไม่เริ่ม")
    DOING = "doing", _("กำลังทำ")
    DONE = "done", _("เสร็จ")


STATE_ICONS = {State.TODO: "minus", State.DOING: "clock", State.DONE: "check"}


@dataclass(frozen=True)
class Band:
    """The products that have one word."""

    level: Level
    first: int
    last: int


@dataclass(frozen=True)
class Scale:
    """From which product on a risk is medium, high and severe."""

    medium: int
    high: int
    severe: int

    @property
    def is_in_order(self) -> bool:
        return 1 < self.medium < self.high < self.severe <= MOST

    def level(self, product: int) -> Level:
        return next(band.level for band in reversed(self.bands) if product >= band.first)

    @property
    def bands(self) -> list[Band]:
        firsts = (1, self.medium, self.high, self.severe, MOST + 1)
        return [
            Band(level, first, after - 1)
            for level, first, after in zip(Level, firsts[:-1], firsts[1:], strict=True)
        ]
