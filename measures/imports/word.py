"""The tables of a DOCX with the text between them, merged cells opened out."""

from home.office_files import DEEPEST, WORD, Package, W, paragraph_text

from .grid import MOST_COLUMNS, Grid

WRAPPERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}smartTag"}


def read(package: Package) -> Grid:
    """Return every table line and paragraph of the document's body, in order."""
    grid = Grid("แถว")
    body = package.xml(WORD).find(f"{W}body")
    for block in _inside(body):
        if block.tag == f"{W}p":
            grid.add(len(grid.lines) + 1, [paragraph_text(block)], is_text=True)
        elif block.tag == f"{W}tbl":
            for row in _inside(block):
                if row.tag == f"{W}tr":
                    grid.add(len(grid.lines) + 1, _cells(row))
    return _counted(grid)


def _counted(grid):
    """Lines numbered as one counts the lines of the tables; text has the number of the next."""
    counted, number = Grid(grid.unit), 1
    for line in grid.lines:
        counted.add(number, line.cells, is_text=line.is_text)
        number += not line.is_text
    return counted


def _inside(element, depth=0):
    """The blocks of an element, also those that lie in a content control."""
    for child in element if element is not None and depth < DEEPEST else ():
        if child.tag in WRAPPERS:
            yield from _inside(child, depth + 1)
        else:
            yield child


def _cells(row):
    cells = [""] * min(_number(row, "trPr", "gridBefore"), MOST_COLUMNS)
    for cell in _inside(row):
        if cell.tag == f"{W}tc" and len(cells) < MOST_COLUMNS:
            width = max(1, min(_number(cell, "tcPr", "gridSpan"), MOST_COLUMNS))
            goes_on = _goes_on(cell)
            cells.append(None if goes_on else _paragraphs(cell))
            cells += [None if goes_on else ""] * (width - 1)
    return cells


def _goes_on(cell):
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _number(element, properties, name):
    found = element.find(f"{W}{properties}/{W}{name}")
    value = found.get(f"{W}val", "") if found is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0


def _paragraphs(cell):
    lines = []
    for block in _inside(cell):
        if block.tag == f"{W}p":
            lines.append(_bullet(block) + paragraph_text(block))
        elif block.tag == f"{W}tbl":  # a table inside a cell: its words in order
            lines += [paragraph_text(paragraph) for paragraph in block.iter(f"{W}p")]
    return "\n".join(lines)


def _bullet(paragraph):
    """Word numbers by itself: the number is not in the text, so a sign takes its place."""
    is_listed = paragraph.find(f"{W}pPr/{W}numPr") is not None
    return "• " if is_listed else ""
