"""The public index: its years, one year's items with their links, and the same as files."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import local_path
from home.models import AgencySettings

from . import workbook
from .index import index
from .years import published
from .years import years as lines_of_years

WRITERS = {
    "csv": (workbook.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        workbook.as_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def years(request):
    """Every published year, the newest first."""
    context = {"years": lines_of_years(), "crumbs": [_home()]}
    return render(request, "ita/public/years.html", context)


@require_safe
@shared
def year(request, year):
    """What this year's assessment asks for and where it is, item by item."""
    assessment = _published(year)
    known = list(published().order_by("-year").values_list("year", flat=True))
    context = {
        "index": index(assessment, today=localdate()),
        "assessment": assessment,
        "years": known,
        "agency_name": AgencySettings.load(request).local_name,
        "crumbs": [_home(), {"title": _("การประเมิน ITA"), "url": reverse("ita:years")}],
    }
    return render(request, "ita/public/index.html", context)


@require_safe
@shared
def download(request, year, file_type):
    write, content_type = WRITERS[file_type]
    found = index(_published(year), today=localdate())
    response = HttpResponse(write(found), content_type=content_type)
    name = f"ita-{year}-{get_language()}.{file_type}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _published(year):
    return get_object_or_404(published(), year=year)


def _home():
    return {"title": _("หน้าหลัก"), "url": local_path("/")}
