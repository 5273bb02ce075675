"""The counter takes in a grievance for somebody: one page, then number and slip."""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import access, drafts, intake_claim, intake_ticket, tokens
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
        return _open(request, category)
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


def keep_typed(request, clerk, attempt, slug):
    """Keep what came after this clerk was signed out."""
    category = Category.objects.offered().filter(slug=slug).first()
    if not category:
        return False
    form = _form(request, category, request.POST, request.FILES, attempt.files, clerk=clerk)
    form.is_valid()
    _keep(form, attempt)
    return True


fill_or_keep = intake_claim.or_keep(fill, keep_typed)


def _open(request, category):
    """An empty form, or the one that this clerk was typing when they were signed out."""
    attempt = intake_claim.left(request, f"{FORM}/{category.slug}")
    if not attempt:
        return _page(request, _form(request, category), Attempt(tokens.new_token()))
    typed = MultiValueDict({name: [text] for name, text in attempt.typed.items()})
    form = _form(request, category, typed, None, attempt.files)
    form.is_valid()
    response = _page(request, form.unjudged(), attempt)
    intake_claim.forget(response)
    return response


def _form(request, category, *bound, clerk=None):
    villages = Village.objects.all()
    return IntakeForm(category, villages, *bound, clerk=clerk or request.user, at=now())


def _keep(form, attempt):
    name = f"{FORM}/{form.category.slug}"
    attempt.draft = drafts.keep(
        attempt.token, form=name, typed=form.typed(), uploads=form.new_photos, at=now()
    )


def _go_on(request, form, attempt):
    """Keep everything typed and the photos; then remove one, show what is wrong, or file it."""
    _keep(form, attempt)
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
        "claim": intake_claim.make(request.user, attempt.token),
        "notes": attempt.notes,
    }
    return render(request, "complaints/grievances/staff/intake.html", context, status=status)
