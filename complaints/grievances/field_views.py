"""What there is to do out there, village by village, to be printed and taken along."""

from dataclasses import dataclass, field

from django.http import Http404
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe

from casework import access
from casework.due_words import due_words
from casework.models import Case
from casework.states import State
from home.models import Division, Holiday

from .models import Grievance

TO_DO = (State.RECEIVED, State.IN_PROGRESS)
MOST = 300  # lines of one list: more than anybody visits
UNKNOWN = "ไม่ระบุหมู่บ้าน"


@dataclass(frozen=True)
class Line:
    """One grievance as it stands on the sheet; the telephone only for who works with people."""

    grievance: Grievance
    due: object
    name: str
    phone: str

    @property
    def case(self):
        return self.grievance.case


@dataclass
class Stop:
    """One village with what is to be done there."""

    village: str
    lines: list = field(default_factory=list)


@require_safe
def listed(request):
    """The sheet of the person's own division; who sees all begins with all and may choose one."""
    if not access.handles_cases(request.user):
        raise Http404
    divisions = list(Division.objects.active())
    chosen = _chosen(request, divisions)
    rows = list(_to_do(request.user, chosen)[: MOST + 1])
    context = {
        "stops": _stops(rows[:MOST], request.user),
        "count": min(len(rows), MOST),
        "is_longer": len(rows) > MOST,
        "divisions": divisions if access.sees_all(request.user) else [],
        "chosen": chosen,
        "printed_at": now(),
    }
    return render(request, "complaints/grievances/staff/field.html", context)


def _chosen(request, divisions):
    if access.sees_all(request.user):
        asked = request.GET.get("division", "")
        return next((one for one in divisions if str(one.pk) == asked), None)
    own = access.divisions_of(request.user)
    return next((one for one in divisions if one.pk in own), None)


def _to_do(user, division):
    """What has a place to go to: how a clerk behaved is no errand, and no paper to carry about."""
    cases = access.staff_cases(user).filter(kind=Case.Kind.GRIEVANCE, state__in=TO_DO, held_why="")
    if division:
        cases = cases.filter(division=division)
    found = Grievance.objects.filter(case__in=cases, category__asks_place=True).select_related(
        "case__division", "case__assigned_to__person", "category", "village"
    )
    return found.order_by("village__moo", "case__due_on", "pk")


def _stops(rows, user):
    today, holidays = localdate(), Holiday.objects.dates()
    stops = {}
    for grievance in rows:
        name = str(grievance.village) if grievance.village else UNKNOWN
        case = grievance.case
        is_told = access.permits(user, case, "reply")
        line = Line(
            grievance,
            due_words(case, today, holidays),
            case.citizen_name if is_told else "",
            case.citizen_phone if is_told else "",
        )
        stops.setdefault(name, Stop(name)).lines.append(line)
    return list(stops.values())
