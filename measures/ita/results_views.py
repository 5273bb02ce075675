"""The announced results: all years beside each other, and one year with what is done about it."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import local_path

from . import results_chart
from .models import Indicator
from .results_answers import Answers, answers
from .results_reading import (
    Change,
    YearResult,
    change,
    missing_years,
    results,
    score_of,
    total_of,
)

shared = cache_control(public=True, no_cache=True)


@dataclass(frozen=True)
class Line:
    """An indicator as a line of a table. Scores in the order of the years; None for none."""

    indicator: Indicator
    change: Change | None
    is_first: bool  # no year before this one is known
    is_below: bool
    scores: list


@require_safe
@shared
def overview(request):
    """Every announced year: totals, indicators beside each other, and what is weak now."""
    found = results()
    latest = found[-1] if found else None
    context = {
        "results": found,
        "latest": latest,
        "change": latest and change(found, latest.year, total_of),
        "missing": missing_years(found),
        "trend": results_chart.of_totals(found),
        "lines": _lines(found, latest) if latest else [],
        "crumbs": _crumbs(),
    }
    if latest:
        context |= _weak(latest)
    return render(request, "ita/public/results.html", context)


@require_safe
@shared
def of_year(request, year):
    """One year: who was asked, each indicator, the weak ones and the measures that answer them."""
    found = results()
    result = next((one for one in found if one.year == year), None)
    if result is None:
        raise Http404
    lines = {line.indicator.pk: line for line in _lines(found, result)}
    context = {
        "result": result,
        "years": [one.year for one in reversed(found)],
        "change": change(found, year, total_of),
        "tools": [(label, [lines[i.pk] for i in own]) for label, own in result.tools],
        "crumbs": [*_crumbs(), {"title": _("ผลการประเมิน ITA"), "url": reverse("ita:results")}],
    }
    return render(request, "ita/public/result.html", context | _weak(result))


def _lines(found: list[YearResult], of: YearResult) -> list[Line]:
    return [
        Line(
            indicator,
            change(found, of.year, score_of(indicator.key)),
            found[0] is of,
            of.is_below(indicator),
            [(one.year, one.scores.get(indicator.key)) for one in found],
        )
        for indicator in of.indicators
    ]


def _weak(result: YearResult) -> dict:
    by: Answers = answers(result.year, today=localdate())
    weak = [(one, result.standing(one), by.rows.get(one.key, [])) for one in result.weak]
    return {"weak": weak, "answers": by}


def _crumbs():
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("การประเมิน ITA"), "url": reverse("ita:years")},
    ]
