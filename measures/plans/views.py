"""The published plans: a page for each year and the same as files. Nothing depends on who looks."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail import hooks

from home.languages import local_path
from home.models import AgencySettings

from . import document, printing, workbook
from .headings import heading
from .models import Plan
from .reading import PlanSheet, sheet

OOXML = "application/vnd.openxmlformats-officedocument."
WRITERS = {
    "pdf": (printing.as_pdf, "application/pdf"),
    "docx": (document.as_docx, OOXML + "wordprocessingml.document"),
    "xlsx": (workbook.as_xlsx, OOXML + "spreadsheetml.sheet"),
}
LINKS = "list_plan_links"  # called with a plan; returns dicts of icon, title, explanation, url
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def plans(request):
    """Every published plan, the newest first."""
    context = {"plans": Plan.objects.published(), "crumbs": [_home()]}
    return render(request, "plans/plans.html", context)


@require_safe
@shared
def plan(request, year):
    found = sheet(_published(year))
    crumbs = [_home(), {"title": _("แผนมาตรการทุกปี"), "url": reverse("plans:plans")}]
    crumbs.append({"title": _("ปีงบประมาณ %(year)s") % {"year": year}})
    words = heading(found, AgencySettings.load(request))
    context = {"plan": found.plan, "sheet": found, "heading": words, "crumbs": crumbs}
    context["links"] = [link for hook in hooks.get_hooks(LINKS) for link in hook(found.plan)]
    return render(request, "plans/plan.html", context)


@require_safe
@shared
def download(request, year, file_type):
    return file_of(sheet(_published(year)), file_type)


def file_of(found: PlanSheet, file_type: str) -> HttpResponse:
    """Send the official table as a file."""
    write, content_type = WRITERS[file_type]
    response = HttpResponse(write(found, AgencySettings.load()), content_type=content_type)
    # A PDF is looked at before it is printed; the others are opened by a program.
    kind = "inline" if file_type == "pdf" else "attachment"
    name = f"measures-{found.plan.fiscal_year}-{get_language()}.{file_type}"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _published(year):
    return get_object_or_404(Plan.objects.published(), fiscal_year=year)


def _home():
    return {"title": _("หน้าหลัก"), "url": local_path("/")}
