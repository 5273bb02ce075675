"""The officers' list of cases, and the counts on the admin's first page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from home.models import Holiday

from . import access, queries
from .due_words import Due, due_words
from .models import Case
from .roles import Scope
from .staff_forms import FilterForm


@dataclass(frozen=True)
class Row:
    case: Case
    due: Due
    village: str


@dataclass(frozen=True)
class Tab:
    label: str
    query: str  # of the inbox's address
    count: str
    is_current: bool
    is_urgent: bool = False


TABS = {
    "mine": "งานของฉัน",
    "news": "ผู้ยื่นเขียนมา",
    "unassigned": "ยังไม่มีผู้รับ",
    "soon": "ใกล้ครบกำหนด",
    "overdue": "เกินกำหนด",
    "approve": "รอฉันพิจารณา",
    "open": "ยังไม่ปิดทั้งหมด",
    "closed": "ปิดแล้ว",
}


@require_safe
def inbox(request):
    if not access.handles_cases(request.user):
        raise Http404
    cases, reader = access.staff_cases(request.user), reader_of(request.user)
    counts = queries.counts(cases, reader)
    form = FilterForm(request.GET, counts=counts, sees_all=_sees_all(request.user))
    filters = form.filters
    found, after = queries.page(
        queries.filtered(cases, filters, reader), filters, request.GET.get("after", "")
    )
    context = {
        "form": form,
        "filters": filters,
        "tabs": tabs(reader, counts, _current(filters)),
        "rows": _rows(found, reader.today),
        "is_first": not request.GET.get("after"),
        "here": _query(form, ""),
        "next": _query(form, after) if after else "",
    }
    return render(request, "casework/staff/inbox.html", context)


def reader_of(user) -> queries.Reader:
    return queries.Reader(user.pk, access.levels_of(user), localdate())


def tabs(reader, counts, current="") -> list[Tab]:
    """The lists this person may choose from, each with how many wait in it."""
    keys = [key for key in TABS if key != "approve" or reader.levels]
    return [
        Tab(
            label=TABS[key],
            query=urlencode({"show": key}),
            count=_shown(counts.get(key)),
            is_current=key == current,
            is_urgent=key == "overdue" and bool(counts["overdue"]),
        )
        for key in keys
    ]


def _current(filters):
    return filters.show or ("" if filters.state or filters.text else "open")


def _shown(count):
    if count is None:
        return ""
    return f"{count}+" if count >= queries.CAP else str(count)


def _sees_all(user):
    return any(role.scope == Scope.ALL for role in access.roles_of(user))


def _rows(cases, today):
    holidays = Holiday.objects.dates()
    return [Row(case, due_words(case, today, holidays), _village(case)) for case in cases]


def _village(case):
    return next((a["value"] for a in case.answers if a.get("type") == "village"), "")


def _query(form, after):
    """The address of a page of this very list."""
    asked = {key: form[key].value() for key in form.fields}
    return urlencode({k: v for k, v in {**asked, "after": after}.items() if v})
