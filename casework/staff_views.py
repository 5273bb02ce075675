"""What officers do with one case, inside the Wagtail admin."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from . import access, actions, numbers, queries, staff_page
from .sealing import Unreadable
from .sending import download
from .staff_forms import UnsealForm
from .staff_moves import MOVES


@require_safe
def case(request, number):
    return staff_page.show(request, _find(request, number))


@staff_page.keeps_what_was_typed
def move(request, number, key):
    """Show the form of one move, open over the case; or carry it out."""
    case = _find(request, number)
    if key not in MOVES:
        raise Http404
    needs = MOVES[key].needs or key
    if request.method != "POST":
        access.check(request.user, case, needs)
        form = _form(request, case, key)
        return staff_page.show(request, case, opened=_opened(case, key, form))
    form = _form(request, case, key, request.POST, request.FILES)
    is_valid = form.is_valid()
    opened = _opened(case, key, form)
    if not access.may(request.user, case, needs):
        return _too_late(request, case, needs, opened)
    if getattr(form, "wants_ready", False):
        return staff_page.show_with_ready(request, case, opened)
    if not is_valid:
        return staff_page.show_invalid(request, case, opened)
    return staff_page.perform(request, case, opened, MOVES[key].act, done=MOVES[key].done)


@require_POST
def unseal(request, number):
    """Show the full value of one masked answer, on this one page only."""
    case = _find(request, number)
    access.check(request.user, case, "unseal")
    form = UnsealForm(request.POST)
    if not form.is_valid():
        raise Http404
    key = form.cleaned_data["key"]
    try:
        value = actions.unseal_answer(case, key=key, by=request.user, at=now())
    except actions.NotAllowed as error:
        messages.error(request, str(error))
    except Unreadable:
        messages.error(request, "เปิดข้อมูลนี้ไม่ได้ กุญแจเข้ารหัสไม่ตรงกับที่ใช้ปกปิด โปรดแจ้งผู้ดูแลระบบ")
    else:
        return staff_page.show(request, case, revealed={key: value})
    return redirect("casework_staff:case", case.number)


@require_safe
def file(request, number, pk):
    case = _find(request, number)
    try:
        return download(access.staff_file(request.user, case.number, pk))
    except FileNotFoundError:
        messages.error(request, "หาไฟล์นี้ในเครื่องไม่พบ โปรดแจ้งผู้ดูแลระบบ")
    return redirect("casework_staff:case", case.number)


def _find(request, number):
    if not numbers.is_number(number):
        raise Http404
    return access.staff_case(request.user, number)


def _form(request, case, key, *bound):
    since = queries.last_event(case)
    return MOVES[key].form(
        *bound,
        case=case,
        since=since,
        by=request.user,
        initial={"other": request.GET.get("other", "")},
        auto_id=f"id_{key}_%s",
    )


def _opened(case, key, form):
    move = MOVES[key]
    return staff_page.Opened(
        key=key,
        title=move.title,
        button=move.button,
        form=form,
        url=reverse("casework_staff:move", args=[case.number, key]),
        explanation=move.explanation,
        is_danger=move.is_danger,
    )


def _too_late(request, case, needs, opened):
    """A superior whose decision is no longer asked for is told so; others see nothing here."""
    seen = opened.form.cleaned_data.get("seen")
    if seen == case.version or not access.permits(request.user, case, needs):
        raise Http404
    return staff_page.show_changed(request, case, opened)
