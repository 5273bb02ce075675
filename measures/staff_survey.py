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

from . import batches
from .paper_forms import PaperForm, TakeBackForm
from .staff_comments import may_read
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
    context = {"rows": rows, "may_change": may_change, "may_read": may_read(request.user)}
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
    context = {
        "point": point,
        "form": form,
        "recent": batches.recent(point, request.user),
        "taken_back": batches.taken_back(point),
        "address": reverse("measures_staff:key_in", args=[slug]),
    }
    return render(
        request, "measures/staff/key_in.html", context, status=422 if form.errors else 200
    )


def take_back(request, slug, first):
    """A pile keyed in wrongly is taken back, with a reason."""
    _check(request.user)
    point = _find(slug)
    pile = batches.pile_of(point, first)
    sheet = pile.select_related("by__person").first()
    if sheet is None:  # pressed twice, or somebody else was faster
        messages.info(request, "ชุดนี้นำกลับไปแล้ว")
        return redirect("measures_staff:key_in", slug)
    if not batches.may_take_back(request.user, sheet):
        raise Http404
    form = TakeBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _take_back(request, point, pile, form.cleaned_data["reason"])
    address = reverse("measures_staff:take_back", args=[slug, first])
    context = {"point": point, "sheet": sheet, "count": pile.count(), "form": form}
    return render(
        request,
        "measures/staff/take_back.html",
        context | {"address": address},
        status=422 if form.errors else 200,
    )


def _take_back(request, point, pile, reason):
    try:
        count = actions.take_back_answers(point, pile, reason=reason, by=request.user, at=now())
    except actions.NotAllowed as error:
        messages.info(request, str(error))
    else:
        messages.success(request, f"นำกลับแล้ว {count} ใบ คีย์ใหม่ได้เลย")
    return redirect("measures_staff:key_in", point.slug)


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
