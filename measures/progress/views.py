"""How a published plan goes on, for everybody. Nothing depends on who looks."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import local_path
from home.templatetags.thai import thai_date
from measures.plans.models import Plan

from . import bars
from .models import PlanReport
from .picture import picture
from .proofs import proofs
from .report_sheet import name_of

shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def progress(request, year):
    """Every step of a plan with how it stands today; what is late is said first."""
    plan = published(year)
    found = picture(plan, on=localdate(), evidence=proofs(plan))
    context = {
        "plan": found.plan,
        "picture": found,
        "bars": [(issue, bars.of_steps(issue.steps)) for issue in found.issues],
        "links": [*_report_links(plan), plan_link(year)],
        "crumbs": [*crumbs_to(year), {"title": _("ความก้าวหน้า")}],
    }
    return render(request, "progress/progress.html", context)


def published(year) -> Plan:
    return get_object_or_404(Plan.objects.published(), fiscal_year=year)


def crumbs_to(year) -> list[dict]:
    """The way to the plan of a year."""
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("แผนมาตรการทุกปี"), "url": reverse("plans:plans")},
        {
            "title": _("ปีงบประมาณ %(year)s") % {"year": year},
            "url": reverse("plans:plan", args=[year]),
        },
    ]


def _report_links(plan):
    """The issued reports of the year."""
    issued = PlanReport.objects.filter(plan=plan).exclude(issued_on=None)
    newest = dict(issued.order_by("months", "pk").values_list("months", "issued_on"))
    return [
        {
            "icon": "news",
            "title": _("รายงานผล %(name)s") % {"name": name_of(months, plan.fiscal_year)},
            "explanation": _("ออกรายงานเมื่อ %(day)s") % {"day": thai_date(day)},
            "url": reverse("progress:report", args=[plan.fiscal_year, months]),
        }
        for months, day in newest.items()
    ]


def plan_link(year) -> dict:
    return {
        "icon": "document",
        "title": _("แผนฉบับเต็ม"),
        "explanation": _("มาตรการ ขั้นตอน ระยะเวลา และผู้รับผิดชอบทุกข้อ"),
        "url": reverse("plans:plan", args=[year]),
    }
