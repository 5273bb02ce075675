"""Staff: all evidence with what is wrong with it, and finding some for a form."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from casework.holders import roles_of

from . import searching
from .looking import look
from .models import Evidence, Kind
from .uses import uses_of

PAGE = 50
FILTERS = {"": "ทั้งหมด", "trouble": "มีปัญหา", "unused": "ยังไม่ได้ใช้"}


def may_look(user) -> bool:
    """Everybody with a role: all of it is public, or meant to be."""
    return bool(roles_of(user))


@require_safe
def listed(request):
    """All evidence; with ``show`` only what has a trouble, or what nothing points at."""
    _check(request.user)
    show = request.GET.get("show", "")
    show = show if show in FILTERS else ""
    evidences = list(Evidence.objects.order_by("title", "pk"))
    seen, uses = look(evidences, today=localdate()), uses_of(e.pk for e in evidences)
    rows = {
        "": evidences,
        "trouble": [e for e in evidences if seen[e.pk].findings],
        "unused": [e for e in evidences if e.pk not in uses],
    }
    page = Paginator(rows[show], PAGE).get_page(request.GET.get("page", "1"))
    context = {
        "page": page,
        "rows": [(seen[e.pk], uses.get(e.pk, [])) for e in page],
        "show": show,
        "tabs": [(key, name, len(rows[key])) for key, name in FILTERS.items()],
    }
    return render(request, "evidence/staff/list.html", context)


@require_POST
def check_again(request, pk):
    """Let the worker open a link within a minute: nothing leaves during a request."""
    _check(request.user)
    evidence = get_object_or_404(Evidence, pk=pk, kind=Kind.ADDRESS)
    evidence.checked_at, evidence.trouble = None, ""
    evidence.save(update_fields=["checked_at", "trouble"])
    messages.success(request, "ระบบจะลองเปิดลิงก์นี้ภายในหนึ่งนาที แล้วแสดงผลในหน้านี้")
    return redirect("evidence_staff:list")


@require_safe
def search(request):
    """A piece of a page: what has the words typed so far."""
    _check(request.user)
    typed, year = request.GET.get("q", ""), request.GET.get("year", "")
    year = int(year) if year.isdecimal() and len(year) == 4 else None
    chosen = request.GET.get("chosen", "")
    context = {
        "results": searching.search(typed, year, chosen=chosen),
        "name": request.GET.get("name", "evidence")[:60],
        "chosen": chosen,
        "searched": bool(typed.strip()),
    }
    return render(request, "evidence/results.html", context)


def _check(user):
    if not may_look(user):
        raise Http404
