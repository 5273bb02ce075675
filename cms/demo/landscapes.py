"""Pictures of the land: fields, roads and the office. A subdistrict that is nowhere."""

import math

from .drawing import (
    CLAY,
    CREAM,
    DUSK,
    EARTH,
    EARTH_DARK,
    GOLD,
    GOLD_PALE,
    GREY,
    HEIGHT,
    INDIGO,
    INDIGO_MID,
    INK,
    LAC,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    PAPER,
    RICE,
    SAND,
    SKY,
    SKY_PALE,
    STONE,
    WIDTH,
    Canvas,
    cloud,
    house,
    person,
    sitter,
    sugar_palm,
    sun,
    tree,
)


def fields():
    """Ripe rice before the harvest, palms on the dykes, a village behind."""
    canvas = Canvas(CREAM)
    sun(canvas, 890, 190, 92)
    cloud(canvas, 210, 120, 1.2)
    cloud(canvas, 560, 190, 0.8)
    canvas.hill(330, 26, 1.1, DUSK, 0.4)
    canvas.hill(372, 14, 1.7, LEAF_LIGHT, 2.2)
    for x, height in ((70, 120), (150, 90), (300, 100), (1130, 130), (1040, 90)):
        tree(canvas, x, 402, height, LEAF)
    house(canvas, 400, 412, 0.46)
    house(canvas, 555, 414, 0.4, wall=EARTH_DARK, roof=CLAY)
    canvas.box(0, 404, WIDTH, HEIGHT, RICE)
    _plots(canvas)
    for x, base, height in ((250, 470, 250), (968, 540, 340), (1044, 500, 240)):
        sugar_palm(canvas, x, base, height)
    _reapers(canvas)
    return canvas.finished()


def _plots(canvas):
    vanishing = (640, 372)
    for index, x in enumerate(range(-700, 2000, 180)):
        if index % 2:
            plot = [(x, HEIGHT), (x + 180, HEIGHT)]
            rows = [_towards(vanishing, point, 404) for point in plot]
            canvas.shape([*plot, rows[1], rows[0]], GOLD)
    canvas.shape([(0, 470), (WIDTH, 452), (WIDTH, 462), (0, 482)], LEAF)
    canvas.shape([(0, 566), (WIDTH, 536), (WIDTH, 552), (0, 586)], LEAF)


def _towards(vanishing, point, y):
    share = (y - vanishing[1]) / (point[1] - vanishing[1])
    return (vanishing[0] + (point[0] - vanishing[0]) * share, y)


def _reapers(canvas):
    for x, shirt, lower in ((520, INDIGO, INK), (610, LAC, INDIGO), (700, INDIGO_MID, CLAY)):
        person(canvas, x, 636, 150, shirt=shirt, lower=lower)
        canvas.shape([(x - 34, 500), (x + 34, 500), (x, 476)], SAND)
    for x in range(4, WIDTH, 15):
        sway, tall = 6 * math.sin(x), 58 + 14 * math.sin(x * 0.7)
        canvas.line([(x, 675), (x + sway, 675 - tall)], CLAY, 3)
        canvas.disc(x + sway, 671 - tall, 5, GOLD_PALE, tall=1.8)


def street_lights():
    """Dusk on a village road, every lamp lit."""
    canvas = Canvas(INDIGO)
    canvas.box(0, 170, WIDTH, 120, "#33497F")
    canvas.box(0, 260, WIDTH, 110, "#8B6A86")
    canvas.box(0, 330, WIDTH, 80, "#D99A63")
    canvas.disc(250, 110, 40, CREAM)
    canvas.disc(270, 100, 36, INDIGO)
    for x, y in ((420, 70), (610, 120), (880, 60), (1040, 130), (90, 60), (720, 40)):
        canvas.disc(x, y, 3, CREAM)
    canvas.hill(392, 16, 1.3, "#1A2B50", 0.5)
    canvas.box(0, 440, WIDTH, 240, "#16233F")
    canvas.shape([(560, 412), (610, 412), (980, 675), (120, 675)], "#4A4653")
    for near in (0.1, 0.28, 0.52, 0.84):
        middle = 585 - 30 * near
        canvas.shape(
            [
                (middle - 3 - 4 * near, 420 + 255 * near),
                (middle + 3 + 4 * near, 420 + 255 * near),
                (middle + 5 + 6 * near, 436 + 275 * near),
                (middle - 5 - 6 * near, 436 + 275 * near),
            ],
            GOLD_PALE,
        )
    _night_house(canvas, 130, 470, 0.8)
    _night_house(canvas, 880, 460, 0.66)
    for x, base, height in ((690, 470, 130), (790, 540, 250), (985, 670, 480)):
        _lamp(canvas, x, base, height)
    person(canvas, 470, 600, 140, shirt="#B98A7C", lower="#2C2440")
    person(canvas, 412, 606, 110, shirt=GOLD_PALE, lower="#2C2440")
    return canvas.finished()


def _night_house(canvas, x, base, scale):
    dark = "#0E1830"
    house(canvas, x, base, scale, wall="#26365F", roof=dark)


def _lamp(canvas, x, base, height):
    arm = height * 0.3
    light = (x - arm, base - height + height * 0.02)
    canvas.shape(
        [
            light,
            (light[0] - height * 0.32, base),
            (light[0] + height * 0.26, base),
        ],
        GOLD_PALE + "26",
    )
    canvas.disc(light[0] - height * 0.03, base, height * 0.3, GOLD_PALE + "77", tall=0.16)
    canvas.disc(*light, height * 0.12, GOLD_PALE + "44")
    canvas.line([(x, base), (x, base - height)], "#0E1830", max(5, height * 0.03))
    canvas.line([(x, base - height), light], "#0E1830", max(4, height * 0.022))
    canvas.disc(*light, height * 0.055, GOLD_PALE)
    canvas.disc(*light, height * 0.034, PAPER)


def new_road():
    """A roller on a red earth road between young rice."""
    canvas = Canvas(SKY)
    cloud(canvas, 150, 120, 1.3)
    cloud(canvas, 760, 90)
    canvas.hill(330, 22, 1.0, DUSK, 2.4)
    canvas.box(0, 370, WIDTH, 320, LEAF_LIGHT)
    for index in range(7):
        canvas.box(0, 392 + index * index * 7, WIDTH, 5 + index, LEAF)
    canvas.shape([(640, 366), (680, 366), (1130, 675), (160, 675)], EARTH)
    canvas.shape([(640, 366), (648, 366), (250, 675), (160, 675)], EARTH_DARK)
    canvas.shape([(672, 366), (680, 366), (1130, 675), (1060, 675)], EARTH_DARK)
    for x, base, height in ((180, 430, 230), (90, 460, 290), (1080, 440, 250), (960, 400, 150)):
        sugar_palm(canvas, x, base, height)
    _roller(canvas, 520, 570)
    for x in (330, 880):
        _cone(canvas, x, 620)
    person(canvas, 930, 590, 170, shirt=GOLD, lower=INDIGO)
    canvas.box(912, 420, 36, 16, PAPER, radius=8)
    return canvas.finished()


def _roller(canvas, x, base):
    canvas.box(x + 40, base - 130, 190, 80, GOLD, radius=10)
    canvas.box(x + 120, base - 226, 108, 12, INK, radius=4)
    canvas.box(x + 128, base - 220, 8, 96, INK)
    canvas.box(x + 212, base - 220, 8, 96, INK)
    sitter(canvas, x + 170, base - 130, 110, shirt=INDIGO, lower=INK)
    canvas.box(x + 40, base - 100, 190, 50, GOLD, radius=8)
    canvas.disc(x + 36, base - 54, 58, GREY)
    canvas.disc(x + 36, base - 54, 40, STONE)
    canvas.disc(x + 36, base - 54, 9, INK)
    canvas.disc(x + 214, base - 44, 48, INK)
    canvas.disc(x + 214, base - 44, 20, STONE)


def _cone(canvas, x, base):
    canvas.shape([(x - 20, base), (x + 20, base), (x, base - 62)], LAC)
    canvas.shape(
        [(x - 12, base - 24), (x + 12, base - 24), (x + 7, base - 42), (x - 7, base - 42)], PAPER
    )
    canvas.box(x - 28, base - 4, 56, 9, INK, radius=3)


def office():
    """The office building with its flag-less pole and a bed of flowers."""
    canvas = Canvas(SKY_PALE)
    cloud(canvas, 170, 110, 1.2)
    cloud(canvas, 900, 140)
    canvas.hill(390, 12, 1.5, LEAF_LIGHT, 1.0)
    tree(canvas, 110, 500, 330, LEAF)
    tree(canvas, 1100, 500, 300, LEAF_DARK)
    canvas.box(250, 260, 700, 240, PAPER)
    canvas.shape([(210, 264), (990, 264), (900, 180), (300, 180)], EARTH_DARK)
    canvas.shape([(470, 264), (730, 264), (600, 150)], CLAY)
    canvas.disc(600, 222, 26, GOLD)
    canvas.disc(600, 222, 18, INDIGO)
    for x in (290, 380, 730, 820):
        canvas.box(x + 10, 320, 64, 90, SKY)
        canvas.box(x + 39, 320, 6, 90, INDIGO)
    canvas.box(520, 330, 160, 170, INDIGO)
    canvas.box(597, 330, 6, 170, PAPER)
    for x in (490, 696):
        canvas.box(x, 264, 16, 236, STONE)
    canvas.box(250, 286, 700, 14, INDIGO)
    canvas.box(0, 500, WIDTH, 180, SAND)
    canvas.shape([(520, 500), (680, 500), (860, 675), (340, 675)], STONE)
    for x in [*range(40, 470, 44), *range(760, 1190, 44)]:
        canvas.disc(x, 524, 24, LEAF)
        canvas.disc(x + 6, 512, 8, GOLD)
    person(canvas, 480, 640, 170, shirt=LAC, lower=INDIGO)
    person(canvas, 560, 634, 180, shirt=INDIGO, lower=INK)
    return canvas.finished()
