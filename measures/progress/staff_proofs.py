"""What proves a step, in the back office: chosen, offered with one press, taken away with why."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST

from measures.evidence.actions import of_choice

from . import access, actions
from .forms import ProofForm, ReasonForm
from .models import StepEvidence
from .staff_views import get_step, show

REMOVE = "progress/staff/remove.html"


@require_POST
def offered(request, year, pk):
    """Add what the system offers for the step, with one press."""
    step = _own(request, year, pk)
    try:
        evidence = of_choice(request.POST.get("value", ""))
        actions.add_evidence(step, evidence, by=request.user, at=now())
    except (ValidationError, actions.NotAllowed) as error:
        sentences = getattr(error, "messages", None) or [str(error)]
        messages.error(request, " ".join(sentences))
    else:
        messages.success(request, f"เพิ่ม “{evidence}” เป็นหลักฐานแล้ว")
    return redirect("progress_staff:step", year, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def chosen(request, year, pk):
    """Add what was found, pasted or uploaded; all that was typed stays where it is not in order."""
    step = _own(request, year, pk)
    if request.method != "POST":
        return redirect("progress_staff:step", year, pk)
    form = ProofForm(request.POST, request.FILES, year=year)
    if form.is_valid() and _add(request, step, form):
        messages.success(request, "เพิ่มหลักฐานแล้ว ประชาชนเห็นในหน้าความก้าวหน้าทันที")
        return redirect("progress_staff:step", year, pk)
    return show(request, step, proof_form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request, year, pk, proof):
    """Ask why before something is taken away."""
    step = _own(request, year, pk)
    found = get_object_or_404(StepEvidence.objects.select_related("evidence"), step=step, pk=proof)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _remove(request, step, found, form.cleaned_data["reason"])
        return redirect("progress_staff:step", year, pk)
    context = {"step": step, "year": year, "proof": found, "form": form}
    return render(request, REMOVE, context, status=422 if form.errors else 200)


def _own(request, year, pk):
    """The step, for somebody who may report of it; for others there is nothing here."""
    access.check_look(request.user)
    step = get_step(year, pk)
    access.check_report(request.user, step.measure.row)
    if not step.measure.row.issue.plan.is_published:
        raise Http404
    return step


def _remove(request, step, found, reason):
    try:
        actions.remove_evidence(step, found.pk, reason=reason, by=request.user)
    except actions.NotAllowed as error:  # somebody else was first
        messages.error(request, str(error))
    else:
        messages.success(request, f"นำ “{found.evidence}” ออกแล้ว")


def _add(request, step, form):
    typed = form.cleaned_data
    evidence = typed["evidence"].keep(by=request.user)
    try:
        actions.add_evidence(step, evidence, note=typed["note"], by=request.user, at=now())
    except actions.NotAllowed as error:
        form.add_error("evidence", str(error))
        return False
    return True
