"""The published figures: pages, a drawing, and files. Nothing here depends on who looks."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import local_path

from . import chart, figures, of_measures
from .counting import GRIEVANCE, REQUEST
from .files import as_csv, as_xlsx
from .periods import Period
from .tables import DIMENSION_NAMES, tables

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WRITERS = {"csv": (as_csv, CSV), "xlsx": (as_xlsx, XLSX)}
# The beginning of the names of addresses, by what they are about; the period follows.
PLACES = {REQUEST: "measures:", GRIEVANCE: "measures:complaints-"}
ORDER = (Period.YEAR, Period.FIRST, Period.SECOND)
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def statistics(request, year=None, period=Period.YEAR):
    """Figures of services, complaints, satisfaction and measures; this fiscal year's by default."""
    year, years = _year_and_years(year)
    context = _context(year, years, REQUEST, period) | {
        "grievances": figures.published(year, GRIEVANCE, period),
        "complaints_url": _place(GRIEVANCE, year, period),
        "corruption": figures.of_corruption(year),
        "measures": of_measures.listed(year, period),
    }
    return render(request, "measures/statistics.html", context)


@require_safe
@shared
def complaints(request, year=None, period=Period.YEAR):
    """The figures of grievances, suggestions and praise, by everything they are counted by."""
    year, years = _year_and_years(year)
    context = _context(year, years, GRIEVANCE, period)
    context["all_figures"] = _place(REQUEST, year, period)
    return render(request, "measures/complaints.html", context)


def _context(year, years, kind, period):
    found = figures.published(year, kind, period)
    return {
        "years": [(one, _place(kind, one, period)) for one in years],
        "periods": [(one, _place(kind, year, one)) for one in ORDER],
        "figures": found,
        "chart": chart.of_months(found),
        "dimensions": dimensions(found.total),
        "fresh_minutes": figures.FRESH * 2 // 60,
        "crumbs": [{"title": _("หน้าหลัก"), "url": local_path("/")}],
    }


def _place(kind, year, period):
    return reverse(f"{PLACES[kind]}{period}", args=[year])


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
    about = "complaints" if found.is_of_grievances else "statistics"
    name = f"{about}-{found.year}-{get_language()}.{file_type}"
    return sent(write(tables(found)), content_type, name)


def sent(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Send a file of this name, taken for nothing but what it says it is."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def dimensions(row) -> list[tuple[str, float | None]]:
    return [(name, row.opinion.mean_of(key)) for key, name in DIMENSION_NAMES.items()]


def known_year(year: int) -> int:
    return _known(year, figures.years())


def _year_and_years(year):
    years = figures.years()
    return years[0] if year is None else _known(year, years), years


def _known(year, years):
    if year not in years:
        raise Http404
    return year
