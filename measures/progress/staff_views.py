"""The plan at work in the back office: the board of its steps, and each step by itself."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_safe

from home.buddhist import fiscal_year
from measures.evidence.looking import look
from measures.meanwhile import one_at_a_time
from measures.plans.models import MeasureStep, Plan

from . import access, actions, board
from .fitting import fitting
from .forms import BoardFilter, ProofForm, ReportForm
from .lines import lines
from .picture import reports_of_step
from .states import standing


@require_safe
def newest(request):
    """The plan of this fiscal year, or the newest that everybody reads."""
    access.check_look(request.user)
    plans = Plan.objects.published().filter(fiscal_year__lte=fiscal_year(localdate()))
    plan = plans.order_by("-fiscal_year").first() or Plan.objects.order_by("-fiscal_year").first()
    if plan is None:
        return render(request, "progress/staff/none.html")
    return redirect("progress_staff:board", plan.fiscal_year)


@require_safe
def steps(request, year):
    """Every step of a year, by issue; narrowed to mine, to what is late, to what waits."""
    access.check_look(request.user)
    plan = get_object_or_404(Plan, fiscal_year=year)
    found = board.board(plan, request.user, on=localdate())
    form = BoardFilter(request.GET)
    chosen = form.chosen()
    show, division = chosen.get("show", ""), chosen.get("division")
    context = {
        "plan": plan,
        "picture": found,
        "issues": board.narrowed(found, show=show, division=division),
        "form": form,
        "tabs": _tabs(found, show, division),
        "years": Plan.objects.values_list("fiscal_year", flat=True),
        "show": show,
        "days": board.remind_after(),
    }
    return render(request, "progress/staff/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request, year, pk):
    """One step: how it stands, a form to say more, what proves it, its history."""
    access.check_look(request.user)
    found = get_step(year, pk)
    if request.method != "POST":
        return show(request, found)
    access.check_report(request.user, found.measure.row)
    with one_at_a_time(request, Plan.objects.filter(fiscal_year=year)):
        form = ReportForm(request.POST, initial=_initial(found))
        if (form.is_valid() and _report(request, found, form)) or _is_kept(request, found, form):
            messages.success(request, "บันทึกแล้ว ประชาชนเห็นในหน้าความก้าวหน้าทันที")
            return redirect("progress_staff:step", year, pk)
        return show(request, found, form=form)


def show(request, found: MeasureStep, *, form=None, proof_form=None):
    """The page of a step, with a form that was sent and is not in order."""
    row = found.measure.row
    plan, at_now = row.issue.plan, _now(found)
    may_report = plan.is_published and access.may_report(request.user, row)
    context = _place(found, plan) | {
        "plan": plan,
        "step": found,
        "row": row,
        "now": at_now,
        "history": reports_of_step(found)[::-1],
        "may_report": may_report,
        "form": form or ReportForm(initial=_initial(found)),
        "proofs": _proofs(found),
    }
    if may_report:
        context["proof_form"] = proof_form or ProofForm(year=plan.fiscal_year, auto_id="proof_%s")
        context["offers"] = _offers(found, plan, context["proofs"])
    is_wrong = bool((form and form.errors) or (proof_form and proof_form.errors))
    return render(request, "progress/staff/step.html", context, status=422 if is_wrong else 200)


def get_step(year, pk) -> MeasureStep:
    steps = MeasureStep.objects.select_related("measure__row__issue__plan")
    return get_object_or_404(steps, pk=pk, measure__row__issue__plan__fiscal_year=year)


def _report(request, found, form):
    """Whether it was kept; if not, the form says why."""
    typed = form.cleaned_data
    try:
        actions.report(
            found,
            state=typed["state"],
            percent=typed["percent"],
            text=typed["text"],
            on=typed["reported_on"],
            by=request.user,
            at=now(),
        )
    except actions.NotAllowed as error:
        for name, sentence in (error.fields or {None: str(error)}).items():
            form.add_error(name, sentence)
        return False
    return True


def _is_kept(request, found, form) -> bool:
    """Whether the newest report is this very one: somebody has pressed twice."""
    newest, typed = found.reports.order_by("pk").last(), form.cleaned_data
    sent = (request.user, *map(typed.get, ("state", "percent", "text", "reported_on")))
    return bool(newest) and sent == (
        newest.by,
        newest.state,
        newest.percent,
        newest.text,
        newest.reported_on,
    )


def _place(found, plan):
    """Where the step stands in the plan, and which comes after it."""
    every = lines(plan)
    place = [line.pk for line in every].index(found.pk)
    after = every[place + 1] if place + 1 < len(every) else None
    return {"line": every[place], "after": after}


def _proofs(found):
    """What proves the step, each with how it is with it today."""
    proofs = list(found.evidence.select_related("evidence").order_by("sort_order", "pk"))
    seen = look([proof.evidence for proof in proofs], today=localdate())
    return [(proof, seen[proof.evidence_id]) for proof in proofs]


def _offers(found, plan, proofs):
    """What fits the step and is not there yet."""
    there = {seen.url for _proof, seen in proofs}
    fits = fitting(f"{found.text} {found.measure.text}", plan.fiscal_year)
    return [one for one in fits if one.path not in there]


def _now(found):
    row = found.measure.row
    return standing(reports_of_step(found), ends_on=row.ends_on, on=localdate())


def _initial(found):
    newest, known = found.reports.order_by("pk").last(), _now(found)
    initial = {"reported_on": localdate(), "seen": f"report {newest.pk if newest else 0}"}
    if known.on:
        initial |= {"state": known.state, "percent": known.percent}
    return initial


def _tabs(found, show, division):
    narrow = {"division": division.pk} if division else {}
    kept = board.narrowed(found, division=division)
    steps = [one for issue in kept for one in issue.steps]
    address = reverse("progress_staff:board", args=[found.plan.fiscal_year])
    return [
        {
            "label": label,
            "url": f"{address}?{urlencode(narrow | ({'show': key} if key else {}))}",
            "count": sum(board.is_shown(one, key) for one in steps),
            "is_current": key == show,
            "is_urgent": key == "late",
        }
        for key, label in BoardFilter.SHOWN
    ]
