"""The form of a service: fill in page by page, check, sent.

The form keeps nothing in an address or a session. Its token travels in POST
bodies alone; what was typed waits, sealed, in a draft that only the token finds.
"""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import render
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import actions as casework
from casework import drafts, tokens
from casework.attempts import (
    Attempt,
    already_sent,
    attempt_of,
    could_not_keep,
    is_forged,
    left_with,
    receipt,
)

from . import actions, queries
from .attempts import typed_so_far
from .crumbs import crumbs_to
from .forms import APPLICANT, RequestForm, sealed_inputs, with_sealed
from .models import find

RETRY_AFTER = 60  # seconds
FORBIDDEN, CONFLICT, CLOSED, UNAVAILABLE = 403, 409, 410, 503


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request, slug):
    shown = find_shown(slug)
    if request.method == "POST" and (case := already_sent(request)):
        return receipt(request, case)
    if not (shown.thai.live and shown.thai.takes_requests):
        context = {"shown": shown, "service": shown.local}
        return render(request, "eservices/closed.html", context, status=CLOSED)
    if request.method != "POST":
        form = RequestForm(shown, queries.locality())
        return form_page(request, form, Attempt(tokens.new_token()))
    attempt = attempt_of(request)
    if left := left_with(request, attempt):
        return left_page(request, shown, left)
    go, _colon, what = request.POST.get("go", "").partition(":")
    if go == "send":
        return _send(request, shown, attempt)
    if go == "edit":
        return edit(request, shown, attempt, what)
    return _go_on(request, shown, attempt, go, what)


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
apply.handles_csrf_failure = True


def find_shown(slug):
    if shown := find(slug):
        return shown
    raise Http404


def form_of_post(request, shown, attempt):
    """The form as the browser sent it, over what was kept before."""
    page = request.POST.get("page", "")
    typed = typed_so_far(request.POST, attempt.typed, shown.thai.questions, page)
    form = RequestForm(
        shown,
        queries.locality(),
        with_sealed(typed, attempt.typed, shown),
        request.FILES,
        attempt.files,
    )
    version = request.POST.get("version")
    if version and version != form.version:
        attempt.notes.append(_("แบบฟอร์มนี้มีการปรับปรุงหลังจากที่ท่านเริ่มกรอก คำตอบเดิมยังอยู่ โปรดตรวจอีกครั้ง"))
    return form


def _go_on(request, shown, attempt, go="check", what=""):
    """Keep what came. Show the page again with what is wrong, else the next or the check page."""
    form = form_of_post(request, shown, attempt)
    form.is_valid()
    here = form.page(request.POST.get("page"))
    if is_forged(request):
        return form_page(request, form, attempt, here, FORBIDDEN)
    try:
        keep(form, attempt)
        if go == "remove" and what.isascii() and what.isdigit():
            drafts.remove_file(attempt.draft, int(what[:18]))
            form.set_kept(attempt.files)
    except (OSError, DatabaseError):
        return form_page(request, form, could_not_keep(attempt), here, UNAVAILABLE)
    if go in ("remove", "back"):
        page = form.page_before(here) if go == "back" else here
        return form_page(request, form.unjudged(), attempt, page)
    if form.errors_on(here):
        return form_page(request, form, attempt, here)
    if go == "next" and (page := form.page_after(here)):
        return form_page(request, form.unjudged(), attempt, page)
    return _check_or_rest(request, form, attempt)


def _check_or_rest(request, form, attempt):
    """The check page once every page is in order, else the first that is not."""
    if form.is_valid():
        return _check_page(request, form, attempt)
    page = form.first_wrong()
    return form_page(request, form if form.is_begun(page) else form.unjudged(), attempt, page)


def keep(form, attempt):
    uploads = [(name, file) for name, field in form.upload_fields() for file in field.accepted]
    attempt.draft = drafts.keep(
        attempt.token, form=form.shown.thai.slug, typed=form.typed(), uploads=uploads, at=now()
    )
    form.set_kept(attempt.files)


def edit(request, shown, attempt, name=""):
    """Back to the form: to the field that was chosen, else to where it was left."""
    form = form_of_draft(request, shown, attempt)
    form.is_valid()
    page = form.page_of(name) if name else form.first_wrong()
    form.focus(name)
    return form_page(request, form.unjudged(), attempt, page, is_change=bool(name))


def _send(request, shown, attempt):
    if not attempt.draft:
        # Either forgotten, or just now turned into a case by the other one of two clicks.
        case = already_sent(request)
        return receipt(request, case) if case else _go_on(request, shown, attempt)
    form = form_of_draft(request, shown, attempt)
    if not form.is_valid():
        attempt.notes.append(_("แบบฟอร์มนี้มีการปรับปรุงหลังจากที่ท่านเริ่มกรอก โปรดตอบข้อที่เหลือ"))
        return form_page(request, form, attempt, form.first_wrong())
    if request.POST.get("version", form.version) != form.version:
        attempt.notes.append(_("แบบฟอร์มนี้มีการปรับปรุงหลังจากที่ท่านเริ่มกรอก โปรดตรวจคำตอบอีกครั้งแล้วกดส่ง"))
        return _check_page(request, form, attempt)
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
            typed=form.typed_and_asked(),
            at=now(),
        )
    except (OSError, DatabaseError):
        return _check_page(request, form, could_not_keep(attempt), status=UNAVAILABLE)
    except casework.NotAllowed:  # taken up in another browser at this very moment
        return left_page(request, shown, drafts.left_with(attempt.token))
    return receipt(request, case, attempt.token)


def left_page(request, shown, left):
    """The form went on elsewhere: say where, and show what was typed here meanwhile."""
    form = form_of_post(request, shown, Attempt(""))
    context = {
        "shown": shown,
        "service": shown.local,
        "number": drafts.in_groups(left.number),
        "rows": rows_typed(form),
        "has_files": bool(request.FILES),
    }
    return render(request, "eservices/left.html", context, status=CONFLICT)


def rows_typed(form):
    """What was typed, as the check page says it where it is in order, else as it was typed."""
    form.is_valid()
    rows = [{"label": form[name].label, "value": form[name].value()} for name in APPLICANT]
    for question in form.rows:
        names = question.block.fields(question.key, question.value, form.locality)
        is_right = not any(name in form.errors for name in names)
        cleaned = form.cleaned_data if is_right else {}
        value = question.block.answer(question.key, question.value, cleaned, form.locality)
        rows.append({"label": question.value["label"], "value": value})
    return [row for row in rows if row["value"]]


def form_of_draft(request, shown, attempt):
    typed = attempt.typed if attempt.draft else request.POST
    return RequestForm(
        shown, queries.locality(), with_sealed(typed, attempt.typed, shown), kept=attempt.files
    )


def form_page(request, form, attempt, page=None, status=200, is_change=False):
    """Draw one page of the form; without ``page`` the one that was sent, else the first."""
    page = page or form.page(request.POST.get("page"))
    if form.is_bound:
        form.judge_only(page).hide_sealed()
    more = {
        "page": page,
        "is_change": is_change or (request.POST.get("go") == "check" and not page.is_last),
        "helper": form.helper_of(page),
        "elsewhere": form.typed_elsewhere(page) if form.is_bound else [],
        "focused": is_change,
        "not_kept": " ".join(sorted(sealed_inputs(form.asked))),
    }
    template = "eservices/stop.html" if form.stops else "eservices/form.html"
    return _page(request, template, form, attempt, status, more)


def _check_page(request, form, attempt, status=200):
    return _page(request, "eservices/check.html", form, attempt, status, {})


def _page(request, template, form, attempt, status, more):
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
        **more,
    }
    response = render(request, template, context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    return response
