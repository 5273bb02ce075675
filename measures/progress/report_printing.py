"""A half year's report as PDF, A4 upright, as it is signed and sent."""

from django.utils.translation import gettext as _

from home import paper
from home.languages import is_english

from .report_headings import COUNTED, COUNTS, NOTHING, SECTIONS, STEPS, SUM
from .report_sheet import ReportSheet

LONGEST = 4000  # characters of one paragraph


def as_pdf(found: ReportSheet) -> bytes:
    """Return the report as tagged PDF (PDF/UA-1)."""
    return paper.pdf("progress.typ", content(found))


def content(found: ReportSheet) -> dict:
    """What the template reads: every text as paper can bear it."""
    return {
        "language": "en" if is_english() else "th",
        "emblem": "",
        "title": _line(found.title),
        "name": _line(found.name),
        "agency": _line(found.agency),
        "period": _line(found.period),
        "page": _("หน้า"),
        "draft": "" if found.issued else _("ร่าง ยังไม่ออกรายงาน"),
        "sections": {key: str(text) for key, text in SECTIONS.items()},
        "counts": [str(text) for text in COUNTS],
        "steps": [str(text) for text in STEPS],
        "introduction": _lines(found.introduction),
        "sentences": found.lines,
        "sums": [_counts(f"{one.number}. {one.title}", one) for one in found.issues],
        "sum": _counts(str(SUM), found),
        "issues": [_issue(issue) for issue in found.issues],
        "problems": _lines(found.problems),
        "suggestions": _lines(found.suggestions),
        "sign": _("ลงชื่อ"),
        "signer": _line(found.signer) or "." * 40,
        "signer_position": _line(found.signer_position),
        "issued": found.issued,
    }


def _issue(issue):
    return {
        "title": _line(f"{issue.number}. {issue.title}"),
        "remark": _lines(issue.remark) if issue.remark else [],
        "steps": [_step(step) for step in issue.steps],
    }


def _step(step):
    return {
        "place": _line(step.place),
        "text": _line(step.text),
        "status": step.status,
        "said": _lines(step.said, nothing=""),
        "on": step.on,
        "evidence": [_line(proof["title"]) for proof in step.evidence],
    }


def _counts(title, one):
    return [_line(title), *(str(one.tally[name]) for name in COUNTED), f"{one.percent} %"]


def _lines(text, nothing=NOTHING):
    kept = [_line(line) for line in text.splitlines() if line.strip()]
    return kept or [str(nothing)] if nothing else kept


def _line(text):
    return paper.legible(text, LONGEST)
