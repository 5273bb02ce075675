"""The official table as DOCX, to go on working with in Word: A4 across, the heading on each page.

A DOCX is a ZIP of XML files; the few that a table needs are written here.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from .headings import answering, heading
from .reading import PlanSheet

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WIDTHS = (1800, 2200, 2400, 2400, 3300, 1350, 1750)  # columns, in twentieths of a point
FONT = "TH Sarabun New"
SIZE = 28  # half points
# Signs that XML cannot hold.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MADE = (2000, 1, 1, 0, 0, 0)  # the same plan gives the same bytes


def as_docx(found: PlanSheet, agency) -> bytes:
    """Return the document."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in _parts(found, agency):
            info = zipfile.ZipInfo(name, MADE)
            package.writestr(info, DECLARATION + xml, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _parts(found, agency):
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>',
    )
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}" '
        'Target="word/document.xml"/></Relationships>',
    )
    yield "word/document.xml", _document(found, heading(found, agency))


def _document(found, words):
    titles = _paragraph(words.title, True, "center") + _paragraph(words.subtitle, True, "center")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>' for side in sides)
    return (
        f'<w:document xmlns:w="{MAIN}"><w:body>{titles}<w:tbl><w:tblPr>'
        f'<w:tblW w:w="{sum(WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_header(words)}{''.join(_lines(found))}</w:tbl>"
        '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="850" w:right="794" w:bottom="850" w:left="794" '
        'w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _header(words):
    first = [_cell([words.issue], 0, merge="restart", is_head=True)]
    column = 1
    for text, width in words.groups:
        first.append(_cell([text], column, span=width, is_head=True))
        column += width
    second = [_cell([], 0, merge="continue", is_head=True)]
    second += [_cell([text], n, is_head=True) for n, text in enumerate(words.columns, 1)]
    return _line(first, is_head=True) + _line(second, is_head=True)


def _lines(found):
    """A line of the table for each measure, its steps in one cell."""
    for issue in found.issues:
        title, place = f"{issue.number}. {issue.title}", 0
        for row in issue.rows:
            for measure in row.measures or [None]:
                is_first = measure is None or measure is row.measures[0]
                start = _shared([title], 0, is_first=place == 0)
                yield _line([start, *_row_cells(row, measure, is_first)])
                place += 1
        if not place:
            yield _line([_cell([title], 0), *(_cell([], n) for n in range(1, len(WIDTHS)))])


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


def _line(cells, *, is_head=False):
    look = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_head else ""
    return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def _cell(texts, column, *, span=1, merge="", is_head=False):
    look = f'<w:tcW w:w="{sum(WIDTHS[column : column + span])}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    look += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    look += '<w:shd w:val="clear" w:fill="F3ECDD"/>' if is_head else ""
    align = "center" if is_head else "left"
    inside = "".join(_paragraph(text, is_head, align) for text in texts) or "<w:p/>"
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"


def _paragraph(text, is_bold, align):
    bold = "<w:b/><w:bCs/>" if is_bold else ""
    font = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    look = f'{font}{bold}<w:sz w:val="{SIZE}"/><w:szCs w:val="{SIZE}"/><w:cs/>'
    # Line breaks inside a text stay line breaks.
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(ILLEGAL.sub("", part))}</w:t>'
        for part in text.splitlines()
    )
    return (
        f'<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="{align}"/></w:pPr>'
        f"<w:r><w:rPr>{look}</w:rPr>{words}</w:r></w:p>"
    )
