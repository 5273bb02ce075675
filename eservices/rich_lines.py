"""What an editor wrote, as plain lines for paper. A pure function."""

from dataclasses import dataclass
from html.parser import HTMLParser

KINDS = {"h2": "heading", "h3": "heading", "h4": "heading"}
LISTS = {"ul": "bullet", "ol": "number"}
BREAKS = {"p", "li", "br", "hr", "div", *KINDS, *LISTS}


@dataclass(frozen=True)
class Line:
    """One paragraph: "text", "heading", "bullet" or "number" (with its number)."""

    kind: str
    text: str
    number: int = 0


def lines(html: str) -> list[Line]:
    """Return the paragraphs of rich text in their order, without empty ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines, self.words = [], []
        self.kind, self.lists = "text", []  # lists: [kind, items so far] of every open one

    def handle_starttag(self, tag, attrs):
        if tag not in BREAKS:
            return
        self.end_line()
        if tag in LISTS:
            self.lists.append([LISTS[tag], 0])
        elif tag == "li" and self.lists:
            self.lists[-1][1] += 1
            self.kind = self.lists[-1][0]
        elif tag in KINDS:
            self.kind = KINDS[tag]

    def handle_endtag(self, tag):
        if tag not in BREAKS:
            return
        self.end_line()
        if tag in LISTS and self.lists:
            self.lists.pop()

    def handle_data(self, data):
        self.words.append(data)

    def end_line(self):
        text = " ".join("".join(self.words).split())
        if text:
            number = self.lists[-1][1] if self.kind == "number" else 0
            self.lines.append(Line(self.kind, text, number))
        self.words, self.kind = [], "text"
