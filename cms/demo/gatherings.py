"""Pictures of people and what they come together for."""

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
    sun,
    tree,
)


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
