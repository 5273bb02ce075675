"""Nine pictures of a subdistrict that is nowhere in particular, for pages and news."""

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
    SILVER,
    SKIN,
    SKIN_DARK,
    SKY,
    SKY_PALE,
    STONE,
    WATER,
    WIDTH,
    Canvas,
    cloud,
    head,
    house,
    mudmee,
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


def water_truck():
    """A tank truck fills the jars below a house."""
    canvas = Canvas(SKY_PALE)
    sun(canvas, 160, 140, 60, GOLD_PALE)
    cloud(canvas, 420, 110)
    cloud(canvas, 900, 160, 1.3)
    canvas.hill(380, 18, 1.4, LEAF_LIGHT, 0.8)
    tree(canvas, 90, 470, 260, LEAF)
    tree(canvas, 1130, 480, 300, LEAF_DARK)
    canvas.box(0, 460, WIDTH, 260, EARTH)
    canvas.hill(560, 6, 2.0, EARTH_DARK, 1.0)
    house(canvas, 810, 520, 1.12)
    for x in (735, 1010, 1082):
        _jar(canvas, x, 538)
    _truck(canvas, 150, 570)
    canvas.line([(610, 470), (650, 520), (690, 470), (728, 452)], INDIGO, 12)
    canvas.line([(733, 452), (735, 476)], WATER, 9)
    person(canvas, 680, 570, 170, shirt=INDIGO, lower=INK)
    person(canvas, 905, 590, 150, shirt=LAC, lower=INDIGO)
    return canvas.finished()


def _jar(canvas, x, base):
    canvas.disc(x, base - 32, 34, CLAY, tall=1.0)
    canvas.box(x - 22, base - 72, 44, 14, EARTH_DARK, radius=6)
    canvas.disc(x, base - 66, 18, WATER, tall=0.3)


def _truck(canvas, x, base):
    canvas.box(x, base - 62, 470, 26, INK, radius=6)
    canvas.box(x + 140, base - 196, 330, 140, INDIGO, radius=62)
    canvas.box(x + 168, base - 170, 270, 14, DUSK, radius=7)
    canvas.box(x + 176, base - 118, 254, 26, PAPER)
    for mark in range(8):
        middle = x + 194 + mark * 31
        diamond = [(middle - 10, base - 105), (middle, base - 115)]
        canvas.shape([*diamond, (middle + 10, base - 105), (middle, base - 95)], INDIGO)
    canvas.box(x + 270, base - 210, 70, 20, INK, radius=6)
    cabin = [(x, base - 60), (x, base - 120), (x + 26, base - 196), (x + 126, base - 196)]
    canvas.shape([*cabin, (x + 126, base - 60)], GOLD)
    canvas.shape(
        [
            (x + 18, base - 124),
            (x + 40, base - 182),
            (x + 108, base - 182),
            (x + 108, base - 124),
        ],
        SKY,
    )
    canvas.box(x - 10, base - 66, 140, 18, PAPER, radius=6)
    for wheel in (70, 300, 410):
        canvas.disc(x + wheel, base - 34, 38, INK)
        canvas.disc(x + wheel, base - 34, 16, STONE)


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


def meeting():
    """People of all villages in the hall, one of them speaking."""
    canvas = Canvas(CREAM)
    canvas.box(0, 0, WIDTH, 74, EARTH_DARK)
    for x in range(60, WIDTH, 180):
        canvas.box(x, 0, 14, 74, CLAY)
    for x in (60, 1020):
        canvas.box(x, 130, 120, 190, SKY)
        canvas.box(x + 56, 130, 8, 190, CLAY)
        canvas.box(x - 8, 316, 136, 12, CLAY)
    canvas.box(330, 118, 540, 250, PAPER, radius=4)
    mudmee(_Strip(canvas, 330, 540), 118, 30)
    _chart(canvas)
    canvas.box(0, 400, WIDTH, 300, SAND)
    canvas.box(250, 384, 700, 34, CLAY)
    person(canvas, 395, 392, 190, shirt=INDIGO, lower=INK)
    canvas.line([(423, 254), (470, 226)], SKIN, 14)
    for x, shirt in ((786, LAC), (874, LEAF)):
        sitter(canvas, x, 318, 130, shirt=shirt, lower=EARTH_DARK)
    canvas.box(736, 308, 190, 84, EARTH_DARK, radius=4)
    _audience(canvas)
    return canvas.finished()


class _Strip:
    """A part of the canvas, as wide as the cloth that hangs there."""

    def __init__(self, canvas, left, width):
        self.canvas, self.left, self.size = canvas, left, (width, HEIGHT)

    def box(self, x, y, width, height, fill):
        self.canvas.box(self.left + x, y, width, height, fill)

    def shape(self, points, fill):
        inside = [(min(max(x, 0), self.size[0]) + self.left, y) for x, y in points]
        self.canvas.shape(inside, fill)


def _chart(canvas):
    for index, (tall, fill) in enumerate(
        ((50, INDIGO), (84, INDIGO_MID), (66, LEAF), (110, GOLD), (92, LAC))
    ):
        canvas.box(480 + index * 44, 350 - tall, 28, tall, fill)
    canvas.box(466, 350, 238, 4, INK)
    for index in range(3):
        canvas.box(650, 180 + index * 22, 180 - (index % 2) * 50, 9, STONE, radius=4)


def _audience(canvas):
    shirts = [INDIGO, LAC, LEAF, GOLD, INDIGO_MID, CLAY, PAPER, DUSK]
    for row, (y, height) in enumerate(((508, 150), (590, 180), (690, 216))):
        for index in range(9):
            x = 40 + index * 140 + (row % 2) * 70
            shirt = shirts[(index * 3 + row * 5) % len(shirts)]
            hair = SILVER if (index + row) % 4 == 1 else "#2A2320"
            _from_behind(canvas, x, y, height, shirt, hair)


def _from_behind(canvas, x, y, height, shirt, hair):
    unit = height / 10
    canvas.box(x - 2 * unit, y - 4.4 * unit, 4 * unit, 6 * unit, shirt, radius=1.5 * unit)
    head(canvas, x, y - 5.2 * unit, unit, SKIN_DARK, hair)
    canvas.disc(x, y - 5.35 * unit, 0.98 * unit, hair, tall=0.92)
    canvas.box(x - 2.3 * unit, y - 1.6 * unit, 4.6 * unit, 4 * unit, GREY, radius=0.4 * unit)


def elders():
    """Grandparents on a bamboo bench in the shade."""
    canvas = Canvas(CREAM)
    sun(canvas, 1010, 130, 74, GOLD_PALE)
    canvas.hill(370, 20, 1.2, LEAF_LIGHT, 1.2)
    house(canvas, 850, 480, 0.95)
    canvas.box(0, 470, WIDTH, 240, SAND)
    canvas.hill(560, 8, 1.5, EARTH, 0.3)
    canvas.box(230, 150, 60, 420, CLAY)
    for x, y, radius in ((120, 170, 150), (330, 130, 170), (500, 210, 110), (240, 60, 150)):
        canvas.disc(x, y, radius, LEAF)
    for x, y, radius in ((70, 210, 70), (300, 190, 84), (470, 250, 54)):
        canvas.disc(x, y, radius, LEAF_DARK)
    _bench(canvas, 330, 500, 480)
    looks = (
        (400, INDIGO, LAC, SILVER),
        (510, PAPER, INDIGO, SILVER),
        (620, LAC, INK, "#8F887E"),
        (730, GOLD, INDIGO, SILVER),
    )
    for x, shirt, lower, hair in looks:
        sitter(canvas, x, 490, 190, shirt=shirt, lower=lower, hair=hair)
    canvas.line([(765, 425), (790, 600)], EARTH_DARK, 7)
    person(canvas, 930, 620, 210, shirt=INDIGO_MID, lower=INK)
    canvas.box(882, 500, 62, 46, PAPER, radius=3)
    for line in range(3):
        canvas.box(890, 509 + line * 11, 44, 4, GREY)
    return canvas.finished()


def _bench(canvas, x, y, width):
    for leg in (20, width / 2 - 8, width - 36):
        canvas.box(x + leg, y, 16, 104, EARTH_DARK)
    canvas.box(x - 16, y - 6, width + 32, 20, CLAY, radius=6)
    canvas.box(x - 16, y + 58, width + 32, 10, EARTH_DARK)


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


def vaccination():
    """A dog, its owner and the officer with the box, below a house."""
    canvas = Canvas(SKY_PALE)
    sun(canvas, 1040, 120, 62, GOLD_PALE)
    canvas.hill(380, 16, 1.3, LEAF_LIGHT, 2.0)
    tree(canvas, 1100, 500, 330, LEAF)
    tree(canvas, 60, 480, 240, LEAF_DARK)
    house(canvas, 150, 500, 1.2)
    canvas.box(0, 480, WIDTH, 200, EARTH)
    canvas.hill(590, 6, 1.6, EARTH_DARK, 0.4)
    canvas.box(790, 500, 230, 16, CLAY, radius=4)
    for leg in (806, 990):
        canvas.box(leg, 514, 14, 110, EARTH_DARK)
    canvas.box(860, 430, 110, 72, PAPER, radius=8)
    canvas.box(860, 450, 110, 10, LEAF)
    for vial in (880, 905, 930):
        canvas.box(vial, 470, 14, 22, INDIGO_MID, radius=4)
        canvas.box(vial + 3, 464, 8, 8, LAC)
    person(canvas, 740, 624, 250, shirt=LEAF, lower=INK)
    person(canvas, 430, 630, 240, shirt=INDIGO, lower=LAC)
    _dog(canvas, 540, 640)
    return canvas.finished()


def _dog(canvas, x, base):
    coat = GOLD
    for leg in (8, 30, 92, 112):
        canvas.box(x + leg, base - 54, 15, 56, coat, radius=6)
    canvas.box(x, base - 94, 132, 56, coat, radius=26)
    canvas.line([(x + 6, base - 78), (x - 20, base - 108), (x - 12, base - 128)], coat, 11)
    canvas.box(x + 104, base - 132, 34, 70, coat, radius=14)
    canvas.disc(x + 128, base - 132, 27, coat)
    canvas.box(x + 134, base - 136, 40, 24, coat, radius=11)
    canvas.disc(x + 171, base - 130, 6, INK)
    canvas.disc(x + 134, base - 140, 3.5, INK)
    canvas.shape([(x + 104, base - 146), (x + 112, base - 176), (x + 128, base - 152)], CLAY)
    canvas.box(x + 104, base - 102, 38, 9, LAC, radius=4)


def market():
    """Stalls under awnings with what the fields gave."""
    canvas = Canvas(CREAM)
    sun(canvas, 600, 130, 80, GOLD_PALE)
    canvas.hill(330, 18, 1.2, LEAF_LIGHT, 0.2)
    for x, height in ((60, 260), (1150, 280), (590, 200)):
        tree(canvas, x, 440, height, LEAF)
    canvas.box(0, 440, WIDTH, 240, SAND)
    sellers = ((220, INDIGO), (600, LAC), (980, LEAF))
    awnings = ((INDIGO, PAPER), (LAC, CREAM), (LEAF, PAPER))
    for (x, shirt), colours in zip(sellers, awnings, strict=True):
        person(canvas, x - 40, 560, 200, shirt=shirt, lower=INK)
        _stall(canvas, x, colours)
    person(canvas, 420, 660, 210, shirt=GOLD, lower=INDIGO)
    person(canvas, 790, 664, 200, shirt=INDIGO_MID, lower=CLAY)
    canvas.box(820, 566, 40, 34, CLAY, radius=8)
    canvas.arc(840, 568, 16, 180, 360, CLAY, 5)
    return canvas.finished()


def _stall(canvas, x, colours):
    for post in (-140, 132):
        canvas.box(x + post, 270, 10, 330, EARTH_DARK)
    for stripe in range(10):
        left = x - 160 + stripe * 32
        inner = x - 130 + stripe * 26
        canvas.shape(
            [(inner, 230), (inner + 26, 230), (left + 32, 300), (left, 300)], colours[stripe % 2]
        )
        canvas.disc(left + 16, 300, 16, colours[stripe % 2])
    canvas.box(x - 156, 500, 312, 24, CLAY, radius=4)
    canvas.box(x - 144, 522, 288, 86, EARTH_DARK)
    heaps = ((-112, LEAF), (-38, GOLD), (38, LAC), (112, LEAF_LIGHT))
    for offset, fill in heaps:
        for across, up in ((-20, 0), (0, 0), (20, 0), (-10, 15), (10, 15), (0, 29)):
            canvas.disc(x + offset + across, 490 - up, 12, fill)


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
