"""What a citizen sees of a case: finding it, reading it, answering, withdrawing."""

from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_POST

from home.models import AgencySettings
from home.phones import normal_phone

from . import (
    access,
    actions,
    citizen_page,
    filing,
    forms,
    numbers,
    slips,
    throttle,
    tickets,
    tokens,
)
from .models import CaseFile
from .sending import download

RETRY_AFTER = 60  # seconds
OK, FORBIDDEN, CONFLICT, TOO_MANY, UNAVAILABLE = 200, 403, 409, 429, 503
FORMS = {
    "answer": forms.AnswerForm,
    "contact": forms.ContactForm,
    "withdraw": forms.WithdrawForm,
}


@cache_control(public=True, no_cache=True)
def track(request):
    """Ask for the number, nothing more: the answer is the same for every number."""
    example = AgencySettings.load(request).sample_number
    form = forms.TrackForm(request.GET or None, example=example)
    if form.is_valid():
        return redirect("casework:case", form.cleaned_data["number"])
    return render(request, "casework/track.html", {"form": form})


@never_cache
def case(request, number):
    """The case for who holds its secret; for everybody else, a question."""
    if number != numbers.read(number):
        read = numbers.read(number)
        return redirect("casework:case", read) if read else redirect("casework:track")
    if request.method == "POST":
        return _unlock(request, number)
    found = access.citizen_case(request, number)
    return case_page(request, found) if found else _locked_page(request, number)


@never_cache
def receipt(request, number):
    found = access.citizen_case(request, number)
    if not found:
        return redirect("casework:case", number)
    secret = tickets.secret_of(request, number)
    context = {
        "case": found,
        "secret_groups": tokens.in_groups(secret),
        "track_url": slips.track_url(found, secret),
        "qr": slips.qr(found, secret),
        "is_late_start": found.counted_from != localdate(found.received_at),
        "person": citizen_page.holder_of(found),
        "phone": citizen_page.phone_to_ask(request, found, citizen_page.holder_of(found)),
    }
    return render(request, "casework/receipt.html", context)


@never_cache
def slip(request, number, kind):
    found = _own_case(request, number)
    content, content_type = slips.draw(found, tickets.secret_of(request, number), kind)
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{found.number}.{kind}"'
    return response


@never_cache
def file(request, number, pk):
    found = get_object_or_404(CaseFile, pk=pk, case=_own_case(request, number))
    return download(found)


@never_cache
def answer(request, number):
    """The citizen writes to us. Where the ticket ran out meanwhile, the words are kept."""
    if request.method != "POST":
        return redirect("casework:case", number)
    found = access.citizen_case(request, number)
    if not found:
        return _locked_page(request, number, kept=request.POST.get("text", ""))
    form = form_of(found, "answer", request.POST, request.FILES)
    if problem := _problem_of(request, form):
        return case_page(request, found, problem, answer_form=form)

    def act():
        kept = filing.keep(form.cleaned_data["files"])
        actions.answer(found, text=form.cleaned_data["text"], files=kept, at=now())

    return carry_out(request, found, act, _("เราได้รับข้อความของท่านแล้ว"), answer_form=form)


@never_cache
def contact(request, number):
    """Another telephone number or address to reach the citizen."""
    found = access.citizen_case(request, number)
    if request.method != "POST" or not found:
        return redirect("casework:case", number)
    form = contact_form_of(found, request.POST)
    if problem := _problem_of(request, form):
        return case_page(request, found, problem, contact_form=form)

    def act():
        actions.correct_contact(found, **form.cleaned_data, at=now())

    return carry_out(request, found, act, _("บันทึกแล้ว"), contact_form=form)


@never_cache
def withdraw(request, number):
    found = access.citizen_case(request, number)
    if request.method != "POST" or not found:
        return redirect("casework:case", number)
    form = form_of(found, "withdraw", request.POST)
    if problem := _problem_of(request, form):
        return case_page(request, found, problem, withdraw_form=form)

    def act():
        actions.withdraw(found, reason=form.cleaned_data["reason"], at=now())

    return carry_out(request, found, act, _("ยกเลิกเรื่องแล้ว"), withdraw_form=form)


# The middleware asks these views to answer a failed CSRF check themselves: the words are not lost.
answer.handles_csrf_failure = contact.handles_csrf_failure = True
withdraw.handles_csrf_failure = True


def _problem_of(request, form):
    """Return the status with which the form comes back, or nothing where it is in order."""
    is_valid = form.is_valid()
    if getattr(request, "csrf_failed", False):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
        return FORBIDDEN
    return None if is_valid else OK


@never_cache
@require_POST
def leave(request):
    """Forget the cases this browser opened."""
    response = redirect("casework:track")
    tickets.drop(response)
    return response


def _own_case(request, number):
    found = access.citizen_case(request, number)
    if not found:
        raise Http404
    return found


def _unlock(request, number):
    """Open the case for the right secret; show its state for the right phone number."""
    form = forms.UnlockForm(request.POST)
    if not form.is_valid():
        return _locked_page(request, number, form)
    secret = tokens.read_secret(form.cleaned_data["key"])
    if found := access.open_with_secret(number, secret):
        response = _opened(request, found, form.cleaned_data["text"])
        tickets.issue(response, request, number, secret)
        return response
    if throttle.is_blocked(request, number):
        form.add_error(None, _("ลองผิดหลายครั้งแล้ว โปรดรอหนึ่งชั่วโมง หรือโทรหาเจ้าหน้าที่"))
        return _locked_page(request, number, form, status=TOO_MANY)
    if found := access.find_by_phone(number, _phone(form.cleaned_data["key"])):
        return _status_page(request, found)
    throttle.count_wrong(request, number)
    form.add_error(None, _("เลขที่รับเรื่องกับรหัสลับหรือเบอร์โทรศัพท์ไม่ตรงกัน โปรดดูที่ใบรับเรื่องแล้วลองใหม่"))
    return _locked_page(request, number, form)


def _opened(request, found, text):
    """Go to the case, or on with what was being written to us."""
    if not text:
        return redirect("casework:case", found.number)
    return case_page(request, found, answer_form=form_of(found, "answer", initial={"text": text}))


def _phone(text):
    try:
        return normal_phone(text)
    except ValueError:
        return ""


def _locked_page(request, number, form=None, status=200, kept=""):
    form = form or forms.UnlockForm(initial={"text": kept})
    form.action = reverse("casework:case", args=[number])
    context = {"number": number, "form": form}
    return render(request, "casework/unlock.html", context, status=status)


def _status_page(request, found):
    """What a phone number opens: where the case stands, and nothing anybody wrote."""
    context = citizen_page.where_it_stands(request, found)
    return render(request, "casework/status.html", context)


def case_page(request, found, status=OK, **with_form):
    context = citizen_page.whole(request, found) | {
        **{f"{name}_form": form_of(found, name) for name in FORMS},
        "contact_form": contact_form_of(found),
        **with_form,
    }
    response = render(request, "casework/case.html", context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


def form_of(found, name, *data, **options):
    address = reverse(f"casework:{name}", args=[found.number])
    return FORMS[name](*data, action=address, **options)


def contact_form_of(found, *data):
    reached = {"phone": found.citizen_phone, "email": found.citizen_email}
    return form_of(found, "contact", *data, initial=reached, reached=reached.values())


def carry_out(request, found, act, thanks, **with_form):
    """Act, and go back to the case; where that fails, say why and keep what was typed."""
    [form] = with_form.values()
    try:
        act()
    except actions.NotAllowed as error:
        form.add_error(None, str(error))
        status = CONFLICT
    except (OSError, DatabaseError):
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ ข้อความยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วส่งอีกครั้ง"))
        status = UNAVAILABLE
    else:
        messages.success(request, thanks)
        return redirect("casework:case", found.number)
    return case_page(request, access.citizen_case(request, found.number), status, **with_form)
