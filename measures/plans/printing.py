"""The official table as PDF, A4 across, as it hangs on the board and is signed."""

from dataclasses import asdict

from django.utils.translation import gettext as _

from home import paper
from home.languages import is_english

from .headings import answering, heading
from .reading import PlanSheet

LONGEST = 4000  # characters of one cell
NO_BREAK = "\N{NO-BREAK SPACE}"


def as_pdf(found: PlanSheet, agency) -> bytes:
    """Return the table as tagged PDF (PDF/UA-1) with a heading on every page."""
    return paper.pdf("measures.typ", content(found, agency))


def content(found: PlanSheet, agency) -> dict:
    """What the template reads: every text as paper can bear it."""
    words = asdict(heading(found, agency))
    return {
        "language": "en" if is_english() else "th",
        "emblem": "",
        "title": paper.legible(words["title"], LONGEST),
        "subtitle": paper.legible(words["subtitle"], LONGEST),
        "issue": words["issue"],
        "groups": [{"text": text, "width": width} for text, width in words["groups"]],
        "columns": words["columns"],
        "page": _("หน้า"),
        "issues": [_issue(issue) for issue in found.issues],
    }


def _issue(issue):
    return {
        "title": _line(f"{issue.number}. {issue.title}"),
        "height": issue.height,
        "rows": [_row(row) for row in issue.rows],
    }


def _row(row):
    measures = [
        {"text": _line(one.text), "steps": [_line(f"{s.number}. {s.text}") for s in one.steps]}
        for one in row.measures
    ]
    return {
        "question": _line(f"{row.code} {row.question}"),
        "analysis": [_line(line) for line in row.analysis.splitlines() if line.strip()],
        "period": _days(row.period),
        "responsible": [_line(line) for line in answering(row)],
        "height": row.height,
        "measures": measures or [{"text": "", "steps": []}],
    }


def _line(text):
    return paper.legible(text, LONGEST)


def _days(period):
    """First and last day, each in one piece."""
    return " – ".join(day.replace(" ", NO_BREAK) for day in _line(period).split(" – "))
