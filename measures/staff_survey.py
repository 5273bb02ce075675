"""Staff: the points where people are asked, their posters, and the sheets filled in by hand."""

from django.contrib import messages
from django.core.cache import cache
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe

from casework import actions, tokens
from casework.holders import roles_of
from casework.models import SurveyPoint, SurveySheet

from .paper_forms import PaperForm
from .survey_paper import address_of, poster

DAY = 24 * 60 * 60  # seconds


def may_key_in(user) -> bool:
    """Who takes requests in also keys in what was written on paper."""
    return any("take_in" in role.actions for role in roles_of(user))


@require_safe
def points(request):
    """Every point with its poster, its addresses, and how many answered this month."""
    _check(request.user)
    begin = localdate().replace(day=1)
    found = SurveyPoint.objects.select_related("division").annotate(
        this_month=Count("sheets", filter=Q(sheets__on__gte=begin))
    )
    rows = [(point, address_of(point, "tablet")) for point in found]
    may_change = request.user.has_perm("casework.change_surveypoint")
    context = {"rows": rows, "may_change": may_change}
    return render(request, "measures/staff/points.html", context)


@require_safe
def poster_pdf(request, slug):
    _check(request.user)
    point = _find(slug)
    response = HttpResponse(poster(point), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="survey-{point.slug}.pdf"'
    return response


def key_in(request, slug):
    """Many sheets at once; what cannot be read is named by its line, and all typed is kept."""
    _check(request.user)
    point = _find(slug)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _keep(request, point, form)
    recent = point.sheets.filter(source=SurveySheet.Source.PAPER).values("at", "on", "by__username")
    context = {
        "point": point,
        "form": form,
        "recent": recent.annotate(count=Count("pk")).order_by("-at")[:5],
        "address": reverse("measures_staff:key_in", args=[slug]),
    }
    return render(
        request, "measures/staff/key_in.html", context, status=422 if form.errors else 200
    )


def _keep(request, point, form):
    sheets = form.cleaned_data["sheets"]
    batch = tokens.digest(form.cleaned_data["batch"] or tokens.new_token())
    key = f"paper-batch-{batch}"
    if cache.add(key, True, DAY):  # pressed twice, kept once
        try:
            _count(request, point, form.cleaned_data)
        except Exception:
            cache.delete(key)  # not kept: the next press tries again
            raise
    messages.success(request, f"เก็บแล้ว {len(sheets)} ใบ พิมพ์ชุดต่อไปได้เลย")
    return redirect("measures_staff:key_in", point.slug)


def _count(request, point, typed):
    actions.count_answers(
        point,
        typed["sheets"],
        source=SurveySheet.Source.PAPER,
        topic=typed["topic"],
        on=typed["on"],
        by=request.user,
        at=now(),
    )


def _check(user):
    if not may_key_in(user):
        raise Http404


def _find(slug):
    return get_object_or_404(SurveyPoint.objects.select_related("division"), slug=slug)
