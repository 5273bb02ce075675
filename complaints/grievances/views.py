"""Telling us: the page of ways, the sorts of things, the form, the check page, sent.

Like the form of a service it keeps nothing in an address or a session: its token
travels in POST bodies alone, and what was typed waits, sealed, in a draft.
"""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework import drafts, proof_of_work, single_uploads, suspicion, tokens
from casework.attempts import (
    Attempt,
    already_sent,
    attempt_of,
    could_not_keep,
    is_forged,
    receipt,
)
from home.languages import local_path
from home.masking import private_parts
from home.models import Village

from . import actions
from .follow_views import count_too
from .forms import FollowForm, GrievanceForm
from .models import Category
from .similar import similar

RETRY_AFTER = 60  # seconds
FORBIDDEN, UNAVAILABLE = 403, 503
FORM = "complaints/new"  # names the drafts
WHAT = "grievance"  # for counting what comes from where
UNLIKE = "unlike"  # for which category and place the citizen said that none is the same
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def landing(request):
    """All the ways to tell us something."""
    groups = _groups()
    context = {"crumbs": _crumbs()[:1] + [{"title": _("แจ้งเรื่อง")}], "groups": groups}
    context["links"] = {
        name: local_path(f"/{path}/")
        for name, path in (
            ("questions", "complaints/questions"),
            ("guideline", "complaints/guideline"),
            ("integrity", "integrity"),
            ("map", "complaints/map"),
            ("statistics", "statistics/complaints"),
        )
    }
    return render(request, "complaints/landing.html", context)


@require_safe
@shared
def choose(request):
    """What it is about: one touch, then the form for it."""
    context = {"groups": _groups(), "crumbs": _crumbs({"title": _("เลือกเรื่อง")})}
    return render(request, "complaints/choose.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, slug):
    category = _category(slug)
    if request.method != "POST":
        form = GrievanceForm(category, Village.objects.all())
        return _form_page(request, form, Attempt(tokens.new_token()))
    if case := already_sent(request):
        return receipt(request, case)
    attempt = attempt_of(request)
    go, _colon, what = request.POST.get("go", "").partition(":")
    if go == "send":
        return _send(request, category, attempt)
    if go == "edit":
        return _edit(request, category, attempt, what)
    if go == "follow":
        return _follow(request, category, attempt, what)
    return _go_on(request, category, attempt, go, what)


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
new.handles_csrf_failure = True


@never_cache
@require_POST
def upload(request, slug):
    """One photo of the form, sent by itself while the rest is being typed."""
    category = _category(slug)

    def field_of(name, kept):
        return GrievanceForm(category, (), {}, kept=kept).fields.get(name)

    return single_uploads.take(request, form=FORM, field_of=field_of)


def _category(slug):
    found = Category.objects.offered().filter(slug=slug) if slug.isprintable() else ()
    for category in found:
        return category
    raise Http404


def _groups():
    """What may be told, by its sort; a sort with nothing in it is left out."""
    found = list(Category.objects.offered())
    groups = [(sort, [one for one in found if one.sort == sort]) for sort in Category.Sort]
    return [
        {"sort": sort.value, "categories": those, "url": _way(sort, those)}
        for sort, those in groups
        if those
    ]


def _way(sort, categories):
    """One category leads straight to its form."""
    if len(categories) == 1:
        return reverse("complaints:new", args=[categories[0].slug])
    return f"{reverse('complaints:choose')}#{sort.value}"


def _crumbs(*items):
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("แจ้งเรื่อง"), "url": local_path("/complaints/")},
        *items,
    ]


def _go_on(request, category, attempt, go, what):
    """Keep what came. Show the form again with what is wrong, else what comes next."""
    form = GrievanceForm(
        category, Village.objects.all(), request.POST, request.FILES, attempt.files
    )
    form.is_valid()
    if is_forged(request):
        return _form_page(request, form, attempt, FORBIDDEN)
    try:
        _keep(form, attempt, **_told_unlike(form, attempt, go))
        if go == "remove" and what.isascii() and what.isdigit():
            drafts.remove_file(attempt.draft, int(what[:18]))
            form.set_kept(attempt.files)
    except (OSError, DatabaseError):
        return _form_page(request, form, could_not_keep(attempt), UNAVAILABLE)
    if go == "move":
        return _edit(request, _category(request.POST.get("to", "")), attempt)
    if go == "remove":
        return _form_page(request, form.unjudged(), attempt)
    if not form.is_valid():
        return _form_page(request, form, attempt)
    return _similar_page(request, form, attempt) or _check_page(request, form, attempt)


def _keep(form, attempt, **more):
    attempt.draft = drafts.keep(
        attempt.token, form=FORM, typed=form.typed() | more, uploads=form.new_photos, at=now()
    )
    form.set_kept(attempt.files)


def _told_unlike(form, attempt, go):
    """Asked once for a category and a place: is one of these the same?"""
    said = _place_of(form) if go == UNLIKE else attempt.typed.get(UNLIKE)
    return {UNLIKE: said} if said else {}


def _place_of(form):
    village = form.data.get("village", "")
    return f"{form.category.slug} {village} {form.data.get('latitude', '')}"


def _edit(request, category, attempt, name=""):
    """Back to the form, with all that was typed."""
    form = _form_of_draft(request, category, attempt)
    form.is_valid()
    form.focus(name)
    return _form_page(request, form.unjudged(), attempt)


def _form_of_draft(request, category, attempt):
    typed = attempt.typed if attempt.draft else request.POST
    return GrievanceForm(category, Village.objects.all(), typed, kept=attempt.files)


def _similar_page(request, form, attempt, follow_form=None, status=200):
    """Others that may be the same trouble; nothing where there are none or that was asked."""
    if attempt.typed.get(UNLIKE) == _place_of(form):
        return None
    found = similar(form.category, village=form.village, point=form.point)
    if not found:
        return None
    email = form.cleaned_data.get("email", "")
    follow_form = follow_form or FollowForm(initial={"follow_email": email})
    more = {"found": found, "follow_form": follow_form}
    return _page(request, "complaints/similar.html", form, attempt, status, more)


def _follow(request, category, attempt, number):
    """The same trouble: count one more, and open no second case."""
    form, follow_form = _form_of_draft(request, category, attempt), FollowForm(request.POST)
    if not form.is_valid():
        return _form_page(request, form, attempt)
    status = FORBIDDEN if is_forged(request) else 200
    if follow_form.is_valid() and status != FORBIDDEN:
        status = count_too(request, attempt, number, follow_form.cleaned_data["follow_email"])
        if not status:
            return redirect("complaints:followed", number)
    again = _similar_page(request, form, attempt, follow_form, status)
    return again or _check_page(request, form, attempt, status)


def _send(request, category, attempt):
    form = _form_of_draft(request, category, attempt)
    if not attempt.draft:
        # Either forgotten, or just now turned into a case by the other one of two clicks.
        case = already_sent(request)
        return receipt(request, case) if case else _go_on(request, category, attempt, "", "")
    if not form.is_valid():
        return _form_page(request, form, attempt)
    if attempt.is_renewed or is_forged(request):
        return _check_page(request, form, attempt, FORBIDDEN if is_forged(request) else 200)
    verdict = _verdict(request, form, attempt)
    try:
        case = actions.file_grievance(
            category,
            **form.told(),
            token=attempt.token,
            language=translation.get_language(),
            held_why=verdict.held_why(suspicion.is_proven(request, attempt.token)),
            at=now(),
        )
    except (OSError, DatabaseError):
        return _check_page(request, form, could_not_keep(attempt), UNAVAILABLE)
    suspicion.remember(request, WHAT, form.words)
    return receipt(request, case, attempt.token)


def _verdict(request, form, attempt):
    return suspicion.judge(request, WHAT, token=attempt.token, trap=form.trap, text=form.words)


def _form_page(request, form, attempt, status=200):
    if form.is_bound:
        form.hide_trap()
    more = {"categories": Category.objects.offered()}
    return _page(request, "complaints/form.html", form, attempt, status, more)


def _check_page(request, form, attempt, status=200):
    is_asked = _verdict(request, form, attempt).wants_proof
    subject = form.cleaned_data["subject"]
    more = {
        "proof": proof_of_work.challenge(attempt.token) if is_asked else None,
        "private": private_parts(subject) if form.category.is_public else [],
    }
    return _page(request, "complaints/check.html", form, attempt, status, more)


def _page(request, template, form, attempt, status, more):
    context = {
        "category": form.category,
        "form": form,
        "token": attempt.token,
        "notes": attempt.notes,
        "crumbs": _crumbs({"title": form.category.local_name}),
        **more,
    }
    response = render(request, template, context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    return response
