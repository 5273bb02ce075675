"""What was done of the plans: 2566 to its end, this year's so far. By the actions officers use."""

import datetime

from django.utils.timezone import localdate, make_aware, now

from home.buddhist import BE, fiscal_year
from measures.evidence.actions import of_live, of_page
from measures.plans.models import MeasureStep, Plan
from measures.progress import actions, report_actions
from measures.progress.lines import lines

from .plan_texts import ISSUES, YEAR
from .progress_texts import LIVE, NOW, PAGES, PROVED_NOW, REPORTS, TOLD

OCTOBER = 10


def create(users, pages):
    """Reports of both plans; the pages that prove them exist by now."""
    marks = [mark for mark, _text in _marked()]
    for year, told in ((YEAR, _of_2566()), (fiscal_year(localdate()), _of_now())):
        plan = Plan.objects.get(fiscal_year=year)
        every = dict(zip(marks, lines(plan), strict=True))
        officers = dict(zip(marks, _officers(), strict=True))
        for on, mark, percent, text in told:
            _report(every[mark].pk, on, percent, text, users[officers[mark]])
        for mark in LIVE | PAGES if year == YEAR else PROVED_NOW:
            found = [of_live(key, year) for key in LIVE.get(mark, ())]
            if year == YEAR:
                found += [of_page(pages[key]) for key in PAGES.get(mark, ()) if key in pages]
            _prove(MeasureStep(pk=every[mark].pk), found, users[officers[mark]])
    _issue(Plan.objects.get(fiscal_year=YEAR), users["approver"])


def _issue(plan, by):
    for months, (day, texts) in REPORTS.items():
        at = _moment(datetime.date(*day))
        report_actions.write(plan, months, texts=texts, by=by, at=at)
        report_actions.issue(plan, months, by=by, at=at)


def _prove(step, found, by):
    """What the system shows by itself first, then pages of the tree."""
    for evidence in found:
        actions.add_evidence(step, evidence, by=by, at=now())


def _report(step, on, percent, text, by):
    state = {0: "not_begun", 100: "done"}.get(percent, "under_way")
    values = {"state": state, "percent": percent, "text": text, "on": on}
    actions.report(MeasureStep(pk=step), by=by, at=_moment(on), **values)


def _moment(day):
    return make_aware(datetime.datetime.combine(day, datetime.time(14, 20)))


def _of_2566():
    for mark, told in TOLD.items():
        for day, percent, text in told:
            month, _, number = day.partition("-")
            year = YEAR - BE - (int(month) >= OCTOBER)
            yield datetime.date(year, int(month), int(number)), mark, percent, text


def _of_now():
    today = localdate()
    for mark, told in NOW.items():
        for days, percent, text in told:
            yield today - datetime.timedelta(days=days), mark, percent, text


def _marked():
    for issue in ISSUES:
        for row in issue.rows:
            for _words, steps in row.measures:
                yield from steps


def _officers():
    """Who reports each step: the first officer named on its row."""
    for issue in ISSUES:
        for row in issue.rows:
            for _words, steps in row.measures:
                yield from (row.officers[0] for _step in steps)
