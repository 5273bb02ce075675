"""Staff: writing a circular, sending it, putting it right, and taking it back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_POST

from casework import filing, kept_files

from . import access, actions
from .forms import CorrectForm, WithdrawForm, WriteForm
from .models import USUAL_REMIND_DAYS

FORM = require_http_methods(["GET", "HEAD", "POST"])
SENT = "ส่งแล้ว ผู้รับเห็นในหน้าแรกและเมนู “หนังสือเวียน” ทันที"
TEXTS = ("title", "number", "dated_on", "body")
ALL = (*TEXTS, "is_for_all", "divisions", "people", "remind_days")


@FORM
def new(request):
    if not access.may_write(request.user):
        raise Http404
    start = {"is_for_all": True, "dated_on": localdate(), "remind_days": USUAL_REMIND_DAYS}
    form = _bound(request, WriteForm, initial=start)
    if not (form.is_bound and form.is_valid()):
        return _show(request, form, title="เขียนหนังสือเวียน", button="เก็บเป็นร่าง แล้วดูก่อนส่ง")
    circular = actions.write(_values(form, ALL), files=_files(form), by=request.user, at=now())
    messages.success(request, "เก็บเป็นร่างแล้ว ตรวจอีกครั้งแล้วกดส่ง")
    return redirect(circular)


@FORM
def edit(request, pk):
    circular = _changeable(request.user, pk)
    if not circular.is_draft:
        return redirect("circulars_staff:correct", pk)
    start = {name: getattr(circular, name) for name in (*TEXTS, "is_for_all", "remind_days")}
    start |= {"divisions": circular.divisions.all(), "people": circular.people.all()}
    form = _bound(request, WriteForm, initial=start, circular=circular)
    if not (form.is_bound and form.is_valid()):
        return _show(request, form, circular, title="แก้ร่าง", button="เก็บร่าง")
    options = {"files": _files(form), "away": form.away_ids, "by": request.user}
    return _do(request, circular, "เก็บร่างแล้ว", actions.change, _values(form, ALL), **options)


@require_POST
def publish(request, pk):
    circular = _changeable(request.user, pk)
    options = {"by": request.user, "at": now()}
    return _do(
        request, circular, "ส่งแล้ว ผู้รับเห็นในหน้าแรกและเมนู “หนังสือเวียน” ทันที", actions.publish, **options
    )


@require_POST
def discard(request, pk):
    circular = _changeable(request.user, pk)
    try:
        actions.discard(circular, by=request.user)
    except actions.NotAllowed as problem:
        messages.error(request, str(problem))
        return redirect(circular)
    messages.success(request, "ลบร่างแล้ว")
    return redirect("circulars_staff:list")


@FORM
def correct(request, pk):
    circular = _changeable(request.user, pk)
    if not circular.is_open:
        messages.error(request, "แก้ได้เฉพาะหนังสือที่ส่งแล้วและยังไม่ถอน")
        return redirect(circular)
    start = {name: getattr(circular, name) for name in TEXTS}
    form = _bound(request, CorrectForm, initial=start, circular=circular)
    if not (form.is_bound and form.is_valid()):
        words = {"title": "แก้ไขและแจ้งฉบับใหม่", "button": "แจ้งฉบับใหม่"}
        return _show(request, form, circular, **words)
    options = {name: form.cleaned_data[name] for name in ("note", "asks_again")}
    options |= {"files": _files(form), "away": form.away_ids, "by": request.user, "at": now()}
    return _do(request, circular, "แจ้งฉบับใหม่แล้ว", actions.correct, _values(form, TEXTS), **options)


@FORM
def withdraw(request, pk):
    circular = _changeable(request.user, pk)
    if not circular.is_open:
        return redirect(circular)
    form = WithdrawForm(request.POST or None)
    if not form.is_valid():
        words = {"title": "ถอนหนังสือเวียน", "button": "ถอนหนังสือ", "is_danger": True}
        return _show(request, form, circular, **words)
    options = {"reason": form.cleaned_data["reason"], "by": request.user, "at": now()}
    return _do(request, circular, "ถอนแล้ว ไม่มีใครถูกเตือนอีก", actions.withdraw, **options)


def _do(request, circular, done, act, *args, **options):
    try:
        act(circular, *args, **options)
    except actions.NotAllowed as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, done)
    return redirect(circular)


def _bound(request, form, **options):
    if request.method != "POST":
        return form(**options)
    return form(request.POST, request.FILES, **options)


def _values(form, names):
    return {name: form.cleaned_data[name] for name in names}


def _files(form):
    """Bytes on disk, of this try and of earlier ones."""
    fresh = filing.keep(form.cleaned_data.get("files") or [])
    return [*kept_files.take(form.cleaned_data.get("kept", "")), *fresh]


def _show(request, form, circular=None, **words):
    if form.is_bound and hasattr(form, "waiting") and "files" not in form.errors:
        fresh = filing.keep(form.cleaned_data.get("files") or [])
        kept_files.keep(form.cleaned_data.get("kept", ""), fresh, at=now())
    context = {"form": form, "circular": circular, **words}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "circulars/staff/form.html", context, status=status)


def _changeable(user, pk):
    return get_object_or_404(access.changeable(user), pk=pk)
