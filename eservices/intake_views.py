"""The counter: choose the service, fill in one page, hand over number and slip."""

from django.db import DatabaseError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import localdate, now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail import hooks

from casework import (
    access,
    attempts,
    drafts,
    intake_claim,
    intake_ticket,
    letter_views,
    reading_aloud,
    slips,
    tokens,
)
from casework.request_letter import UNKNOWN

from . import intake, queries, returning
from .forms import with_sealed
from .intake_forms import IntakeForm
from .models import WalkIn, find
from .models.showing import search, shown_services

FORBIDDEN, UNAVAILABLE = 403, 503
# What else is filed here, said by its app: a title, and rows of address, name and words.
ALSO = "list_counter_choices"


@require_safe
def choose(request):
    """Every service, the most asked for first; one click leads to its form."""
    _check(request.user)
    typed = request.GET.get("q", "").strip()
    walk_in = _walk_in(request.GET)
    if walk_in and walk_in.service and "q" not in request.GET:
        return redirect(_form_address(walk_in.service.slug, walk_in))
    services = shown_services()
    used = queries.asked_for(localdate())
    services.sort(key=lambda shown: -used.get(shown.thai.slug, 0))
    others = [more(typed) for more in hooks.get_hooks(ALSO)]
    context = {
        "typed": typed,
        "others": [group for group in others if group["rows"]],
        "services": search(typed, services) if typed else services,
        "walk_in": walk_in,
    }
    return render(request, "eservices/intake/choose.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def fill(request, slug):
    _check(request.user)
    shown = find(slug)
    if not (shown and shown.thai.live):
        raise Http404
    if request.method != "POST":
        return _open(request, shown)
    if case := attempts.already_sent(request):
        return intake_ticket.hand_over(request, case)
    go, _colon, what = request.POST.get("go", "").partition(":")
    attempt = attempts.attempt_of(request)
    form, filled = _form_of_post(request, shown, attempt, what if go == "fill" else "")
    form.is_valid()
    if attempts.is_forged(request):
        return _page(request, form.unjudged(), attempt, _walk_in(request.POST), FORBIDDEN)
    try:
        _keep(form, attempt)
        if go == "remove" and what.isascii() and what.isdigit():
            drafts.remove_file(attempt.draft, int(what[:18]))
            form.set_kept(attempt.files)
        if go in ("find", "fill", "remove"):
            return _go_on(request, form, attempt, go, filled)
        return _send(request, form, attempt)
    except (OSError, DatabaseError):
        attempts.could_not_keep(attempt)
        return _page(request, form, attempt, _walk_in(request.POST), UNAVAILABLE)


def keep_typed(request, clerk, attempt, slug):
    """Keep what came after this clerk was signed out."""
    shown = find(slug)
    if not shown:
        return False
    typed = with_sealed(request.POST, attempt.typed, shown)
    form = _form(request, shown, typed, request.FILES, kept=attempt.files, clerk=clerk)
    form.is_valid()
    _keep(form, attempt)
    return True


fill_or_keep = intake_claim.or_keep(fill, keep_typed)


@never_cache
@require_safe
def filed(request, number):
    """The number, to be read aloud or handed over as a slip."""
    case, secret = _find_filed(request, number)
    context = {
        "case": case,
        "groups": reading_aloud.groups(case.number),
        "spoken": reading_aloud.spoken(case.number),
        "secret_groups": tokens.in_groups(secret),
        "counted_from": slips.counted_from(case),
        "lacking": [a for a in case.answers if a["value"] == UNKNOWN],
        "next_number": WalkIn.objects.of(localdate()).waiting().first(),
    }
    return render(request, "eservices/intake/filed.html", context)


@never_cache
@require_safe
def slip(request, number):
    case, secret = _find_filed(request, number)
    content, content_type = slips.draw(case, secret, "pdf")
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{case.number}.pdf"'
    return response


@never_cache
@require_safe
def letter(request, number):
    case, _secret = _find_filed(request, number)
    return letter_views.answer(case, is_for_printing=True)


def _check(user):
    """Who may not take in requests sees no counter at all."""
    if not access.may_take_in(user):
        raise Http404


def _find_filed(request, number):
    """A case this browser just filed, or any that the clerk may see."""
    _check(request.user)
    secret = intake_ticket.secret_of(request, number)
    case = access.open_with_secret(number, secret) if secret else None
    if case and case.taken_in_by_id == request.user.pk:
        return case, secret
    return access.staff_case(request.user, number), ""


def _open(request, shown):
    """An empty form, or the one that this clerk was typing when they were signed out."""
    walk_in = _walk_in(request.GET)
    attempt = intake_claim.left(request, shown.thai.slug)
    if not attempt:
        return _page(request, _form(request, shown), attempts.Attempt(tokens.new_token()), walk_in)
    form = _form(request, shown, MultiValueDict(attempt.typed), kept=attempt.files)
    form.is_valid()
    response = _page(request, form.unjudged(), attempt, walk_in)
    intake_claim.forget(response)
    return response


def _form(request, shown, *bound, **options):
    options = {"clerk": request.user, "at": now()} | options
    return IntakeForm(shown, queries.locality(), *bound, **options)


def _form_of_post(request, shown, attempt, applicant):
    """The form as it was typed, with the data of an earlier applicant where that was chosen."""
    typed, filled = request.POST.copy(), False
    if applicant.isascii() and applicant.isdigit():
        asked = _form(request, shown).asked
        phone = typed.get("phone", "")
        filled = returning.fill_in(request.user, int(applicant[:18]), phone, typed, asked)
    typed = with_sealed(typed, attempt.typed, shown)
    form = _form(request, shown, typed, request.FILES, kept=attempt.files)
    return form, filled


def _keep(form, attempt):
    """Keep everything typed and the files that are in order, whatever becomes of the rest."""
    uploads = [(name, file) for name, field in form.upload_fields() for file in field.accepted]
    attempt.draft = drafts.keep(
        attempt.token, form=form.shown.thai.slug, typed=form.typed(), uploads=uploads, at=now()
    )
    form.set_kept(attempt.files)


def _go_on(request, form, attempt, go, filled):
    """The clerk is still typing: nothing is judged yet."""
    found = []
    if go == "find":
        found = returning.find(request.user, form["phone"].value() or "")
        if not found:
            attempt.notes.append("ไม่พบผู้ยื่นเดิมจากเบอร์นี้ในเรื่องที่ท่านเปิดดูได้ กรอกชื่อต่อได้เลย")
    if filled:
        attempt.notes.append("ใส่ชื่อและที่อยู่จากเรื่องล่าสุดแล้ว ถามผู้ยื่นว่ายังถูกต้องหรือไม่")
    form.focus("name")
    return _page(request, form.unjudged(), attempt, _walk_in(request.POST), found=found)


def _send(request, form, attempt):
    walk_in = _walk_in(request.POST)
    if not form.is_valid() or attempt.is_renewed:
        return _page(request, form, attempt, walk_in)
    case = intake.take_in(
        form.shown.thai, form, token=attempt.token, by=request.user, at=now(), walk_in=walk_in
    )
    return intake_ticket.hand_over(request, case, attempt.token)


def _walk_in(data):
    """The number being served, where the clerk came here from the queue."""
    pk = data.get("walk_in", "")
    if not (pk.isascii() and pk.isdigit()):
        return None
    waiting = WalkIn.objects.of(localdate()).serving().select_related("service")
    return waiting.filter(pk=int(pk[:18])).first()


def _form_address(slug, walk_in):
    return f"{reverse('counter:fill', args=[slug])}?walk_in={walk_in.pk}"


def _page(request, form, attempt, walk_in, status=200, found=()):
    if form.is_bound:
        form.hide_sealed()
    context = {
        "shown": form.shown,
        "service": form.shown.thai,
        "form": form,
        "token": attempt.token,
        "claim": intake_claim.make(request.user, attempt.token),
        "notes": attempt.notes,
        "walk_in": walk_in,
        "found": found,
    }
    return render(request, "eservices/intake/form.html", context, status=status)
