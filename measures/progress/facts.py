"""The figures of a half year's report, from what was reported up to its last day.

They are kept as they are when the report is issued: plain values, texts in Thai, the titles of
issues in both languages.
"""

import datetime
from dataclasses import asdict

from django.utils import translation

from home.buddhist import months_of
from home.languages import THAI
from measures.fiscal_years import first_day, last_day
from measures.plans.models import Issue, Plan
from measures.plans.reading import sheet

from .picture import picture
from .proofs import proofs
from .states import mean


def last_day_of(year: int, months: int) -> datetime.date:
    """31 March for six months, 30 September for twelve."""
    if months >= len(months_of(year)):
        return last_day(year)
    return months_of(year)[months] - datetime.timedelta(days=1)


def facts(plan: Plan, months: int, *, today: datetime.date) -> dict:
    """Return the figures: nothing in them is reported after the period."""
    until = min(last_day_of(plan.fiscal_year, months), today)
    with translation.override(THAI):
        found = picture(plan, on=until, evidence=proofs(plan))
        answering = _answering(plan)
    titles = dict(enumerate(_titles(plan), 1))
    issues = [_issue(issue, titles[issue.number], answering, until) for issue in found.issues]
    return {
        "title": plan.title,
        "title_en": plan.title_en,
        "year": plan.fiscal_year,
        "months": months,
        "from": first_day(plan.fiscal_year).isoformat(),
        "until": until.isoformat(),
        "percent": found.percent,
        "tally": _tally([step for issue in issues for step in issue["steps"]]),
        "issues": issues,
    }


def _issue(issue, titles, answering, until):
    steps = [_step(step, answering, until) for step in issue.steps]
    title, title_en = titles
    return {
        "number": issue.number,
        "title": title,
        "title_en": title_en,
        "percent": mean(step["percent"] for step in steps),
        "tally": _tally(steps),
        "steps": steps,
    }


def _step(step, answering, until):
    now, line = step.now, step.line
    return {
        "code": line.row.code,
        "number": line.number,
        "text": line.text,
        "responsible": answering.get(line.pk, ""),
        "ends_on": line.row.ends_on.isoformat(),
        "state": now.state,
        "percent": now.percent,
        "said": now.text,
        "on": now.on.isoformat() if now.on else "",
        # Its period is over with the last day of the report, and it is not done.
        "is_unfinished": not now.is_done and line.row.ends_on <= until,
        "days_over": now.days_over,
        # What proves a step that had not begun by then proves something later.
        "evidence": [asdict(proof) for proof in step.evidence] if now.percent else [],
    }


def _tally(steps):
    states = [step["state"] for step in steps]
    return {
        "total": len(steps),
        "done": states.count("done"),
        "under_way": states.count("under_way"),
        "not_begun": states.count("not_begun"),
        "unfinished": sum(step["is_unfinished"] for step in steps),
        "over": sum(step["days_over"] > 0 for step in steps),
        "proved": sum(bool(step["evidence"]) for step in steps),
    }


def _titles(plan):
    """Only issues with steps are in the picture, in the same order."""
    found = Issue.objects.filter(plan=plan, rows__measures__steps__isnull=False)
    return found.distinct().order_by("sort_order", "pk").values_list("title", "title_en")


def _answering(plan):
    """Who answers for each step."""
    return {
        step.pk: row.responsible
        for row in sheet(plan).rows
        for measure in row.measures
        for step in measure.steps
    }
