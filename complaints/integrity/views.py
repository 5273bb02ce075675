"""The pages for whoever wants to report. No session, no cookie, nothing kept but what is sent."""

from django.db import DatabaseError
from django.shortcuts import render
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from casework import tokens

from . import actions, holding_files, numbers, opening
from .forms import MAX_FILES, ReportForm, ReturnForm
from .in_memory import confidential
from .models import IntegritySettings

OK, UNAVAILABLE = 200, 503


@cache_control(public=True, no_cache=True)
def home(request):
    """What the channel protects and what it can't; the same page for everybody."""
    return render(request, "integrity/home.html", {"channel": IntegritySettings.load()})


@confidential
def report(request):
    """One form, a page to check it, and the number with its secret; all at one address."""
    if not IntegritySettings.load().is_open or not actions.is_ready():
        return render(request, "integrity/closed.html", {"channel": IntegritySettings.load()})
    if request.method != "POST":
        return _form_page(request, ReportForm())
    try:
        token = tokens.check_token(request.POST.get("token", ""))
    except tokens.BadToken:
        return _sent_from_an_old_page(request)
    steps = {"edit": _edit, "send": _send, "done": _done}
    return steps.get(request.POST.get("go"), _check)(request, token)


def _sent_from_an_old_page(request):
    form = ReportForm(request.POST, request.FILES)
    form.is_valid()
    form.add_error(None, _("หน้านี้เปิดไว้นานเกินไป ยังไม่ได้ส่ง โปรดแนบไฟล์อีกครั้งแล้วกดต่อไป"))
    return _form_page(request, form)


def _check(request, token):
    """Clean what came, hold it closed, and show what it is and what was found in the files."""
    form = ReportForm(request.POST, request.FILES)
    is_valid = form.is_valid()
    files = holding_files.kept(request.POST, token, at=now()) + holding_files.new(form.taken)
    if len(files) > MAX_FILES:
        files, is_valid = files[:MAX_FILES], False
        form.add_error("files", _("แนบได้ไม่เกิน %(limit)s ไฟล์") % {"limit": MAX_FILES})
    typed = {name: request.POST.getlist(name) for name in form.fields if name != "files"}
    try:
        actions.hold(token, {"typed": typed}, files, visitor=request.visitor, at=now())
    except DatabaseError:
        form.add_error(None, _("ระบบขัดข้อง ยังไม่ได้ส่ง โปรดรอสักครู่แล้วลองอีกครั้ง"))
        return _form_page(request, form, token, status=UNAVAILABLE)
    except actions.NotAllowed as error:
        form.add_error(None, str(error))
        return _form_page(request, form, token)
    if not is_valid:
        return _form_page(request, form, token, files)
    context = {"form": form, "token": token, "files": [about for about, _data in files]}
    return render(request, "integrity/check.html", context)


def _edit(request, token):
    held = _held(token)
    if held is None:
        return _forgotten(request)
    typed, files = held
    return _form_page(request, ReportForm(initial=_initial(typed["typed"])), token, files)


def _send(request, token):
    if found := actions.sent_with(token):
        return _sent_page(request, token, *found)
    held = _held(token)
    if held is None:
        return _forgotten(request)
    typed, files = held
    form = ReportForm(MultiValueDict(typed["typed"]))
    if not form.is_valid():
        return _form_page(request, form, token, files)
    try:
        filed = actions.file(
            token=token,
            content=form.content,
            files=[
                ({k: about[k] for k in ("name", "kind", "size")}, data) for about, data in files
            ],
            persons=form.cleaned_data["persons"],
            about_leaders=form.cleaned_data["about_leaders"],
            identity=form.given_identity,
            on=localdate(),
        )
    except actions.NobodyLeft:
        context = {"channel": IntegritySettings.load(), "nobody_left": True}
        return render(request, "integrity/closed.html", context)
    except DatabaseError:
        form.add_error(None, _("ระบบขัดข้อง ยังไม่ได้ส่ง โปรดรอสักครู่แล้วลองอีกครั้ง"))
        return _form_page(request, form, token, files, status=UNAVAILABLE)
    actions.let_go(token)
    return _sent_page(request, token, *filed)


def _held(token):
    """What this form holds; nothing where the token is that of a message."""
    held = actions.fetch(token, at=now())
    return held if held and "typed" in held[0] else None


def _done(request, token):
    """The number and the secret typed back: only then is it certain that they were kept."""
    found = actions.sent_with(token)
    if not found:
        return _forgotten(request)
    form = ReturnForm(request.POST)
    if form.is_valid():
        filed, secret = found
        typed = numbers.read(form.cleaned_data["number"]), form.cleaned_data["secret"]
        if typed[0] == filed.number and opening.with_secret(*typed):
            return render(request, "integrity/done.html")
        form.add_error(None, _("ไม่ตรงกับที่แสดงข้างบน ดูทีละตัวแล้วพิมพ์ใหม่"))
    return _sent_page(request, token, *found, form=form)


def _sent_page(request, token, filed, secret, form=None):
    context = {
        "report": filed,
        "secret_groups": tokens.in_groups(secret),
        "token": token,
        "form": form or ReturnForm(),
    }
    return render(request, "integrity/sent.html", context)


def _forgotten(request):
    form = ReportForm({})
    form.is_valid()
    form.errors.clear()
    form.add_error(None, _("ระบบลืมสิ่งที่พิมพ์ไว้แล้วเพื่อความปลอดภัย ยังไม่ได้ส่ง โปรดกรอกใหม่"))
    return _form_page(request, form)


def _form_page(request, form, token=None, files=(), status=OK):
    context = {
        "form": form,
        "token": token or tokens.new_token(),
        "channel": IntegritySettings.load(),
        "files": [about for about, _data in files],
    }
    return render(request, "integrity/form.html", context, status=status)


def _initial(typed) -> dict:
    many = {"persons"}
    return {
        name: values if name in many else (values[0] if values else "")
        for name, values in typed.items()
    }
