"""Staff: what was sent to oneself, reading it, and saying so; for the sender, who has."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from casework.sending import download
from home.models import Person

from . import access, actions, summary
from .models import Addressee
from .readers import counted, readers

PAGE = 30
MISSING = "หาไฟล์นี้ในเครื่องไม่พบ โปรดแจ้งผู้ดูแลระบบ"


@require_safe
def listed(request):
    """One's own, what is unread first; with ``?sent`` what one sent, or what all did."""
    check(request.user)
    of_sender = "sent" in request.GET and may_see_sent(request.user)
    rows = _sent(request.user) if of_sender else _received(request.user)
    context = {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page", "1")),
        "of_sender": of_sender,
        "may_write": access.may_write(request.user),
        "may_see_sent": may_see_sent(request.user),
        "sees_all": access.sees_all(request.user),
        "has_no_person": not Person.objects.active().filter(user=request.user).exists(),
    }
    return render(request, "circulars/staff/list.html", context)


@require_safe
def one(request, pk):
    circular = find(request.user, pk)
    mine = own_row(request.user, circular)
    if mine and not circular.is_draft:
        actions.opened(mine, at=now())
    return show(request, circular, mine)


@require_POST
def acknowledge(request, pk):
    circular = find(request.user, pk)
    mine = own_row(request.user, circular)
    if mine is None:
        raise Http404
    try:
        actions.acknowledge(mine, at=now())
    except actions.NotAllowed as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, f"บันทึกแล้วว่าท่านรับทราบ “{circular.title}”")
    return redirect("circulars_staff:one", pk)


@require_safe
def file(request, pk, file):
    found = get_object_or_404(find(request.user, pk).files, pk=file)
    try:
        return download(found)
    except FileNotFoundError:
        messages.error(request, MISSING)
    return redirect("circulars_staff:one", pk)


@require_safe
def summary_pdf(request, pk):
    circular = _with_readers(request.user, pk)
    response = HttpResponse(_pdf(circular), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="circular-{circular.pk}.pdf"'
    return response


@require_POST
def keep_summary(request, pk):
    circular = _with_readers(request.user, pk)
    if not access.changeable(request.user).filter(pk=pk).exists():
        raise Http404
    title = summary.title_of(circular)
    actions.keep_summary(circular, _pdf(circular), title=title, by=request.user)
    messages.success(request, f"เก็บเป็นเอกสารแล้ว เลือกเป็นหลักฐานได้ในชื่อ “{title}”")
    return redirect("circulars_staff:one", pk)


def show(request, circular, mine, *, status=200):
    sees_readers = access.sees_readers(request.user, circular) and not circular.is_draft
    said = mine.acknowledgements.last() if mine else None
    context = {
        "circular": circular,
        "mine": mine,
        "said": said if said and said.version >= circular.read_version else None,
        "files": circular.files.all(),
        "versions": [v for v in circular.versions.select_related("by__person") if v.note],
        "readers": readers(circular) if sees_readers else None,
        "may_change": access.changeable(request.user).filter(pk=circular.pk).exists(),
        "recipients": actions.recipients(circular).count() if circular.is_draft else 0,
    }
    return render(request, "circulars/staff/one.html", context, status=status)


def check(user):
    if not access.may_open(user):
        raise Http404


def find(user, pk):
    check(user)
    return get_object_or_404(access.visible(user).select_related("created_by__person"), pk=pk)


def own_row(user, circular):
    return Addressee.objects.filter(circular=circular, person__user=user).first()


def may_see_sent(user):
    return access.may_write(user) or access.sees_all(user)


def _received(user):
    rows = access.addressed(user).select_related("circular")
    unread = set(Addressee.objects.unread().filter(person__user=user).values_list("pk", flat=True))
    rows = list(rows.order_by("-circular__published_at", "-pk"))
    for row in rows:
        row.is_unread = row.pk in unread
    return sorted(rows, key=lambda row: not row.is_unread)


def _sent(user):
    found = counted(access.sent_by(user).select_related("created_by__person"))
    return found.order_by("-created_at", "-pk")


def _with_readers(user, pk):
    circular = find(user, pk)
    if circular.is_draft or not access.sees_readers(user, circular):
        raise Http404
    return circular


def _pdf(circular):
    return summary.as_pdf(circular, readers(circular), at=now())
