"""The same done to several cases of the inbox, each by its own permission and transaction."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from . import access, actions, numbers, queries, staff_list_forms
from .models import Case

NOT_YOURS = "ท่านทำรายการนี้กับเรื่องนี้ไม่ได้"
CHANGED = "มีการเปลี่ยนแปลงหลังจากที่ท่านเลือก เปิดดูก่อนแล้วทำอีกครั้ง"
NOT_THEIRS = "เจ้าหน้าที่ที่เลือกไม่ได้ดูแลเรื่องของกองนี้"


@dataclass(frozen=True)
class Task:
    title: str
    button: str
    form: type[staff_list_forms.BulkForm]
    act: Callable


TASKS = {
    "assign": Task(
        "มอบหมาย", "มอบหมายทุกเรื่องที่เลือก", staff_list_forms.BulkAssignForm, actions.assign
    ),
    "move_division": Task(
        "ย้ายไปกองอื่น", "ย้ายทุกเรื่องที่เลือก", staff_list_forms.BulkMoveForm, actions.move_division
    ),
    "note": Task("บันทึกภายใน", "เก็บบันทึก", staff_list_forms.BulkNoteForm, actions.add_note),
}


@dataclass(frozen=True)
class Outcome:
    case: Case
    problem: str = ""


def tasks_for(user) -> list[tuple[str, str]]:
    """What this person's roles may do to several cases: key and title."""
    allowed = {action for role in access.roles_of(user) for action in role.actions}
    return [(key, task.title) for key, task in TASKS.items() if key in allowed]


@require_http_methods(["GET", "HEAD", "POST"])
def bulk(request):
    data = request.POST if request.method == "POST" else request.GET
    key = data.get("do", "")
    if not access.handles_cases(request.user):
        raise Http404
    if key not in dict(tasks_for(request.user)):
        messages.error(request, "เลือกก่อนว่าจะทำอะไรกับเรื่องที่เลือก")
        return redirect("casework_staff:inbox")
    cases, seen = _picked(request.user, data.getlist("pick"))
    if not cases:
        messages.error(request, "เลือกอย่างน้อยหนึ่งเรื่อง โดยติ๊กหน้าเลขที่")
        return redirect("casework_staff:inbox")
    bound = (request.POST,) if request.method == "POST" else ()
    form = TASKS[key].form(*bound, cases=cases)
    context = {"key": key, "task": TASKS[key], "cases": cases, "form": form}
    if bound and form.is_valid():
        context["outcomes"] = [_do(request.user, key, case, form, seen) for case in cases]
        context["again"] = _again(key, context["outcomes"])
        return render(request, "casework/staff/bulk_done.html", context)
    return render(request, "casework/staff/bulk.html", context, status=422 if bound else 200)


def _picked(user, picks):
    """The chosen cases that this person may see, and the version of each that they saw."""
    seen = {}
    for pick in picks[: queries.PAGE]:
        number, _, version = pick.partition(":")
        if numbers.is_number(number) and version.isdecimal():
            seen[number] = int(version[:9])
    cases = access.staff_cases(user).filter(number__in=seen).select_related("division")
    return list(cases.order_by("due_on", "pk")), seen


def _do(user, key, case, form, seen):
    options = dict(form.cleaned_data)
    if not access.may(user, case, key):
        return Outcome(case, NOT_YOURS)
    if key == "assign" and not _may_be_given(case, options["to"]):
        return Outcome(case, NOT_THEIRS)
    try:
        TASKS[key].act(case, **options, seen=seen[case.number], by=user, at=now())
    except actions.Changed:
        return Outcome(case, CHANGED)
    except actions.NotAllowed as error:
        return Outcome(case, str(error))
    return Outcome(case)


def _may_be_given(case, to):
    return case.assigned_to_id == to.pk or queries.colleagues(case).filter(pk=to.pk).exists()


def _again(key, outcomes):
    """The address of the same form for what was not done, with the cases as they are now."""
    failed = [outcome.case.pk for outcome in outcomes if outcome.problem]
    rows = Case.objects.filter(pk__in=failed).values_list("number", "version")
    picks = "".join(f"&pick={number}:{version}" for number, version in rows)
    return f"{reverse('casework_staff:bulk')}?do={key}{picks}" if picks else ""
