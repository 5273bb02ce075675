"""A service's manual, and its form: fill in, check, sent.

The form keeps nothing in an address or a session. Its token travels in POST
bodies alone; what was typed waits, sealed, in a draft that only the token finds.
"""

from dataclasses import dataclass, field

from django.db import DatabaseError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_safe

from casework import drafts, tickets, tokens
from home.languages import local_path

from . import actions, queries
from .forms import RequestForm, with_sealed
from .models import find

RETRY_AFTER = 60  # seconds
CLOSED, FORBIDDEN, UNAVAILABLE = 410, 403, 503


@dataclass
class Attempt:
    """One POST of the form: whose token, what was kept before, what we have to say."""

    token: str
    draft: object = None
    notes: list = field(default_factory=list)
    is_renewed: bool = False  # the token is a new one: nothing can be sent with it yet

    @property
    def typed(self):
        return drafts.answers_of(self.draft)

    @property
    def files(self):
        return drafts.files_of(self.draft)


@cache_control(public=True, no_cache=True)
@require_safe
def service(request, slug):
    shown = find_shown(slug)
    if not shown.thai.live:
        raise Http404
    context = {"shown": shown, "service": shown.local, "thai": shown.thai}
    context["crumbs"] = crumbs_to({"title": shown.local.name})
    return render(request, "eservices/service.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request, slug):
    shown = find_shown(slug)
    if request.method == "POST" and (case := already_sent(request)):
        return receipt(request, case)
    if not (shown.thai.live and shown.thai.has_form):
        context = {"shown": shown, "service": shown.local}
        return render(request, "eservices/closed.html", context, status=CLOSED)
    if request.method != "POST":
        form = RequestForm(shown, queries.locality())
        return form_page(request, form, Attempt(tokens.new_token()))
    attempt = attempt_of(request)
    go, _colon, what = request.POST.get("go", "").partition(":")
    if go == "send":
        return _send(request, shown, attempt)
    if go == "edit":
        return _edit(request, shown, attempt, what)
    return _check(request, shown, attempt, remove=what if go == "remove" else "")


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
apply.handles_csrf_failure = True


def crumbs_to(*items):
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("บริการประชาชน"), "url": local_path("/services/")},
        *items,
    ]


def find_shown(slug):
    if shown := find(slug):
        return shown
    raise Http404


def already_sent(request):
    """The case that this token made before: a second click, a resend, a step back."""
    try:
        token = tokens.check_token(request.POST.get("token", ""))
    except tokens.TokenExpired:
        token = request.POST["token"]
    except tokens.BadToken:
        return None
    return None if is_forged(request) else actions.sent_with(token)


def is_forged(request):
    return getattr(request, "csrf_failed", False)


def attempt_of(request):
    """Find what the token keeps. A token that is too old gives way to a new one."""
    token = request.POST.get("token", "")
    try:
        attempt = Attempt(tokens.check_token(token))
        attempt.draft = drafts.find(attempt.token)
    except tokens.TokenExpired:
        attempt = Attempt(tokens.new_token(), drafts.find(token), is_renewed=True)
        attempt.notes.append(_("ท่านเปิดหน้านี้ไว้นาน เราเก็บสิ่งที่กรอกไว้ให้ครบ โปรดตรวจอีกครั้งแล้วกดปุ่มด้านล่าง"))
        if attempt.draft and not is_forged(request):
            actions.continue_with(attempt.draft, token=attempt.token)
    except tokens.BadToken:
        attempt = Attempt(tokens.new_token(), is_renewed=True)
        attempt.notes.append(_("หน้านี้ใช้ส่งไม่ได้แล้ว สิ่งที่กรอกยังอยู่ครบ โปรดตรวจแล้วกดปุ่มด้านล่างอีกครั้ง"))
    if is_forged(request):
        attempt.notes.append(_("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
    if is_forged(request) and request.FILES:
        attempt.notes.append(_("โปรดแนบไฟล์อีกครั้งด้วย"))
    return attempt


def form_of_post(request, shown, attempt):
    """The form as the browser sent it, over what was kept before."""
    return RequestForm(
        shown,
        queries.locality(),
        with_sealed(request.POST, attempt.typed, shown),
        request.FILES,
        attempt.files,
    )


def _check(request, shown, attempt, remove=""):
    """Keep what came, and show it once more before it is sent."""
    form = form_of_post(request, shown, attempt)
    is_valid = form.is_valid()
    if is_forged(request):
        return form_page(request, form, attempt, status=FORBIDDEN)
    try:
        keep(form, attempt)
        if remove.isascii() and remove.isdigit():
            drafts.remove_file(attempt.draft, int(remove[:18]))
            form.set_kept(attempt.files)
    except (OSError, DatabaseError):
        return form_page(request, form, could_not_keep(attempt), status=UNAVAILABLE)
    if remove:
        return form_page(request, form.unjudged(), attempt)
    return (_check_page if is_valid else form_page)(request, form, attempt)


def keep(form, attempt):
    uploads = [(name, file) for name, field in form.upload_fields() for file in field.accepted]
    attempt.draft = actions.keep(
        form.shown.thai, token=attempt.token, typed=form.typed(), uploads=uploads, at=now()
    )
    form.set_kept(attempt.files)


def _edit(request, shown, attempt, name):
    """Back to the form, at the field that was chosen."""
    form = form_of_draft(request, shown, attempt)
    form.is_valid()
    form.focus(name)
    return form_page(request, form.unjudged(), attempt)


def _send(request, shown, attempt):
    if not attempt.draft:
        # Either forgotten, or just now turned into a case by the other one of two clicks.
        case = already_sent(request)
        return receipt(request, case) if case else _check(request, shown, attempt)
    form = form_of_draft(request, shown, attempt)
    if not form.is_valid():
        attempt.notes.append(_("แบบฟอร์มนี้มีการปรับปรุงหลังจากที่ท่านเริ่มกรอก โปรดตอบข้อที่เหลือ"))
        return form_page(request, form, attempt)
    if attempt.is_renewed or is_forged(request):
        status = FORBIDDEN if is_forged(request) else 200
        return _check_page(request, form, attempt, status)
    try:
        case = actions.submit(
            shown.thai,
            answers=form.answers(),
            sealed=form.sealed,
            contact=form.contact,
            token=attempt.token,
            language=translation.get_language(),
            typed=form.typed(),
            at=now(),
        )
    except (OSError, DatabaseError):
        return _check_page(request, form, could_not_keep(attempt), status=UNAVAILABLE)
    return receipt(request, case, attempt.token)


def form_of_draft(request, shown, attempt):
    typed = attempt.typed if attempt.draft else request.POST
    return RequestForm(
        shown, queries.locality(), with_sealed(typed, attempt.typed, shown), kept=attempt.files
    )


def could_not_keep(attempt):
    attempt.notes = [_("ตอนนี้ระบบยังบันทึกไม่ได้ สิ่งที่กรอกยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วกดอีกครั้ง หรือโทรหาเจ้าหน้าที่")]
    return attempt


def receipt(request, case, token=""):
    response = HttpResponseRedirect(reverse("casework:receipt", args=[case.number]), status=303)
    secret = tokens.secret_for(token or request.POST["token"])
    tickets.issue(response, request, case.number, secret)
    return response


def form_page(request, form, attempt, status=200):
    if form.is_bound:
        form.hide_sealed()
    return _page(request, "eservices/form.html", form, attempt, status)


def _check_page(request, form, attempt, status=200):
    return _page(request, "eservices/check.html", form, attempt, status)


def _page(request, template, form, attempt, status):
    context = {
        "shown": form.shown,
        "service": form.shown.local,
        "form": form,
        "token": attempt.token,
        "notes": attempt.notes,
        "crumbs": crumbs_to(
            {"title": form.shown.local.name, "url": form.shown.thai.get_absolute_url()},
            {"title": _("ยื่นคำขอ")},
        ),
    }
    response = render(request, template, context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    return response
