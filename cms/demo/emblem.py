"""The demo office's seal: the sun (ตะวัน) behind an ear of rice over water."""

import math

from .drawing import GOLD, GOLD_PALE, INDIGO, PAPER, Canvas

SIZE = 512
MIDDLE = SIZE / 2


def emblem():
    canvas = Canvas("#00000000", (SIZE, SIZE), mode="RGBA")
    canvas.disc(MIDDLE, MIDDLE, 252, INDIGO)
    _sun(canvas)
    _water(canvas)
    _ear(canvas)
    canvas.ring(MIDDLE, MIDDLE, 238, GOLD, 6)
    canvas.ring(MIDDLE, MIDDLE, 222, PAPER, 3)
    return canvas.finished()


def _sun(canvas):
    canvas.disc(MIDDLE, 262, 96, GOLD)
    for angle in (180, 198, 216, 234, 306, 324, 342, 360):
        turn = math.radians(angle)
        canvas.line(
            [
                (MIDDLE + reach * math.cos(turn), 262 + reach * math.sin(turn))
                for reach in (114, 158)
            ],
            GOLD,
            9,
        )


def _water(canvas):
    canvas.box(110, 306, SIZE - 220, 60, INDIGO)
    for row, (y, half) in enumerate(((322, 182), (358, 166), (394, 136))):
        wave = [
            (x, y + 9 * math.sin((x + row * 30) / 19))
            for x in range(int(MIDDLE - half), int(MIDDLE + half), 4)
        ]
        canvas.line(wave, PAPER, 10)


def _ear(canvas):
    stalk = [(MIDDLE, 440), (MIDDLE, 110)]
    canvas.line(stalk, INDIGO, 30)
    canvas.line(stalk, PAPER, 8)
    for row in range(6):
        y = 140 + row * 34
        for side in (-1, 1):
            _grain(canvas, MIDDLE + side * 24, y, side)
    _grain(canvas, MIDDLE, 100, 0)


def _grain(canvas, x, y, side):
    """A grain with its tip up and outwards, edged so that it stands off the sun."""
    lean = math.radians(90 - 32 * side)
    along = (math.cos(lean), -math.sin(lean))
    across = (-along[1], along[0])
    for size, fill in ((1.28, INDIGO), (1.0, GOLD_PALE)):
        outline = []
        for step in range(25):
            turn = math.tau * step / 24
            length, width = 25 * size * math.cos(turn), 12 * size * math.sin(turn)
            outline.append(
                (
                    x + along[0] * length + across[0] * width,
                    y + along[1] * length + across[1] * width,
                )
            )
        canvas.shape(outline, fill)
