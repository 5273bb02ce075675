"""Days on which staff are away and who does their work: one's own; a head's, the division's."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST

from home.models import Person

from . import absences, access
from .holders import roles_of
from .models import Absence
from .roles import ROLES, Scope
from .staff_absence_forms import AbsenceForm


@require_http_methods(["GET", "HEAD", "POST"])
def listed(request):
    """What is coming and what is now, with a form for one more."""
    people = people_of(request.user)
    if request.method != "POST":
        return _show(request, people, AbsenceForm(people=people, initial=_start(people)))
    form = AbsenceForm(request.POST, people=people)
    if _arrange(form, request.user):
        messages.success(request, "บันทึกวันที่ไม่อยู่แล้ว")
        return redirect("casework_staff:absences")
    return _show(request, people, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def changed(request, pk):
    people = people_of(request.user)
    absence = get_object_or_404(Absence, pk=pk, person__in=people)
    if request.method != "POST":
        fields = ("person", "first_day", "last_day", "stand_in", "note")
        initial = {name: getattr(absence, name) for name in fields}
        return _show(request, people, AbsenceForm(people=people, initial=initial), absence)
    form = AbsenceForm(request.POST, people=people)
    if _arrange(form, request.user, pk):
        messages.success(request, "แก้วันที่ไม่อยู่แล้ว")
        return redirect("casework_staff:absences")
    return _show(request, people, form, absence, status=422)


@require_POST
def cancelled(request, pk):
    absence = Absence.objects.filter(pk=pk, person__in=people_of(request.user)).first()
    if absence:
        absences.cancel(absence, by=request.user)
        messages.success(request, "ลบวันที่ไม่อยู่แล้ว เรื่องกลับไปอยู่กับเจ้าของเรื่องตามเดิม")
    return redirect("casework_staff:absences")


def people_of(user):
    """Whose absences this person writes down: a chief all, a head the division's, others theirs.

    A head writes only of people whose cases are the division's: a stand-in for a
    lawyer would see cases of other divisions.
    """
    if not access.handles_cases(user):
        raise Http404
    keys = {role.key for role in roles_of(user)}
    people = Person.objects.active()
    if "chief" in keys:
        return people.exclude(user=None)
    if "head" in keys and access.divisions_of(user):
        theirs = people.filter(division__in=access.divisions_of(user))
        theirs = theirs.filter(user__groups__name__in=_labels({Scope.DIVISION}))
        beyond = people.filter(user__groups__name__in=_labels({Scope.ASSIGNED, Scope.ALL}))
        return people.filter(Q(pk__in=theirs.exclude(pk__in=beyond)) | Q(user=user))
    return people.filter(user=user)


def _labels(scopes):
    return [role.label for role in ROLES.values() if role.scope in scopes]


def _arrange(form, by, pk=None) -> bool:
    if not form.is_valid():
        return False
    try:
        absences.arrange(form.absence(pk), on=localdate(), by=by)
    except absences.NotPossible as problem:
        form.add_error(problem.field, str(problem))
        return False
    return True


def _start(people):
    """Who writes down only their own need not choose themselves."""
    found = list(people[:2])
    return {"person": found[0]} if len(found) == 1 else {}


def _show(request, people, form, absence=None, status=200):
    coming = Absence.objects.filter(person__in=people, last_day__gte=localdate())
    coming = coming.select_related("person", "stand_in").order_by("first_day", "pk")
    context = {
        "form": form,
        "absence": absence,
        "coming": [(row, absences.span(row)) for row in coming],
        "has_nobody": not people.exists(),
    }
    return render(request, "casework/staff/absences.html", context, status=status)
