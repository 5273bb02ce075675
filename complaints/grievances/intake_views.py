"""The counter takes in a grievance for somebody: one page, then number and slip."""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import access, drafts, intake_ticket, tokens
from casework.attempts import (
    Attempt,
    already_sent,
    attempt_of,
    could_not_keep,
    is_forged,
)
from home.finding import bare, finds
from home.models import Village

from . import actions
from .intake_forms import IntakeForm
from .models import Category

FORM = "grievances/intake"  # names the drafts
FORBIDDEN, UNAVAILABLE = 403, 503


def choices(typed):
    """What the counter's page of choices offers: every category in which the words stand."""
    rows = [
        {
            "url": reverse("grievances_counter:fill", args=[category.slug]),
            "name": category.name,
            "words": f"{category.division.name} · {category.working_days} วันทำการ",
        }
        for category in Category.objects.offered()
        if finds(typed, bare(category.words))
    ]
    return {"title": "รับแจ้งเรื่อง ร้องเรียน ข้อเสนอแนะ", "rows": rows}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def fill(request, slug):
    if not access.may_take_in(request.user):
        raise Http404
    category = get_object_or_404(Category.objects.offered(), slug=slug)
    if request.method != "POST":
        return _page(request, _form(request, category), Attempt(tokens.new_token()))
    if case := already_sent(request):
        return intake_ticket.hand_over(request, case)
    attempt = attempt_of(request)
    form = _form(request, category, request.POST, request.FILES, attempt.files)
    form.is_valid()
    if is_forged(request):
        return _page(request, form, attempt, FORBIDDEN)
    try:
        return _go_on(request, form, attempt)
    except (OSError, DatabaseError):
        return _page(request, form, could_not_keep(attempt), UNAVAILABLE)


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
fill.handles_csrf_failure = True


def _form(request, category, *bound):
    villages = Village.objects.all()
    return IntakeForm(category, villages, *bound, clerk=request.user, at=now())


def _go_on(request, form, attempt):
    """Keep everything typed and the photos; then remove one, show what is wrong, or file it."""
    attempt.draft = drafts.keep(
        attempt.token, form=FORM, typed=form.typed(), uploads=form.new_photos, at=now()
    )
    go, _colon, what = request.POST.get("go", "").partition(":")
    if go == "remove" and what.isascii() and what.isdigit():
        drafts.remove_file(attempt.draft, int(what[:18]))
    form.set_kept(attempt.files)
    if go == "remove":
        return _page(request, form.unjudged(), attempt)
    if not form.is_valid() or attempt.is_renewed:
        return _page(request, form, attempt)
    case = actions.file_grievance(
        form.category, **form.filed(), token=attempt.token, taken_in_by=request.user, at=now()
    )
    return intake_ticket.hand_over(request, case, attempt.token)


def _page(request, form, attempt, status=200):
    context = {
        "category": form.category,
        "form": form,
        "token": attempt.token,
        "notes": attempt.notes,
    }
    return render(request, "complaints/grievances/staff/intake.html", context, status=status)
