"""What a citizen sees of a case: finding it, reading it, answering, rating."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_POST

from home.phones import normal_phone

from . import access, actions, filing, forms, numbers, slips, storage, throttle, tickets, tokens
from .models import CaseFile
from .wording import wording_of


@cache_control(public=True, no_cache=True)
def track(request):
    """Ask for the number, nothing more: the answer is the same for every number."""
    form = forms.TrackForm(request.GET or None)
    if form.is_valid():
        return redirect("casework:case", form.cleaned_data["number"])
    return render(request, "casework/track.html", {"form": form})


@never_cache
def case(request, number):
    """The case for who holds its secret; for everybody else, a question."""
    if number != numbers.read(number):
        return redirect("casework:case", numbers.read(number) or "-")
    if request.method == "POST":
        return _unlock(request, number)
    found = access.citizen_case(request, number)
    return _case_page(request, found) if found else _locked_page(request, number)


@never_cache
def receipt(request, number):
    found = _own_case(request, number)
    secret = tickets.secret_of(request, number)
    context = {
        "case": found,
        "secret_groups": tokens.in_groups(secret),
        "track_url": slips.track_url(found, secret),
        "qr": slips.qr(found, secret),
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
@require_POST
def answer(request, number):
    found = _own_case(request, number)
    form = forms.AnswerForm(request.POST, request.FILES)
    if form.is_valid():
        kept = filing.keep(form.cleaned_data["files"])
        act = {"text": form.cleaned_data["text"], "files": kept}
        return _do(request, found, form, actions.answer, act, _("เราได้รับข้อความของท่านแล้ว"))
    return _case_page(request, found, answer_form=form)


@never_cache
@require_POST
def rate(request, number):
    found = _own_case(request, number)
    form = forms.RateForm(request.POST)
    if form.is_valid():
        return _do(request, found, form, actions.rate, form.cleaned_data, _("ขอบคุณสำหรับคะแนน"))
    return _case_page(request, found, rate_form=form)


@never_cache
@require_POST
def withdraw(request, number):
    found = _own_case(request, number)
    form = forms.WithdrawForm(request.POST)
    if form.is_valid():
        return _do(request, found, form, actions.withdraw, {}, _("ยกเลิกเรื่องแล้ว"))
    return _case_page(request, found, withdraw_form=form)


@never_cache
@require_POST
def leave(request):
    """Forget the cases this browser opened."""
    response = redirect("casework:track")
    tickets.drop(response)
    return response


def download(found: CaseFile):
    """Send a file as a download that no browser will run or show in place."""
    response = FileResponse(
        storage.open_file(found.path),
        as_attachment=True,
        filename=found.name,
        content_type=found.content_type,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
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
    if access.open_with_secret(number, secret):
        response = redirect("casework:case", number)
        tickets.issue(response, request, number, secret)
        return response
    if throttle.is_blocked(request, number):
        form.add_error(None, _("ลองผิดหลายครั้งแล้ว โปรดรอหนึ่งชั่วโมง หรือโทรหาเจ้าหน้าที่"))
        return _locked_page(request, number, form, status=429)
    if found := access.find_by_phone(number, _phone(form.cleaned_data["key"])):
        context = {"case": found, "wording": wording_of(found.state)}
        return render(request, "casework/status.html", context)
    throttle.count_wrong(request, number)
    form.add_error(None, _("เลขที่รับเรื่องกับรหัสลับหรือเบอร์โทรศัพท์ไม่ตรงกัน โปรดดูที่ใบรับเรื่องแล้วลองใหม่"))
    return _locked_page(request, number, form)


def _phone(text):
    try:
        return normal_phone(text)
    except ValueError:
        return ""


def _locked_page(request, number, form=None, status=200):
    context = {"number": number, "form": form or forms.UnlockForm()}
    return render(request, "casework/unlock.html", context, status=status)


def _case_page(request, found, status=200, **bound):
    context = {
        "case": found,
        "wording": wording_of(found.state),
        "steps": found.steps.all(),
        "thread": found.messages.select_related("by").prefetch_related("files"),
        "files": found.files.filter(message=None),
        "events": found.events.exclude(what__in=found.events.model.INTERNAL),
        "rating": getattr(found, "rating", None),
        "answer_form": forms.AnswerForm(),
        "rate_form": forms.RateForm(),
        "withdraw_form": forms.WithdrawForm(),
    }
    return render(request, "casework/case.html", context | bound, status=status)


def _do(request, found, form, action, options, thanks):
    try:
        action(found, **options, at=now())
    except actions.NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, thanks)
    return redirect("casework:case", found.number)
