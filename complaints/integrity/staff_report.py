"""One report on the inspectors' screen: read, act, take a file, open a name for two."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework.sending import never_run
from home.models import Holiday

from . import access, actions, staff_words
from .models import Entry, IdentityRequest, Report
from .staff_gate import of_report
from .staff_moves import MOVES, offered, was_filed_for

CHANGED = "มีความเคลื่อนไหวใหม่ในเรื่องนี้ อ่านก่อน แล้วกดอีกครั้ง ข้อความที่พิมพ์ยังอยู่"
ANSWERS = {"consent": actions.consent, "refuse": actions.refuse}


class Changed(Exception):
    """Something happened to the report since it was on the screen."""


@require_safe
@of_report
def report(request, report):
    return _show(request, report)


@require_http_methods(["GET", "HEAD", "POST"])
@of_report
def move(request, report, key):
    """Show the form of one move, open over the report; or carry it out."""
    if key not in MOVES:
        raise Http404
    posted = request.POST if request.method == "POST" else None
    stamp, by = _stamp(report), request.inspector
    form = MOVES[key].form(posted, report=report, by=by, stamp=stamp, auto_id=f"id_{key}_%s")
    if posted is None:
        return _show(request, report, key, form)
    if not form.is_valid():
        return _show(request, report, key, form, status=422)
    try:
        _carry_out(report, key, form, by)
    except Changed:
        form.renew(stamp)
        form.add_error(None, CHANGED)
    except actions.NotAllowed as error:
        form.renew(stamp)
        form.add_error(None, str(error))
    else:
        messages.success(request, MOVES[key].done)
        return _onwards(request, report)
    return _show(request, report, key, form, status=409)


@require_safe
@of_report
def file(request, report, pk):
    """A file, opened in memory and handed over as a download that no browser runs or shows."""
    found = actions.read_file(report, pk, by=request.inspector, on=localdate())
    if found is None:
        raise Http404
    about, data = found
    response = HttpResponse(data, content_type=about.kind)
    response["Content-Disposition"] = content_disposition_header(True, about.name)
    return never_run(response)


@require_POST
@of_report
def name(request, report, pk, key):
    """Consent to a colleague's request, refuse it, or see the name once."""
    if key not in {"open", *ANSWERS}:
        raise Http404
    asked = get_object_or_404(IdentityRequest, pk=pk, identity__report=report)
    by, on = request.inspector, localdate()
    try:
        if key == "open":
            told = actions.open_identity(asked, by=by, on=on)
            context = {"report": report, "told": staff_words.names(told), "inspector": by}
            return render(request, "integrity/staff/name.html", context)
        ANSWERS[key](asked, by=by, on=on)
        messages.success(request, "บันทึกคำตอบแล้ว")
    except actions.NotAllowed as error:
        messages.error(request, str(error))
    return redirect("integrity_staff:report", report.number)


@transaction.atomic
def _carry_out(report, key, form, by):
    locked = Report.objects.select_for_update().get(pk=report.pk)
    if form.cleaned_data["seen"] != _stamp(locked):
        raise Changed
    MOVES[key].act(locked, **form.options(), by=by, on=localdate())


def _stamp(report) -> str:
    return f"{report.state}.{report.entries.count()}.{report.due_on}.{report.keep_until}"


def _onwards(request, report):
    if access.reports_for(request.user).filter(pk=report.pk).exists():
        return redirect("integrity_staff:report", report.number)
    return redirect("integrity_staff:list")


def _show(request, report, key="", form=None, status=200):
    by, today = request.inspector, localdate()
    said = actions.read(report, by=by, on=today)
    can = offered(report, today=today)
    context = {
        "report": report,
        "inspector": by,
        "due": staff_words.due(report, today, Holiday.objects.dates()),
        "who": staff_words.holders(report),
        "entries": [entry for entry in said if entry.kind != Entry.Kind.NOTE],
        "notes": [entry for entry in said if entry.kind == Entry.Kind.NOTE],
        "answers": staff_words.answers(said[0].content) if said else [],
        "requests": _requests(report, by),
        "log": staff_words.log_of(report.number),
        "may_replace": was_filed_for(report),
        **_buttons(report, can),
        **_opened(report, key, form, can),
    }
    return render(request, "integrity/staff/report.html", context, status=status)


def _buttons(report, can):
    shown = [(key, MOVES[key]) for key in can if key != "take"]
    return {
        "stamp": _stamp(report),
        "may_take": "take" in can,
        "usual": [pair for pair in shown if not pair[1].is_rare],
        "rare": [pair for pair in shown if pair[1].is_rare],
    }


def _opened(report, key, form, can):
    if form is None:
        return {}
    url = reverse("integrity_staff:move", args=[report.number, key])
    return {"form": form, "move": MOVES[key], "move_url": url, "is_possible": key in can}


def _requests(report, by):
    """Who asked for the name; what this inspector can answer or open now."""
    if not report.has_identity:
        return []
    return [
        {
            "asked": asked,
            "reason": reason,
            "can_answer": asked.is_waiting and asked.asked_by_id != by.key.pk,
            "can_open": asked.has_consent and asked.asked_by_id == by.key.pk,
        }
        for asked, reason in actions.read_reasons(report, by=by)
    ]
