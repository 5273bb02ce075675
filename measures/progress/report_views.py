"""The issued reports of half years, for everybody: a page and the same as files."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import AgencySettings

from . import report_document, report_printing
from .models import PlanReport
from .report_headings import COUNTS, SECTIONS
from .report_sheet import ReportSheet, name_of, report_sheet
from .views import crumbs_to, plan_link, published

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS = {
    "pdf": (report_printing.as_pdf, "application/pdf"),
    "docx": (report_document.as_docx, DOCX),
}
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def report(request, year, months):
    """The newest issue of a report; its figures are those of the day it was issued."""
    found = _newest(year, months)
    context = page_of(_sheet(found), found.plan, months) | {
        "links": [
            {
                "icon": "chart",
                "title": _("ความก้าวหน้าล่าสุด"),
                "explanation": _("ทุกขั้นตอนตามที่เป็นวันนี้ อาจต่างจากในรายงาน"),
                "url": reverse("progress:progress", args=[year]),
            },
            plan_link(year),
        ],
        "crumbs": [*crumbs_to(year), {"title": name_of(months, year)}],
    }
    return render(request, "progress/report.html", context)


@require_safe
@shared
def download(request, year, months, file_type):
    return file_of(_sheet(_newest(year, months)), year, months, file_type)


def page_of(sheet: ReportSheet, plan, months) -> dict:
    """What the page of a report reads, a draft's too."""
    words = {"sections": SECTIONS, "counts": COUNTS}
    return {"sheet": sheet, "plan": plan, "months": months} | words


def file_of(sheet: ReportSheet, year, months, file_type) -> HttpResponse:
    if file_type not in WRITERS:
        raise Http404
    write, content_type = WRITERS[file_type]
    response = HttpResponse(write(sheet), content_type=content_type)
    kind = "inline" if file_type == "pdf" else "attachment"
    name = f"measures-{year}-{months}-months-{get_language()}.{file_type}"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def issued(year, months) -> list[PlanReport]:
    """Every issue of a report, the newest first."""
    reports = PlanReport.objects.filter(plan=published(year), months=months)
    return list(reports.exclude(issued_on=None).select_related("plan").order_by("-pk"))


def _newest(year, months):
    if months not in PlanReport.Months.values:
        raise Http404
    every = issued(year, months)
    if not every:
        raise Http404
    every[0].edition = len(every)
    return every[0]


def _sheet(found):
    return report_sheet(found, AgencySettings.load(), figures=found.facts, edition=found.edition)
