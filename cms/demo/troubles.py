"""Drawn photos of what people tell of: as it was, and as it is once put right."""

from functools import cache

from .drawing import (
    CLAY,
    CREAM,
    EARTH,
    EARTH_DARK,
    GOLD,
    GOLD_PALE,
    GREY,
    INDIGO,
    INK,
    LAC,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    PAPER,
    SAND,
    SKY,
    SKY_PALE,
    STONE,
    WATER,
    Canvas,
    cloud,
    house,
    tree,
)

SIZE = (800, 600)
ROAD, ROAD_NEW = "#6B665F", "#4A4742"


@cache
def picture(name, is_fixed=False):
    """The scene of that name, drawn once."""
    return SCENES[name](is_fixed)


def _light(is_fixed):
    canvas = Canvas(INDIGO if is_fixed else "#141E38", SIZE)
    canvas.box(0, 420, 800, 180, "#16233F" if is_fixed else "#0D1528")
    canvas.shape(
        [(360, 420), (440, 420), (760, 600), (40, 600)], "#4A4653" if is_fixed else "#23222B"
    )
    house(canvas, 90, 430, 0.6, wall="#26365F", roof="#0E1830")
    if is_fixed:
        canvas.shape([(500, 130), (330, 560), (690, 560)], "#F2D08A55")
    canvas.line([(590, 470), (590, 110), (500, 110)], STONE, 9)
    canvas.disc(500, 118, 20, GOLD if is_fixed else GREY, 0.6)
    return canvas.finished()


def _road(is_fixed):
    canvas = _land()
    canvas.shape([(330, 270), (470, 270), (800, 600), (0, 600)], ROAD)
    for y, wide in ((300, 6), (370, 10), (470, 16)):
        canvas.box(400 - wide / 2, y, wide, 40, CREAM)
    holes = ((300, 500, 90), (500, 420, 56), (430, 560, 74))
    for x, y, radius in holes:
        if is_fixed:
            canvas.box(x - radius, y - radius * 0.4, radius * 2, radius * 0.8, ROAD_NEW, radius=6)
        else:
            canvas.disc(x, y, radius, EARTH_DARK, 0.4)
            canvas.disc(x, y + 4, radius * 0.75, WATER, 0.3)
    return canvas.finished()


def _drain(is_fixed):
    canvas = _land()
    canvas.box(0, 330, 800, 270, STONE)
    canvas.box(0, 400, 800, 90, GREY)
    canvas.box(0, 410, 800, 70, "#2E2B28" if is_fixed else "#6F7A4C")
    if is_fixed:
        canvas.box(0, 455, 800, 25, WATER)
    else:
        canvas.disc(420, 520, 330, "#8C9A6A", 0.22)
        for x in range(60, 780, 70):
            canvas.disc(x, 430 + x % 37, 24, LEAF_DARK if x % 3 else CLAY, 0.5)
    for x in range(520, 720, 28):
        canvas.line([(x, 400), (x, 490)], INK, 6)
    return canvas.finished()


def _waste(is_fixed):
    canvas = _land()
    canvas.box(0, 380, 800, 220, SAND)
    if is_fixed:
        canvas.box(330, 330, 110, 170, LEAF, radius=14)
        canvas.box(320, 316, 130, 24, LEAF_DARK, radius=10)
        canvas.box(40, 520, 720, 10, STONE, radius=5)
        return canvas.finished()
    bags = ((230, 500, 80, INK), (340, 520, 96, GREY), (470, 500, 84, INK), (390, 430, 78, INDIGO))
    for x, y, radius, colour in bags:
        canvas.disc(x, y, radius, colour, 0.8)
        canvas.shape(
            [(x - 14, y - radius * 0.75), (x + 14, y - radius * 0.75), (x, y - radius)], LAC
        )
    for x, colour in ((150, PAPER), (560, GOLD_PALE), (620, PAPER), (100, LAC)):
        canvas.box(x, 550, 46, 18, colour, radius=4)
    return canvas.finished()


def _branch(is_fixed):
    canvas = _land()
    for x in (180, 640):
        canvas.box(x, 120, 18, 400, STONE)
        canvas.box(x - 50, 140, 118, 10, GREY)
    for y in (146, 176):
        sag = 0 if is_fixed else 60
        canvas.line([(0, y), (189, y), (420, y + 14 + sag), (649, y), (800, y)], INK, 4)
    tree(canvas, 420, 540, 300 if is_fixed else 480, LEAF)
    if not is_fixed:
        canvas.line([(420, 330), (300, 170)], CLAY, 16)
        canvas.disc(300, 170, 64, LEAF_LIGHT)
    return canvas.finished()


def _pipe(is_fixed):
    canvas = _land()
    canvas.box(0, 380, 800, 220, EARTH)
    canvas.box(0, 430, 800, 44, INDIGO)
    if is_fixed:
        canvas.box(340, 418, 120, 68, STONE, radius=10)
        return canvas.finished()
    canvas.disc(400, 540, 260, WATER, 0.22)
    for reach in range(-120, 140, 40):
        canvas.line([(400, 440), (400 + reach, 250 + abs(reach))], SKY, 9)
    return canvas.finished()


def _canal(is_fixed):
    canvas = _land()
    canvas.shape([(330, 290), (470, 290), (720, 600), (80, 600)], WATER)
    weeds = ((360, 340, 40), (440, 380, 56), (330, 440, 70), (480, 500, 96), (280, 560, 90))
    for x, y, radius in () if is_fixed else weeds:
        canvas.disc(x, y, radius, LEAF_DARK, 0.4)
        canvas.disc(x + 12, y - 8, radius * 0.6, LEAF_LIGHT, 0.4)
    return canvas.finished()


def _land():
    canvas = Canvas(SKY_PALE, SIZE)
    cloud(canvas, 120, 90, 1.0)
    cloud(canvas, 520, 60, 0.8)
    canvas.hill(270, 12, 1.2, LEAF_LIGHT, 0.7)
    for x, height in ((60, 110), (720, 130), (600, 90)):
        tree(canvas, x, 300, height, LEAF)
    return canvas


SCENES = {
    "light": _light,
    "road": _road,
    "drain": _drain,
    "waste": _waste,
    "branch": _branch,
    "pipe": _pipe,
    "canal": _canal,
}
