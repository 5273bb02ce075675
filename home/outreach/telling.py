"""A piece of news in plain lines, as every text made from it needs it."""

from wagtail.rich_text import RichText

from home.outreach.lines import plain_lines
from home.outreach.script import Told


def told(page, agency) -> Told:
    """What is told of this page; Thai, whatever the reader reads."""
    return Told(
        title=page.title,
        summary=page.summary,
        lines=[line for block in page.body for line in _lines(block)],
        villages=[str(village) for village in page.villages.all()],
        agency=agency.short_name or agency.name,
        phone=agency.phone,
        url=page.full_url,
        headings=frozenset(block.value for block in page.body if block.block_type == "heading"),
    )


def _lines(block):
    """Tables are read row by row, with the heads said to each; pictures and files say nothing."""
    value, kind = block.value, block.block_type
    if kind == "heading":
        return [value]
    if kind == "paragraph":
        return _of(value)
    if kind == "notice":
        return _of(value["text"])
    if kind == "questions":
        return [line for one in value for line in [one["question"], *_of(one["answer"])]]
    if kind == "table":
        return [_row(value.heads, row) for row in value.body]
    return []


def _of(rich):
    return plain_lines(rich.source if isinstance(rich, RichText) else str(rich))


def _row(heads, row):
    pairs = zip(heads, row, strict=False)
    return " ".join(f"{head} {cell}".strip() for head, cell in pairs if cell)
