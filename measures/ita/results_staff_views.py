"""Staff: the announced results of a year, typed or pasted. Who may change the year may do that."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from wagtail.admin import messages

from measures.meanwhile import one_at_a_time

from . import results_actions
from .models import AssessmentYear, Indicator, Question
from .results_forms import ResultsForm

RIGHT = "ita.change_assessmentyear"


def results(request, year):
    """The form; pressing "read" puts the pasted table into its fields and saves nothing."""
    if not request.user.has_perm(RIGHT):
        raise Http404
    with one_at_a_time(request, AssessmentYear.objects.filter(year=year)):
        return _results(request, get_object_or_404(AssessmentYear, year=year))


def _results(request, assessment):
    form = _form(assessment, request.POST if request.method == "POST" else None)
    if form.is_bound and "read" in request.POST:
        form.fill()
    elif form.is_bound and form.is_valid():
        return _keep(request, assessment, form)
    is_wrong = form.is_bound and bool(form.errors)
    context = {"assessment": assessment, "form": form, "address": request.path}
    return render(request, "ita/staff/results.html", context, status=422 if is_wrong else 200)


def _keep(request, assessment, form):
    kept = results_actions.keep(assessment, form.said, by=request.user)
    if kept.announced_on:
        page = reverse("ita:result", args=[kept.year])
        messages.success(request, f"บันทึกผลปี {kept.year} แล้ว ประชาชนอ่านได้ที่ {page}")
    else:
        messages.success(request, f"บันทึกคะแนนปี {kept.year} แล้ว ประชาชนยังไม่เห็นจนกว่าจะใส่วันที่ประกาศผล")
    if form.doubt:
        messages.warning(request, form.doubt)
    return redirect(request.path)


def _form(assessment, data):
    indicators = Indicator.objects.filter(assessment=assessment).order_by("number", "pk")
    questions = Question.objects.filter(indicator__assessment=assessment)
    questions = questions.order_by("indicator__number", "sort_order", "pk")
    return ResultsForm(assessment, list(indicators), list(questions), data)


results_urls = [path("<int:year>/results/", results, name="results")]
