"""The official table as DOCX, to work on in Word: A4 across, the heading on each page."""

from . import word
from .headings import answering, heading
from .reading import PlanSheet

WIDTHS = (1800, 2200, 2400, 2400, 3300, 1350, 1750)  # columns, in twentieths of a point


def as_docx(found: PlanSheet, agency) -> bytes:
    """Return the document."""
    words = heading(found, agency)
    titles = "".join(
        word.paragraph(text, is_bold=True, align="center") for text in (words.title, words.subtitle)
    )
    lines = _header(words) + "".join(_lines(found))
    return word.package(titles + word.table(WIDTHS, lines), word.ACROSS)


def _header(words):
    first = [_cell([words.issue], 0, merge="restart", is_head=True)]
    column = 1
    for text, width in words.groups:
        first.append(_cell([text], column, span=width, is_head=True))
        column += width
    second = [_cell([], 0, merge="continue", is_head=True)]
    second += [_cell([text], n, is_head=True) for n, text in enumerate(words.columns, 1)]
    return word.line(first, is_head=True) + word.line(second, is_head=True)


def _lines(found):
    """A line of the table for each measure, its steps in one cell."""
    for issue in found.issues:
        title, place = f"{issue.number}. {issue.title}", 0
        for row in issue.rows:
            for measure in row.measures or [None]:
                is_first = measure is None or measure is row.measures[0]
                start = _shared([title], 0, is_first=place == 0)
                yield word.line([start, *_row_cells(row, measure, is_first)])
                place += 1
        if not place:
            yield word.line([_cell([title], 0), *(_cell([], n) for n in range(1, len(WIDTHS)))])


def _row_cells(row, measure, is_first):
    steps = measure.steps if measure else []
    return [
        _shared([f"{row.code} {row.question}"], 1, is_first=is_first),
        _shared(row.analysis.splitlines(), 2, is_first=is_first),
        _cell([measure.text] if measure else [], 3),
        _cell([f"{step.number}. {step.text}" for step in steps], 4),
        _shared([row.period], 5, is_first=is_first),
        _shared(answering(row), 6, is_first=is_first),
    ]


def _shared(texts, column, *, is_first):
    """A cell that goes on in the lines below."""
    return _cell(texts if is_first else [], column, merge="restart" if is_first else "continue")


def _cell(texts, column, *, span=1, **look):
    return word.cell(texts, sum(WIDTHS[column : column + span]), span=span, **look)
