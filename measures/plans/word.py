"""A DOCX with paragraphs and tables, to go on working with in Word: the pieces, and the package.

A DOCX is a ZIP of XML files; the few that our documents need are written here.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
FONT = "TH Sarabun New"
SIZE = 28  # half points
# Signs that XML cannot hold.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MADE = (2000, 1, 1, 0, 0, 0)  # the same content gives the same bytes
ACROSS = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="850" w:right="794" w:bottom="850" w:left="794" '
    'w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
)
UPRIGHT = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
)


def package(body: str, page: str) -> bytes:
    """Return the document: ``body`` of the pieces below, on pages as ``page`` says."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as found:
        for name, xml in _parts(body + page):
            found.writestr(zipfile.ZipInfo(name, MADE), DECLARATION + xml, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def paragraph(text: str, *, is_bold=False, align="left", size=SIZE, after=0) -> str:
    """A paragraph; line breaks inside the text stay line breaks."""
    bold = "<w:b/><w:bCs/>" if is_bold else ""
    font = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    look = f'{font}{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:cs/>'
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(ILLEGAL.sub("", part))}</w:t>'
        for part in text.splitlines()
    )
    return (
        f'<w:p><w:pPr><w:spacing w:after="{after}"/><w:jc w:val="{align}"/></w:pPr>'
        f"<w:r><w:rPr>{look}</w:rPr>{words}</w:r></w:p>"
    )


def table(widths, lines: str) -> str:
    """A table with lines around every cell; ``widths`` in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>' for side in sides)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl><w:p/>"
    )


def line(cells, *, is_head=False) -> str:
    """A line of a table; a head stands on each page."""
    look = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_head else ""
    return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def cell(texts, width, *, span=1, merge="", is_head=False) -> str:
    """A cell with a paragraph for each text; ``merge`` of cells below each other."""
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    look += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    look += '<w:shd w:val="clear" w:fill="F3ECDD"/>' if is_head else ""
    align = "center" if is_head else "left"
    inside = "".join(paragraph(text, is_bold=is_head, align=align) for text in texts) or "<w:p/>"
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"


def _parts(inside):
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
    yield (
        "word/document.xml",
        f'<w:document xmlns:w="{MAIN}"><w:body>{inside}</w:body></w:document>',
    )
