"""The same figures for staff: a head's own division, everybody's for who sees every case."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from casework.holders import roles_of
from casework.roles import Scope
from home.models import Division

from . import chart, figures, staff_comments
from .counting import GRIEVANCE, REQUEST
from .views import dimensions, file_of

KINDS = [(REQUEST, "คำขอรับบริการ"), (GRIEVANCE, "เรื่องร้องเรียนและข้อเสนอแนะ")]
PUBLIC = {REQUEST: "measures:year", GRIEVANCE: "measures:complaints-year"}


@require_safe
def overview(request):
    """A year and a division by choice, as far as the person may look."""
    allowed = _allowed(request.user)
    chosen, years = _chosen(request, allowed), figures.years()
    year, kind = _year(request, years), _kind(request)
    found = figures.reckon(year, kind=kind, divisions=_ids(chosen, allowed))
    context = {
        "years": years,
        "divisions": allowed,
        "chosen": chosen,
        "figures": found,
        "chart": chart.of_months(found),
        "dimensions": dimensions(found.total),
        "kinds": KINDS,
        "query": urlencode(_asked(year, kind, chosen)),
        "may_read_comments": staff_comments.may_read(request.user),
        "sees_all": _sees_all(request.user),
        "tables": _tables(found),
        "public": reverse(PUBLIC[kind], args=[year]),
    }
    return render(request, "measures/staff/overview.html", context)


@require_safe
def export(request, file_type):
    allowed = _allowed(request.user)
    year = _year(request, figures.years())
    ids = _ids(_chosen(request, allowed), allowed)
    return file_of(figures.reckon(year, kind=_kind(request), divisions=ids), file_type)


def _tables(found):
    """What is shown by what: id, title, name of the first column, rows."""
    by_division = ("divisions", "รายส่วนราชการ", "ส่วนราชการ", found.divisions)
    if not found.is_of_grievances:
        return [("topics", "รายบริการ", "บริการ", found.topics), by_division]
    return [
        ("topics", "รายประเภท", "ประเภท", found.topics),
        ("villages", "รายหมู่บ้าน", "หมู่บ้าน", found.villages),
        by_division,
    ]


def may_look(user) -> bool:
    return bool({role.scope for role in roles_of(user)} & {Scope.ALL, Scope.DIVISION})


def _sees_all(user):
    return any(role.scope == Scope.ALL for role in roles_of(user))


def _allowed(user) -> list[Division]:
    """The divisions whose figures this person may see. Who may see none finds no page."""
    if not may_look(user):
        raise Http404
    if _sees_all(user):
        return list(Division.objects.all())
    person = getattr(user, "person", None)
    return list(Division.objects.filter(pk=person.division_id)) if person else []


def _chosen(request, allowed):
    """What cannot be read, or is not the person's, is as if it had not been asked."""
    asked = request.GET.get("division", "")
    return next((division for division in allowed if str(division.pk) == asked), None)


def _ids(chosen, allowed):
    return [division.pk for division in ([chosen] if chosen else allowed)]


def _kind(request):
    asked = request.GET.get("kind", "")
    return next((kind for kind, _name in KINDS if kind == asked), REQUEST)


def _asked(year, kind, chosen):
    return {"year": year, "kind": kind} | ({"division": chosen.pk} if chosen else {})


def _year(request, years):
    asked = request.GET.get("year", "")
    return next((year for year in years if str(year) == asked), years[0])
