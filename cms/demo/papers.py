"""Drawn papers that citizens and officers attach: a card, a plan, a permit. They say nothing."""

import io
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile

from .drawing import CREAM, GOLD_PALE, GREY, INDIGO, INK, LAC, PAPER, SKIN, SKY, STONE, Canvas
from .emblem import emblem

SHEET = (620, 877)  # A4
CARD = (800, 505)


@cache
def card():
    canvas = Canvas(SKY, CARD)
    canvas.box(24, 24, 752, 457, PAPER, radius=24)
    canvas.box(24, 60, 752, 50, INDIGO)
    canvas.box(570, 160, 160, 200, CREAM)
    canvas.disc(650, 240, 44, SKIN)
    canvas.box(590, 290, 120, 70, INDIGO, radius=30)
    _lines(canvas, 60, 150, (300, 420, 260, 380, 440, 200), 46)
    return canvas.finished()


@cache
def plan():
    """The ground floor of a small house."""
    canvas = Canvas(PAPER, SHEET)
    for wall in (
        [(90, 140), (530, 140), (530, 560), (90, 560), (90, 140)],
        [(90, 330), (250, 330)],
        [(310, 330), (530, 330)],
        [(330, 140), (330, 250)],
        [(330, 560), (330, 440)],
    ):
        canvas.line(wall, INK, 7)
    canvas.arc(310, 330, 60, 180, 270, GREY, 2)
    canvas.line([(90, 610), (530, 610)], GREY, 2)
    for x in (90, 310, 530):
        canvas.line([(x, 600), (x, 620)], GREY, 2)
    canvas.box(330, 690, 220, 120, CREAM)
    _lines(canvas, 350, 712, (150, 180, 110), 30)
    return canvas.finished()


@cache
def book():
    canvas = Canvas(GOLD_PALE, CARD)
    canvas.box(60, 50, 680, 405, PAPER, radius=10)
    canvas.box(60, 50, 680, 60, LAC, radius=10)
    _lines(canvas, 110, 160, (340, 240, 420), 56)
    for row in range(4):
        canvas.box(110, 340 + row * 26, 580, 2, STONE)
    return canvas.finished()


@cache
def letter():
    """A sheet under the office's seal."""
    canvas = Canvas(PAPER, SHEET)
    _lines(canvas, 80, 220, (460, 430, 450, 300), 34)
    _lines(canvas, 80, 390, (460, 440, 410, 460, 220), 34)
    canvas.line([(380, 660), (420, 640), (440, 668), (480, 644), (520, 656)], INDIGO, 3)
    _lines(canvas, 370, 690, (170, 130), 26)
    sheet = canvas.finished()
    seal = emblem().resize((110, 110))
    sheet.paste(seal, (255, 70), seal)
    return sheet


def as_pdf(name, sheet):
    stream = io.BytesIO()
    sheet.save(stream, "PDF")
    return SimpleUploadedFile(name, stream.getvalue(), content_type="application/pdf")


def as_photo(name, sheet):
    stream = io.BytesIO()
    sheet.save(stream, "JPEG", quality=85)
    return SimpleUploadedFile(name, stream.getvalue(), content_type="image/jpeg")


def photo_of_card():
    return SimpleUploadedFile("บัตรประชาชน.jpg", _card_bytes(), content_type="image/jpeg")


@cache
def _card_bytes():
    return as_photo("card.jpg", card()).read()


def _lines(canvas, x, y, widths, step):
    for number, width in enumerate(widths):
        canvas.box(x, y + number * step, width, 10, STONE, radius=5)
