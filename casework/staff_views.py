"""What officers do with one case, inside the Wagtail admin."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from . import access, actions, numbers, staff_page
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
    move = MOVES[key]
    opened = staff_page.bind(
        request,
        case,
        move,
        key=key,
        url=reverse("casework_staff:move", args=[case.number, key]),
        initial={"other": request.GET.get("other", "")},
    )
    needs = move.needs or key
    if not access.may(request.user, case, needs):
        return _too_late(request, case, needs, opened)
    return staff_page.carry_out(request, case, opened, move.act, done=move.done)


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


def _too_late(request, case, needs, opened):
    """A superior whose decision is no longer asked for is told so; others see nothing here."""
    form = opened.form
    if not access.permits(request.user, case, needs) or not form.is_bound:
        raise Http404
    form.is_valid()
    if form.cleaned_data.get("seen") == case.version:
        raise Http404
    return staff_page.show_changed(request, case, opened)
