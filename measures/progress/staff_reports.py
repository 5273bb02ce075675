"""The reports of half years in the back office: written, looked at, issued."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from home.models import AgencySettings
from measures.meanwhile import one_at_a_time
from measures.plans.models import Plan
from measures.refusing import NotAllowed

from . import access, report_actions
from .facts import facts
from .models import PlanReport
from .report_forms import ReportTextForm, initial
from .report_sheet import report_sheet, sentences
from .report_views import file_of, page_of

BEGINNING = (
    "แผนปีงบประมาณ พ.ศ. {year} กำหนดมาตรการจากผลการประเมินคุณธรรมและความโปร่งใสของปีก่อน "
    "รายงานฉบับนี้สรุปผลการดำเนินการตามขั้นตอนทั้งหมดของแผน และสิ่งที่ยังไม่แล้วเสร็จ"
)


@require_safe
def reports(request, year):
    """Both reports of a year: what is written, what was issued when."""
    access.check_look(request.user)
    plan = get_object_or_404(Plan, fiscal_year=year)
    halves = [_half(plan, months, label) for months, label in PlanReport.Months.choices]
    may_write = access.may_write(request.user)
    context = {"plan": plan, "halves": halves, "may_write": may_write}
    return render(request, "progress/staff/reports.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, year, months):
    """The texts of the draft, begun with those of the report issued before."""
    plan = _plan(request, year, months)
    with one_at_a_time(request, Plan.objects.filter(pk=plan.pk)):
        return _edit(request, plan, months)


def _edit(request, plan, months):
    figures = facts(plan, months, today=localdate())
    issues = [(issue["number"], issue["title"]) for issue in figures["issues"]]
    form = ReportTextForm(request.POST or None, issues=issues, initial=_initial(plan, months))
    if request.method == "POST" and form.is_valid():
        report_actions.write(plan, months, texts=form.texts(), by=request.user, at=now())
        messages.success(request, "เก็บร่างแล้ว ดูตัวอย่างก่อนออกรายงาน")
        return redirect("progress_staff:preview", plan.fiscal_year, months)
    context = {
        "plan": plan,
        "months": PlanReport.Months(months),
        "form": form,
        "sentences": sentences(figures["tally"], figures["percent"]),
    }
    status = 422 if form.errors else 200
    return render(request, "progress/staff/report_edit.html", context, status=status)


@require_safe
def preview(request, year, months):
    """The draft as everybody will read it, with the figures of today, and what it still lacks."""
    plan = _plan(request, year, months)
    draft = _draft(plan, months)
    context = page_of(_sheet_of_now(draft, plan), plan, months) | {
        "why_not": report_actions.why_not(draft, localdate()),
        "label": draft.get_months_display(),
    }
    return render(request, "progress/staff/preview.html", context)


@require_safe
def draft_file(request, year, months, file_type):
    plan = _plan(request, year, months)
    sheet = _sheet_of_now(_draft(plan, months), plan)
    return _private(file_of(sheet, year, months, file_type))


@require_safe
def issued_file(request, pk, file_type):
    """Any report as it was issued, one replaced since too."""
    access.check_look(request.user)
    reports = PlanReport.objects.exclude(issued_on=None).select_related("plan")
    found = get_object_or_404(reports, pk=pk)
    sheet = report_sheet(found, AgencySettings.load(), figures=found.facts)
    return _private(file_of(sheet, found.plan.fiscal_year, found.months, file_type))


@require_POST
def issue(request, year, months):
    plan = _plan(request, year, months)
    try:
        report_actions.issue(plan, months, by=request.user, at=now())
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "ออกรายงานแล้ว ประชาชนอ่านและดาวน์โหลดได้ทันที ตัวเลขในฉบับนี้ไม่เปลี่ยนอีก")
    return redirect("progress_staff:reports", year)


def _half(plan, months, label):
    every = list(plan.reports.filter(months=months).order_by("-pk"))
    drafts = [one for one in every if not one.is_issued]
    kept = [one for one in every if one.is_issued]
    return {"months": months, "label": label, "draft": next(iter(drafts), None), "issued": kept}


def _plan(request, year, months):
    """The plan, for somebody who writes its reports; for others there is nothing here."""
    if months not in PlanReport.Months.values or not access.may_write(request.user):
        raise Http404
    return get_object_or_404(Plan, fiscal_year=year)


def _draft(plan, months):
    return get_object_or_404(PlanReport, plan=plan, months=months, issued_on=None)


def _initial(plan, months):
    every = PlanReport.objects.filter(plan=plan, months=months).order_by("-pk")
    newest = next(iter(sorted(every, key=lambda one: one.is_issued)), None)
    if newest:
        return initial(newest)
    return {"introduction": BEGINNING.format(year=plan.fiscal_year), "seen": "nothing written"}


def _sheet_of_now(draft, plan):
    figures = facts(plan, draft.months, today=localdate())
    return report_sheet(draft, AgencySettings.load(), figures=figures)


def _private(response):
    response["Cache-Control"] = "private, no-store"
    return response
