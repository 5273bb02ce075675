"""Content in two languages: the Thai is written into the page, the English kept for translating."""

from home.buddhist import MONTHS, WEEKDAYS

LINE_BREAK = "<br/>"


class Text:
    """Collects the English of every Thai text; dates are written as each is.

    A text may hold {names} of dates given to the constructor.
    """

    def __init__(self, **dates):
        self.words = {}
        self._thai = {name: _thai_day(on) for name, on in dates.items()}
        self._english = {name: f"{on:%A} {on.day} {on:%B}" for name, on in dates.items()}

    def __call__(self, thai, english=""):
        thai = thai.format(**self._thai)
        if english:
            self.words[thai] = english.format(**self._english)
        return thai

    def heading(self, thai, english=""):
        return ("heading", self(thai, english))

    def paragraphs(self, *pairs):
        return ("paragraph", "".join(f"<p>{self(*pair)}</p>" for pair in pairs))

    def bullets(self, *pairs):
        return ("paragraph", f"<ul>{self._items(pairs)}</ul>")

    def numbers(self, *pairs):
        return ("paragraph", f"<ol>{self._items(pairs)}</ol>")

    def notice(self, level, thai, english=""):
        return ("notice", {"level": level, "text": f"<p>{self(thai, english)}</p>"})

    def table(self, caption, rows):
        """Rows are pairs of lines with | between the cells."""
        # wagtail-localize knows a text of several lines by its lines with breaks between.
        if any(english for _thai, english in rows):
            self(*(LINE_BREAK.join(lines) for lines in zip(*rows, strict=True)))
        cells = "\n".join(self(thai) for thai, _english in rows)
        return ("table", {"caption": self(*caption), "cells": cells})

    def picture(self, image, thai, english=""):
        return ("picture", {"image": image, "alt": self(thai, english), "caption": ""})

    def people(self, heading, *, division=None, side=""):
        return ("people", {"heading": self(*heading), "division": division, "side": side})

    def villages(self, heading):
        return ("villages", {"heading": self(*heading)})

    def questions(self, *pairs):
        """Pairs of a question and an answer, each in two languages."""
        asked = [
            {"question": self(*question), "answer": f"<p>{self(*answer)}</p>"}
            for question, answer in pairs
        ]
        return ("questions", asked)

    def _items(self, pairs):
        return "".join(f"<li>{self(*pair)}</li>" for pair in pairs)


def _thai_day(on):
    """Near enough that nobody asks for the year."""
    return f"วัน{WEEKDAYS[on.weekday()]}ที่ {on.day} {MONTHS[on.month - 1]}"
