"""The inspectors' first screens: the list, the register, the log, unlocking and locking."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from . import access, accesslog, actions, staff_words, unlocking
from .models import AccessLog, InspectorKey
from .staff_forms import UnlockForm
from .staff_gate import inspectors_only, show_unlock, try_passphrase, with_key
from .states import ENDED

ON_A_PAGE = 50
NEAR = timedelta(days=30)
FEWEST_INSPECTORS = 2
LISTS = {"open": "ที่ต้องทำ", "ended": "ปิดแล้ว", "old": "ใกล้ครบเวลาเก็บ"}


@require_safe
@with_key
def listed(request):
    today, reports = localdate(), access.reports_for(request.user)
    chosen = request.GET.get("show") if request.GET.get("show") in LISTS else "open"
    wanted = _conditions(today)
    counts = reports.aggregate(**{key: Count("pk", filter=q) for key, q in wanted.items()})
    tabs = [
        {"key": key, "label": label, "count": counts[key], "is_now": key == chosen}
        for key, label in LISTS.items()
    ]
    page = Paginator(reports.filter(wanted[chosen]), ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        "tabs": tabs,
        "page": page,
        "rows": staff_words.rows(page.object_list, user=request.user, today=today),
        "chosen": chosen,
        "inspector": unlocking.unlocked(request),
        "lacks": what_is_missing(),
    }
    return render(request, "integrity/staff/list.html", context)


def _conditions(today) -> dict[str, Q]:
    ended = Q(state__in=ENDED)
    return {"open": ~ended, "ended": ended, "old": ended & Q(keep_until__lte=today + NEAR)}


def what_is_missing() -> list[str]:
    """What this channel needs before it keeps its promises, in words."""
    keys, missing = len(InspectorKey.objects.genuine()), []
    if actions.filing.recovery_key() is None:
        missing.append("ยังไม่มีกุญแจกู้คืนบนกระดาษ")
    if keys < FEWEST_INSPECTORS:
        missing.append(f"มีผู้ตรวจสอบที่กุญแจใช้ได้ {keys} คน ควรมีอย่างน้อย {FEWEST_INSPECTORS} คน")
    return missing


@require_safe
@with_key
def register(request):
    """What was deleted, and whether the log is whole."""
    lines, mark = accesslog.ending()
    context = {
        "forgotten": access.forgotten_for(request.user),
        "broken": accesslog.first_broken(),
        "lines": lines,
        "mark": mark,
        "of_keys": AccessLog.objects.filter(number="").order_by("-pk")[:100],
        "inspector": unlocking.unlocked(request),
    }
    return render(request, "integrity/staff/register.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_key
def unlock(request):
    """Ask for the passphrase, then go where somebody wanted to."""
    target = _target(request)
    if request.method != "POST":
        return show_unlock(request, UnlockForm(), action=request.path, carried=[("next", target)])
    form = UnlockForm(request.POST)
    response = redirect(target)
    if form.is_valid() and try_passphrase(request, form, response):
        return response
    shown = {"action": request.path, "carried": [("next", target)]}
    return show_unlock(request, form, **shown, status=422)


@require_POST
@inspectors_only
def lock(request):
    response = redirect("integrity_staff:list")
    unlocking.lock(request, response)
    messages.success(request, "ล็อกแล้ว")
    return response


def _target(request):
    """Only a page of this channel on this site."""
    home = reverse("integrity_staff:list")
    wanted = request.POST.get("next") or request.GET.get("next") or home
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours and wanted.startswith(home) else home
