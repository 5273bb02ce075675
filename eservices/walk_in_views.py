"""The day's queue: what the counter sees and presses, and the board in the hall."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from casework import access, tokens
from casework.actions import NotAllowed
from casework.fields import LineField

from . import walk_in_actions
from .models import Service, WalkIn

DESKS = range(1, 10)
SHOWN = 40  # of those waiting; the count is of all
ON_THE_BOARD = 6
BOARD_SECONDS = 8
UNPROCESSABLE = 422
LAST_DESK = "counter_desk"  # cookie


class TakeForm(forms.Form):
    """Whom the number is for, as far as that helps the counter."""

    name = LineField(label="ชื่อ (ไม่บังคับ)", most_letters=100, required=False)
    service = forms.ModelChoiceField(
        queryset=Service.objects.published().order_by("name"),
        label="มาเรื่องอะไร (ไม่บังคับ)",
        empty_label="ยังไม่ระบุ",
        required=False,
        error_messages={"invalid_choice": "เลือกบริการจากรายการ"},
    )


class DeskForm(forms.Form):
    """At which desk; and why, where it is not the first one's turn."""

    desk = forms.TypedChoiceField(
        label="ช่องบริการ",
        choices=[(n, f"ช่อง {n}") for n in DESKS],
        coerce=int,
        error_messages={"required": "เลือกช่องบริการ", "invalid_choice": "เลือกช่องบริการจากรายการ"},
    )
    reason = LineField(label="เหตุที่เรียกก่อนคิว", most_letters=200, required=False)


@never_cache
@require_safe
def queue(request):
    _check(request.user)
    return _page(request)


@require_POST
def take(request):
    """Give out a number."""
    _check(request.user)
    form = TakeForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=UNPROCESSABLE)
    token = request.POST.get("token", "")
    return _done(
        request,
        lambda: walk_in_actions.take_number(**form.cleaned_data, token=token, at=now()),
        "ให้คิว {} แล้ว",
    )


@require_POST
def call_next(request):
    """Call the next one, once for each time the button was drawn."""
    _check(request.user)
    desk, by, seen = _desk_form(request), request.user, _seen(request)
    return _call(
        request,
        desk,
        lambda: walk_in_actions.call_next(desk=desk["desk"], by=by, at=now(), seen=seen),
    )


@require_POST
def move(request, pk, key):
    """What happens to one number: called before its turn, done, left, back again."""
    _check(request.user)
    walk_in = get_object_or_404(WalkIn, pk=pk)
    if key == "call":
        desk = _desk_form(request)
        return _call(
            request,
            desk,
            lambda: walk_in_actions.call_before_turn(walk_in, **desk, by=request.user, at=now()),
        )
    if key not in MOVES:
        raise Http404
    act, done = MOVES[key]
    return _done(request, lambda: act(walk_in, at=now()), done)


MOVES = {
    "done": (walk_in_actions.finish, "คิว {} เสร็จแล้ว"),
    "left": (walk_in_actions.leave, "บันทึกว่าคิว {} ไม่มาแล้ว"),
    "back": (walk_in_actions.come_back, "คิว {} กลับเข้าลำดับเดิมแล้ว"),
}


@never_cache
@require_safe
def board(request):
    """The screen in the hall: numbers and desks, nothing about anybody. It renews itself."""
    today = WalkIn.objects.of(localdate())
    called = list(today.serving().order_by("-called_at")[:ON_THE_BOARD])
    waiting = list(today.waiting().values_list("number", flat=True)[:ON_THE_BOARD])
    is_still = "still" in request.GET
    context = {"called": called, "waiting": waiting, "is_still": is_still, "now": now()}
    response = render(request, "eservices/queue_board.html", context)
    if not is_still:
        response["Refresh"] = str(BOARD_SECONDS)
    response["X-Robots-Tag"] = "noindex"
    return response


def _check(user):
    if not access.may_take_in(user):
        raise Http404


def _page(request, form=None, status=200):
    today = WalkIn.objects.of(localdate()).select_related("service", "called_by__person", "case")
    waiting = today.waiting()
    context = {
        "take_form": form or TakeForm(),
        "token": tokens.new_token(),
        "desks": DESKS,
        "desk": _last_desk(request),
        "serving": list(today.serving().order_by("called_at")),
        "waiting": list(waiting[:SHOWN]),
        "waiting_count": waiting.count(),
        "closed": list(today.filter(closed_at__isnull=False).order_by("-closed_at")[:SHOWN]),
    }
    return render(request, "eservices/intake/queue.html", context, status=status)


def _desk_form(request):
    """What was chosen; a desk that cannot be read is the first one."""
    form = DeskForm(request.POST)
    form.is_valid()
    found = form.cleaned_data
    return {"desk": found.get("desk") or DESKS[0], "reason": found.get("reason", "")}


def _seen(request):
    """Who was first in the queue when the button was drawn."""
    pk = request.POST.get("seen", "")
    return WalkIn.objects.filter(pk=pk[:18]).first() if pk.isascii() and pk.isdigit() else None


def _call(request, desk, act):
    response = _done(request, act, "เรียกคิว {} แล้ว")
    path = reverse("counter:queue")
    response.set_cookie(LAST_DESK, str(desk["desk"]), path=path, httponly=True, samesite="Lax")
    return response


def _last_desk(request):
    kept = request.COOKIES.get(LAST_DESK, "")
    return int(kept) if kept in map(str, DESKS) else DESKS[0]


def _done(request, act, words):
    try:
        walk_in = act()
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, words.format(walk_in.number))
    return redirect("counter:queue")
