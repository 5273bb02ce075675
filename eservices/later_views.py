"""A form put aside to be continued later: by number and secret, or by the link in a mail.

The secret is shown once on a page that is never stored, and travels in POST
bodies and the fragment of a link alone. Whoever opens a draft gets a new form
token for it, so two browsers never write into one.
"""

from django.db import DatabaseError
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import actions as casework
from casework import drafts, throttle, tokens
from home.templatetags.thai import thai_date

from . import views
from .later_forms import MailForm, ResumeForm
from .models import find

FORBIDDEN, CONFLICT, CLOSED, TOO_MANY, UNAVAILABLE = 403, 409, 410, 429, 503
MAIL, MOST_A_DAY, DAY = "draft-mail", 5, 24 * 60 * 60  # mails to one address; seconds


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def later(request, slug):
    """Put the form aside just as it is, and show number and secret."""
    shown = views.find_shown(slug)
    if request.method != "POST":
        return redirect("eservices:apply", slug)
    if case := views.already_sent(request):
        return views.receipt(request, case)
    attempt = views.attempt_of(request)
    if left := views.left_with(request, attempt):
        return views.left_page(request, shown, left)
    if request.POST.get("go") == "mail" and attempt.draft and attempt.draft.number:
        return _mail(request, shown, attempt)
    form = views.form_of_post(request, shown, attempt)
    form.is_valid()
    if views.is_forged(request):
        return views.form_page(request, form.unjudged(), attempt, status=FORBIDDEN)
    try:
        views.keep(form, attempt)
        draft = _put_aside(shown, attempt)
    except (OSError, DatabaseError):
        attempt = views.could_not_keep(attempt)
        return views.form_page(request, form.unjudged(), attempt, status=UNAVAILABLE)
    if not draft:
        return redirect("eservices:apply", slug)
    initial = {"email": next(iter(attempt.typed.get("email", [])), "")}
    problems = _refused_files(form)
    return _put_aside_page(request, shown, attempt, MailForm(initial=initial), problems=problems)


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
later.handles_csrf_failure = True


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request):
    """Ask for number and secret, and go on where the form was left."""
    if request.method != "POST":
        number = drafts.read_number(request.GET.get("number", "")[:60])
        return _resume_page(request, ResumeForm(initial={"number": number}))
    form = ResumeForm(request.POST)
    is_valid = form.is_valid()
    if views.is_forged(request):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง โปรดกดปุ่มอีกครั้ง"))
        return _resume_page(request, form, FORBIDDEN)
    if not is_valid:
        return _resume_page(request, form)
    number = form.cleaned_data["number"]
    draft = drafts.find_put_aside(number, form.cleaned_data["key"], at=now())
    if draft:
        return _go_on(request, form, draft)
    return _wrong(request, form, number)


resume.handles_csrf_failure = True


def _put_aside(shown, attempt):
    return casework.put_aside(
        attempt.draft,
        form_version=str(shown.thai.live_revision_id or ""),
        language=translation.get_language(),
        at=now(),
    )


def _refused_files(form):
    """What is wrong with files that came just now: they are not kept."""
    names = [name for name, _field in form.upload_fields() if name in form.errors]
    errors = [error for name in names for error in form.errors[name].as_data()]
    return [error.messages[0] for error in errors if error.code != "required"]


def _mail(request, shown, attempt):
    """Send the link to the address that was typed on the page of number and secret."""
    form = MailForm(request.POST)
    if not form.is_valid() or views.is_forged(request):
        status = FORBIDDEN if views.is_forged(request) else 200
        return _put_aside_page(request, shown, attempt, form, status)
    try:
        _mail_once_more(attempt.draft, form.cleaned_data["email"])
    except casework.NotAllowed as error:
        form.add_error(None, str(error))
        return _put_aside_page(request, shown, attempt, form, CONFLICT)
    except DatabaseError:
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ โปรดรอสักครู่แล้วกดอีกครั้ง"))
        return _put_aside_page(request, shown, attempt, form, UNAVAILABLE)
    return _put_aside_page(request, shown, attempt, MailForm(), sent_to=form.cleaned_data["email"])


def _mail_once_more(draft, email):
    """Queue the mail, unless the address got too many within a day, of whichever forms."""
    if throttle.has_had(MAIL, email.casefold(), limit=MOST_A_DAY):
        raise casework.NotAllowed(_("ส่งอีเมลของแบบฟอร์มนี้ครบจำนวนแล้ว โปรดจดเลขที่กับรหัสไว้"))
    was = draft.notices.count()
    casework.mail_draft(draft, email=email, at=now())
    if draft.notices.count() > was:  # a second press sends no second mail
        throttle.count_one(MAIL, email.casefold(), seconds=DAY)


def _put_aside_page(request, shown, attempt, form, status=200, **more):
    draft = attempt.draft
    draft.refresh_from_db()
    context = {
        "shown": shown,
        "service": shown.local,
        "form": form,
        "token": attempt.token,
        "number": drafts.in_groups(draft.number),
        "groups": tokens.in_groups(drafts.secret_of(draft)),
        "until": drafts.kept_until(draft),
        "is_new_token": attempt.is_renewed,
        **more,
    }
    return render(request, "eservices/put_aside.html", context, status=status)


def _wrong(request, form, number):
    """Unknown, wrong, sent and forgotten all look the same."""
    key = f"draft-{number}"
    if throttle.is_blocked(request, key):
        form.add_error(None, _("ลองผิดหลายครั้งแล้ว โปรดรอหนึ่งชั่วโมง หรือโทรหาเจ้าหน้าที่"))
        return _resume_page(request, form, TOO_MANY)
    throttle.count_wrong(request, key)
    form.add_error(
        None,
        _("ไม่พบแบบฟอร์มที่ตรงกับเลขที่และรหัสนี้ ดูที่จดไว้แล้วลองใหม่ ถ้าส่งคำขอไปแล้วหรือเก็บเกิน 14 วันจะเปิดไม่ได้"),
    )
    return _resume_page(request, form)


def _go_on(request, form, draft):
    """Draw the form as it was left, under a new token."""
    shown = find(draft.form)
    if not (shown and shown.thai.live and shown.thai.takes_requests):
        return _closed_page(request, shown, draft)
    attempt = views.Attempt(tokens.new_token())
    if not drafts.go_on(draft, token=attempt.token, at=now()):
        return _wrong(request, form, draft.number)
    attempt.draft = drafts.find(attempt.token)
    attempt.notes.append(_note(shown, attempt.draft))
    return views.edit(request, shown, attempt)


def _note(shown, draft):
    day = thai_date(drafts.kept_until(draft), "weekday")
    if draft.form_version == str(shown.thai.live_revision_id or ""):
        return _("กรอกต่อได้เลย เลขที่และรหัสเดิมใช้ได้ถึง%(day)s หรือจนกว่าท่านจะส่งคำขอ") % {"day": day}
    return _("แบบฟอร์มนี้มีการปรับปรุงหลังจากที่ท่านเก็บไว้ เราใส่คำตอบเดิมให้แล้ว โปรดตรวจทุกข้ออีกครั้งก่อนส่ง")


def _closed_page(request, shown, draft):
    """The service takes no requests now: say so, and show what was typed."""
    form = views.form_of_draft(request, shown, views.Attempt("", draft)) if shown else None
    context = {
        "shown": shown,
        "service": shown.local if shown else None,
        "rows": views.rows_typed(form) if shown else [],
        "until": drafts.kept_until(draft),
        "number": drafts.in_groups(draft.number),
    }
    return render(request, "eservices/put_aside_closed.html", context, status=CLOSED)


def _resume_page(request, form, status=200):
    return render(request, "eservices/continue.html", {"form": form}, status=status)
