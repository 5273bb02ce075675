"""Open data: the figures for machines, what they mean, and what they look like to machines."""

import csv
import io
from urllib.parse import urljoin

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.languages import local_path
from home.spreadsheets import plain

from . import figures, open_schema
from .files import as_xlsx
from .open_rows import open_rows
from .tables import Table
from .views import CSV, XLSX, known_year, sent, shared

ANYWHERE = {"Access-Control-Allow-Origin": "*"}  # open data may be read by any other page
_READABLE = {"json_dumps_params": {"ensure_ascii": False}}


@require_safe
@shared
def about(request):
    """What the columns mean, and where the files are."""
    crumbs = [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("สถิติ"), "url": reverse("measures:statistics")},
    ]
    context = {
        "years": figures.years(),
        "columns": open_schema.COLUMNS,
        "measures": open_schema.MEASURES,
        "notes": open_schema.NOTES,
        "crumbs": crumbs,
    }
    return render(request, "measures/open_data.html", context)


@require_safe
@shared
def schema(request):
    return JsonResponse(open_schema.table_schema(), headers=ANYWHERE, **_READABLE)


@require_safe
@shared
def data_json(request, year):
    found = open_rows(known_year(year))
    address = urljoin(settings.SITE_URL, reverse("measures:data-schema"))
    content = {
        "fiscal_year": year,
        "counted_at": figures.published(year).at.isoformat(timespec="seconds"),
        "schema": address,
        "rows": [dict(zip(open_schema.NAMES, line, strict=True)) for line in found],
    }
    return JsonResponse(content, headers=ANYWHERE, **_READABLE)


@require_safe
@shared
def data_csv(request, year):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(open_schema.NAMES)
    writer.writerows([[plain(cell) for cell in line] for line in open_rows(known_year(year))])
    return _file(text.getvalue().encode("utf-8-sig"), CSV, year, "csv")


@require_safe
@shared
def data_xlsx(request, year):
    lines = [list(line) for line in open_rows(known_year(year))]
    columns = [[one.name, one.type, str(one.meaning)] for one in open_schema.COLUMNS]
    tables = [
        Table("data", open_schema.NAMES, lines),
        Table("columns", ["name", "type", "description"], columns),
    ]
    return _file(as_xlsx(tables), XLSX, year, "xlsx")


def _file(content, content_type, year, file_type):
    response = sent(content, content_type, f"statistics-data-{year}.{file_type}")
    for header, value in ANYWHERE.items():
        response[header] = value
    return response
