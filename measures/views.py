"""The published figures: a page, a drawing, and files. Nothing here depends on who looks."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from . import chart, figures
from .counting import GRIEVANCE, REQUEST
from .files import as_csv, as_xlsx
from .tables import DIMENSION_NAMES, tables

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WRITERS = {"csv": (as_csv, CSV), "xlsx": (as_xlsx, XLSX)}
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def statistics(request, year=None):
    """A fiscal year's figures of services, and in short of grievances; this year's by default."""
    year, years = _year_and_years(year)
    found = figures.published(year)
    context = {
        "years": years,
        "figures": found,
        "grievances": figures.published(year, GRIEVANCE),
        "corruption": figures.of_corruption(year),
        "chart": chart.of_months(found),
        "dimensions": dimensions(found.total),
        "fresh_minutes": figures.FRESH * 2 // 60,
    }
    return render(request, "measures/statistics.html", context)


@require_safe
@shared
def complaints(request, year=None):
    """The figures of grievances, suggestions and praise, by everything they are counted by."""
    year, years = _year_and_years(year)
    found = figures.published(year, GRIEVANCE)
    context = {
        "years": years,
        "figures": found,
        "chart": chart.of_months(found),
        "dimensions": dimensions(found.total),
        "fresh_minutes": figures.FRESH * 2 // 60,
    }
    context["all_figures"] = reverse("measures:year", args=[year])
    return render(request, "measures/complaints.html", context)


@require_safe
@shared
def months_svg(request, year, kind=REQUEST):
    found = figures.published(_known(year, figures.years()), kind)
    context = {"figures": found, "chart": chart.of_months(found), "alone": True}
    return render(request, "measures/chart.svg", context, content_type="image/svg+xml")


@require_safe
@shared
def download(request, year, file_type, kind=REQUEST):
    return file_of(figures.published(_known(year, figures.years()), kind), file_type)


def file_of(found: figures.Figures, file_type: str) -> HttpResponse:
    """Send the figures as a file that a spreadsheet opens."""
    write, content_type = WRITERS[file_type]
    response = HttpResponse(write(tables(found)), content_type=content_type)
    about = "complaints" if found.is_of_grievances else "statistics"
    name = f"{about}-{found.year}-{get_language()}.{file_type}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def dimensions(row) -> list[tuple[str, float | None]]:
    return [(name, row.opinion.mean_of(key)) for key, name in DIMENSION_NAMES.items()]


def _year_and_years(year):
    years = figures.years()
    return years[0] if year is None else _known(year, years), years


def _known(year, years):
    if year not in years:
        raise Http404
    return year
