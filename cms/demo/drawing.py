"""The brush for the demo's pictures: flat shapes in the colours of the site, drawn twice as large.

Coordinates are in points of the finished picture, 1200 wide and 675 high.
"""

import math

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
FINER = 2  # drawn this much larger and then reduced, so that edges are smooth

PAPER, CREAM, SAND = "#FBF8F1", "#F4E7CB", "#E9D3A6"
INK, INDIGO, INDIGO_MID, DUSK = "#1E1B18", "#22396B", "#3557A0", "#5B74AE"
LEAF, LEAF_LIGHT, LEAF_DARK, RICE = "#2B6B3F", "#6E9C5B", "#1F4F34", "#C9C465"
LAC, CLAY, EARTH, EARTH_DARK = "#A3302B", "#8A4B1F", "#C4723F", "#9C5730"
GOLD, GOLD_PALE, GREY, STONE = "#E0A83A", "#F2D08A", "#5C564E", "#CFC4B0"
SKIN, SKIN_DARK, HAIR, SILVER = "#C68B5E", "#A86F45", "#2A2320", "#BDB6AB"
SKY, SKY_PALE, WATER = "#CFDCE6", "#E6ECEC", "#7FA3C4"


class Canvas:
    def __init__(self, background, size=(WIDTH, HEIGHT), mode="RGB"):
        self.size = size
        self.image = Image.new(mode, (size[0] * FINER, size[1] * FINER), background)
        self.draw = ImageDraw.Draw(self.image, "RGBA")  # colours may be see-through

    def finished(self):
        return self.image.resize(self.size, Image.Resampling.LANCZOS)

    def shape(self, points, fill):
        self.draw.polygon([(x * FINER, y * FINER) for x, y in points], fill=fill)

    def box(self, x, y, width, height, fill, radius=0):
        edges = [x * FINER, y * FINER, (x + width) * FINER, (y + height) * FINER]
        self.draw.rounded_rectangle(edges, radius=radius * FINER, fill=fill)

    def disc(self, x, y, radius, fill, tall=1.0):
        high = radius * tall
        edges = [x - radius, y - high, x + radius, y + high]
        self.draw.ellipse([edge * FINER for edge in edges], fill=fill)

    def ring(self, x, y, radius, fill, width):
        edges = [x - radius, y - radius, x + radius, y + radius]
        self.draw.ellipse([edge * FINER for edge in edges], outline=fill, width=width * FINER)

    def line(self, points, fill, width=4):
        joined = [(x * FINER, y * FINER) for x, y in points]
        self.draw.line(joined, fill=fill, width=round(width * FINER), joint="curve")

    def arc(self, x, y, radius, start, end, fill, width=4):
        edges = [x - radius, y - radius, x + radius, y + radius]
        box = [edge * FINER for edge in edges]
        self.draw.arc(box, start, end, fill=fill, width=round(width * FINER))

    def hill(self, top, swell, waves, fill, shift=0.0):
        """Land from a wavy line down to the lower edge."""
        width, height = self.size
        line = [
            (x, top + swell * math.sin(shift + waves * math.tau * x / width))
            for x in range(0, width + 20, 20)
        ]
        self.shape([*line, (width, height), (0, height)], fill)


def sun(canvas, x, y, radius=70, fill=GOLD):
    canvas.disc(x, y, radius, fill)


def cloud(canvas, x, y, scale=1.0, fill=PAPER):
    canvas.box(x, y, 170 * scale, 26 * scale, fill, radius=13 * scale)
    canvas.box(x + 40 * scale, y - 20 * scale, 90 * scale, 40 * scale, fill, radius=20 * scale)


def tree(canvas, x, base, height, fill=LEAF, trunk=CLAY):
    """A broad shade tree."""
    crown = height * 0.34
    canvas.box(x - height * 0.04, base - height * 0.5, height * 0.08, height * 0.5, trunk)
    canvas.disc(x - crown * 0.7, base - height * 0.56, crown * 0.75, fill)
    canvas.disc(x + crown * 0.7, base - height * 0.54, crown * 0.72, fill)
    canvas.disc(x, base - height * 0.72, crown, fill)


def sugar_palm(canvas, x, base, height, fill=LEAF_DARK):
    """The tree that stands on the dykes of Isan's fields."""
    canvas.line([(x, base), (x + height * 0.02, base - height * 0.8)], CLAY, width=height * 0.045)
    top = (x + height * 0.02, base - height * 0.83)
    for angle in range(150, 400, 20):
        reach = height * 0.2
        turn = math.radians(angle)
        end = (top[0] + reach * math.cos(turn), top[1] + reach * math.sin(turn))
        side = math.radians(angle + 90)
        wide = height * 0.032
        left = (end[0] + wide * math.cos(side), end[1] + wide * math.sin(side))
        right = (end[0] - wide * math.cos(side), end[1] - wide * math.sin(side))
        canvas.shape([top, left, right], fill)
    canvas.disc(*top, height * 0.05, fill)


def house(canvas, x, base, scale=1.0, wall=CLAY, roof=EARTH_DARK):
    """A wooden house on posts with its stairs."""

    def at(dx, dy):
        return (x + dx * scale, base - dy * scale)

    for post in (14, 84, 154, 216):
        canvas.line([at(post, 0), at(post, 90)], INK, width=8 * scale)
    canvas.box(*at(0, 180), 230 * scale, 96 * scale, wall)
    canvas.box(*at(0, 92), 230 * scale, 9 * scale, EARTH_DARK)
    canvas.box(*at(36, 158), 44 * scale, 46 * scale, GOLD_PALE)
    canvas.box(*at(146, 158), 44 * scale, 46 * scale, GOLD_PALE)
    canvas.line([at(58, 158), at(58, 112)], wall, width=4 * scale)
    canvas.line([at(168, 158), at(168, 112)], wall, width=4 * scale)
    canvas.shape([at(-26, 174), at(256, 174), at(196, 262), at(34, 262)], roof)
    canvas.shape([at(-26, 174), at(256, 174), at(250, 184), at(-20, 184)], INK)
    for step in range(6):
        canvas.box(*at(96, 84 - 15 * step), 34 * scale, 5 * scale, EARTH_DARK)


def person(canvas, x, base, height=150, shirt=INDIGO, lower=LAC, skin=SKIN, hair=HAIR):
    """Someone standing, seen without a face: anybody."""
    unit = height / 10
    canvas.shape(
        [
            (x - 1.5 * unit, base - 5 * unit),
            (x + 1.5 * unit, base - 5 * unit),
            (x + 1.3 * unit, base),
            (x - 1.3 * unit, base),
        ],
        lower,
    )
    canvas.box(x - 1.7 * unit, base - 8.2 * unit, 3.4 * unit, 3.8 * unit, shirt, radius=1.1 * unit)
    canvas.line(
        [(x - 1.5 * unit, base - 7.4 * unit), (x - 1.9 * unit, base - 4.6 * unit)], skin, 0.8 * unit
    )
    canvas.line(
        [(x + 1.5 * unit, base - 7.4 * unit), (x + 1.9 * unit, base - 4.6 * unit)], skin, 0.8 * unit
    )
    canvas.line(
        [(x - 1.4 * unit, base - 7.6 * unit), (x - 1.65 * unit, base - 6.2 * unit)], shirt, unit
    )
    canvas.line(
        [(x + 1.4 * unit, base - 7.6 * unit), (x + 1.65 * unit, base - 6.2 * unit)], shirt, unit
    )
    head(canvas, x, base - 9.1 * unit, unit, skin, hair)


def sitter(canvas, x, seat, height=150, shirt=INDIGO, lower=LAC, skin=SKIN, hair=HAIR):
    """Someone sitting on a bench, towards us."""
    unit = height / 10
    canvas.box(x - 1.8 * unit, seat - unit, 3.6 * unit, 3.6 * unit, lower, radius=0.7 * unit)
    canvas.box(x - 1.7 * unit, seat - 4.2 * unit, 3.4 * unit, 4 * unit, shirt, radius=1.1 * unit)
    canvas.line(
        [
            (x - 1.5 * unit, seat - 3.3 * unit),
            (x - 1.7 * unit, seat - 1.2 * unit),
            (x - 0.3 * unit, seat - 0.4 * unit),
        ],
        skin,
        0.75 * unit,
    )
    canvas.line(
        [
            (x + 1.5 * unit, seat - 3.3 * unit),
            (x + 1.7 * unit, seat - 1.2 * unit),
            (x + 0.3 * unit, seat - 0.4 * unit),
        ],
        skin,
        0.75 * unit,
    )
    head(canvas, x, seat - 5.1 * unit, unit, skin, hair)


def head(canvas, x, y, unit, skin=SKIN, hair=HAIR):
    canvas.box(x - 0.35 * unit, y + 0.4 * unit, 0.7 * unit, unit, skin)
    canvas.disc(x, y, 0.95 * unit, skin)
    edges = [x - unit, y - 1.05 * unit, x + unit, y + 0.95 * unit]
    canvas.draw.pieslice([edge * FINER for edge in edges], 185, 355, fill=hair)


def mudmee(canvas, y, height, thread=INDIGO, light=PAPER):
    """A strip of tie-dyed cloth: diamonds between two lines."""
    width = canvas.size[0]
    canvas.box(0, y, width, height, thread)
    half = height * 0.32
    step = height * 0.9
    for index in range(int(width / step) + 2):
        x, middle = index * step, y + height / 2
        canvas.shape(
            [(x - half, middle), (x, middle - half), (x + half, middle), (x, middle + half)], light
        )
        small = half * 0.45
        canvas.shape(
            [(x - small, middle), (x, middle - small), (x + small, middle), (x, middle + small)],
            thread,
        )
