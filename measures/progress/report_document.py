"""A half year's report as DOCX, to go on working with in Word: A4 upright."""

from django.utils.translation import gettext as _

from measures.plans import word

from .report_headings import COUNTED, COUNTS, NOTHING, SECTIONS, STEPS, SUM
from .report_sheet import ReportSheet

COUNT_WIDTHS = (3400, 1040, 1040, 1040, 1040, 1040, 1040)  # in twentieths of a point
STEP_WIDTHS = (900, 2900, 1500, 2640, 1700)
TITLE, HEADING = 36, 32  # half points


def as_docx(found: ReportSheet) -> bytes:
    """Return the document."""
    parts = [*_titles(found), *_summary(found), *_results(found), *_end(found)]
    return word.package("".join(parts), word.UPRIGHT)


def _titles(found):
    for text in (found.title, found.name, found.agency):
        yield word.paragraph(text, is_bold=True, align="center", size=TITLE)
    yield word.paragraph(f"({found.period})", align="center", after=240)


def _section(key, text):
    yield word.paragraph(str(SECTIONS[key]), is_bold=True, size=HEADING)
    yield word.paragraph(text or str(NOTHING), after=200)


def _summary(found):
    yield from _section("introduction", found.introduction)
    yield from _section("summary", "\n".join(found.lines))
    lines = [_line(COUNTS, COUNT_WIDTHS, is_head=True)]
    lines += [_line(_counts(f"{i.number}. {i.title}", i), COUNT_WIDTHS) for i in found.issues]
    lines.append(_line(_counts(str(SUM), found), COUNT_WIDTHS))
    yield word.table(COUNT_WIDTHS, "".join(lines))


def _counts(title, one):
    return [title, *(str(one.tally[name]) for name in COUNTED), f"{one.percent} %"]


def _results(found):
    yield word.paragraph(str(SECTIONS["results"]), is_bold=True, size=HEADING)
    for issue in found.issues:
        yield word.paragraph(f"{issue.number}. {issue.title}", is_bold=True)
        if issue.remark:
            yield word.paragraph(issue.remark, after=100)
        lines = [_line(STEPS, STEP_WIDTHS, is_head=True)]
        lines += [_line(_step(step), STEP_WIDTHS) for step in issue.steps]
        yield word.table(STEP_WIDTHS, "".join(lines))


def _step(step):
    said = f"{step.said} ({step.on})" if step.on else ""
    proofs = "\n".join(proof["title"] for proof in step.evidence)
    return [step.place, step.text, "\n".join(step.status), said, proofs]


def _line(texts, widths, *, is_head=False):
    cells = [
        word.cell([str(text)], width, is_head=is_head)
        for text, width in zip(texts, widths, strict=True)
    ]
    return word.line(cells, is_head=is_head)


def _end(found):
    yield from _section("problems", found.problems)
    yield from _section("suggestions", found.suggestions)
    yield word.paragraph(_("ลงชื่อ") + " .......................................", align="center")
    yield word.paragraph(f"({found.signer or '.' * 40})", align="center")
    yield word.paragraph(found.signer_position, align="center")
    yield word.paragraph(found.issued, align="center")
