"""Lines of the table put together to issues, rows and measures, as far as the places tell.

A cell that is merged with the one above, or empty, belongs to what is above. Where a page ends
the text goes on in the next line; elsewhere a filled cell is a new measure or a new step.
"""

import re
from dataclasses import dataclass, field

from . import coding, listing, titles
from .columns import is_heading
from .grid import Grid, Line, flat

JOINED = "ข้อความถูกตัดระหว่างหน้า ระบบต่อให้แล้ว ตรวจตรงรอยต่อ “…%s”"
SEEN = 18  # letters shown on each side of a joint
SKIPPED = "%s %s: %s"
SHOWN = 60
_MARKS = re.compile("^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]+")  # that stand on no letter there
CONTINUED = " (ต่อ)", "(ต่อ)"


@dataclass
class RawMeasure:
    text: str = ""
    steps: list[str] = field(default_factory=list)


@dataclass
class RawRow:
    cells: dict[str, str] = field(default_factory=dict)  # texts by column
    lines: list[int] = field(default_factory=list)
    measures: list[RawMeasure] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)

    def note(self, name, sentence):
        self.notes.setdefault(name, []).append(sentence)


@dataclass
class RawIssue:
    title: str
    line: int
    rows: list[RawRow] = field(default_factory=list)


@dataclass
class Gathered:
    issues: list[RawIssue] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def gather(grid: Grid, places: dict[str, int], start: int) -> Gathered:
    """Return what stands below the heading. What lies outside the table is told as skipped."""
    above = {flat(word) for line in grid.lines[:start] for word in line.words}
    found, after_break, is_over = Gathered(), False, False
    for line in grid.lines[start:]:
        if is_heading(line):
            after_break, is_over = True, False
        elif not line.words:
            continue
        elif is_over or _is_outside(line, above):
            is_over = is_over or bool(titles.ENDS.match(line.words[0]))
            after_break = True
            _skip(found, grid, line, above)
        else:
            _Taking(found, line, places, after_break=after_break).take()
            after_break = False
    return found


def _is_outside(line: Line, above):
    is_alone = len(line.words) == 1
    return (
        line.is_text
        or is_alone
        and (titles.is_title_again(line.words[0], above) or bool(titles.ENDS.match(line.words[0])))
    )


def _skip(found, grid, line, above):
    if not titles.is_title_again(line.words[0], above):
        text = " ".join(" ".join(line.words).split())
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
        found.skipped.append(SKIPPED % (grid.unit, line.number, shown))


class _Taking:
    """One line of the table, taken into what was gathered before it."""

    def __init__(self, found, line, places, *, after_break):
        self.found, self.line, self.after_break = found, line, after_break
        self.cells = {
            name: line.cells[place] if place < len(line.cells) else ""
            for name, place in places.items()
        }

    def take(self):
        self._issue()
        row = self._row()
        if row is None:
            return
        if self.line.number not in row.lines:
            row.lines.append(self.line.number)
        for name in ("analysis", "period", "responsible"):
            self._text(row, name)
        self._measure(row)

    def _issue(self):
        text = _without_continued(self.cells.get("issue") or "")
        issues = self.found.issues
        now = issues[-1].title if issues else ""
        if text and flat(listing.unnumbered(text)) == flat(listing.unnumbered(now)):
            return
        goes_on = self.after_break and not self.cells.get("question")
        if text and issues and goes_on and not listing.begins_anew(text):
            issues[-1].title = listing.glued(now, text)
        elif text:
            issues.append(RawIssue(text, self.line.number))
        elif not issues and self._is_row():
            issues.append(RawIssue("", self.line.number))

    def _is_row(self):
        return any(text for name, text in self.cells.items() if name != "issue")

    def _row(self):
        """The row this line belongs to; None where the line has none."""
        question = " ".join(filter(None, (self.cells.get("code"), self.cells.get("question"))))
        rows = self.found.issues[-1].rows if self.found.issues else []
        if not self._is_row():
            return None
        if question and not self._is_same(rows, question):
            if not (rows and self._cut(question)):
                rows.append(RawRow({"question": question}))
            else:
                self._join(rows[-1], "question", question)
        elif not rows:
            rows.append(RawRow({"question": ""}))
        return rows[-1]

    def _is_same(self, rows, question):
        return bool(rows) and flat(rows[-1].cells["question"]) == flat(question)

    def _cut(self, question):
        """Whether a question only goes on here from the page before."""
        alone = not self.cells.get("period") and not self.cells.get("responsible")
        return self.after_break and alone and not coding.split(question)[0]

    def _text(self, row, name):
        text, now = self.cells.get(name), row.cells.get(name, "")
        if not text or flat(text) == flat(now):
            return
        if not now:
            row.cells[name] = text
        elif name == "period":
            row.cells[name] = f"{now} {text}"
        elif self.after_break and not listing.begins_anew(text):
            self._join(row, name, text)
        elif flat(text) not in flat(now):
            row.cells[name] = f"{now}\n{text}"

    def _join(self, row, name, text):
        row.cells[name], sentence = _joined(row.cells.get(name, ""), text)
        row.note(name, sentence)

    def _measure(self, row):
        text, steps = self.cells.get("measures") or "", self.cells.get("steps") or ""
        is_same = row.measures and (not text or flat(text) == flat(row.measures[-1].text))
        goes_on = self.after_break and row.measures and not listing.begins_anew(text)
        if not is_same and goes_on:
            row.measures[-1].text, sentence = _joined(row.measures[-1].text, text)
            row.note("measures", sentence)
        elif not is_same and (text or steps):
            row.measures.append(RawMeasure(text))
        if steps:
            self._steps(row, row.measures[-1])

    def _steps(self, row, measure):
        """Steps of this line; where a page cut one, it goes on."""
        steps = self.cells["steps"]
        if self.after_break and measure.steps and not listing.begins_anew(steps):
            measure.steps[-1], sentence = _joined(measure.steps[-1], steps)
            row.note("steps", sentence)
        else:
            measure.steps.append(steps)


def _joined(above, below):
    whole = listing.glued(above, below)
    start = len(whole) - len(below)
    shown = whole[max(0, start - SEEN) : start + SEEN].replace("\n", " ")
    return whole, JOINED % f"{_MARKS.sub('', shown)}…"


def _without_continued(text):
    for words in CONTINUED:
        text = text.removesuffix(words)
    return text.strip()
