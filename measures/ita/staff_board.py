"""The years of the assessment, and the board of one: what is missing, whose it is, due when."""

from django.db.models import Count, Q
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from home.buddhist import fiscal_year

from . import access, catalogue, reading
from .board import Board
from .models import AssessmentYear
from .staff_page import find_year
from .states import State
from .year_forms import CopyForm

_ELEMENTS = "indicators__items__elements"


@require_safe
def years(request):
    """Every year there is, and those that can be taken from the list or copied."""
    found = AssessmentYear.objects.annotate(
        item_count=Count("indicators__items", distinct=True),
        element_count=Count(_ELEMENTS, distinct=True),
        complete_count=Count(
            _ELEMENTS, distinct=True, filter=Q(**{f"{_ELEMENTS}__state": State.COMPLETE})
        ),
    ).order_by("-year")
    known = {one.year for one in found}
    this_year = fiscal_year(localdate())
    context = {
        "years": found,
        "listed": [year for year in catalogue.years() if year not in known],
        "may_manage": access.may_manage(request.user),
        "this_year": this_year,
        "copy_form": CopyForm(initial={"to_year": _next(known, this_year)}),
        "source": next((one for one in found if one.item_count), None),
    }
    return render(request, "ita/staff/years.html", context)


@require_safe
def board(request, year):
    assessment = find_year(year)
    today = localdate()
    shown = Board(
        reading.sheet(assessment, today=today),
        request.user,
        show=request.GET.get("show", ""),
        division=request.GET.get("division", ""),
    )
    context = {
        "assessment": assessment,
        "board": shown,
        "today": today,
        "may_manage": access.may_manage(request.user),
    }
    return render(request, "ita/staff/board.html", context)


def _next(known, this_year):
    return this_year if this_year not in known else this_year + 1
