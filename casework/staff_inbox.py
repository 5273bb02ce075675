"""The officers' list of cases, and the counts on the admin's first page."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from home.models import Holiday

from . import access, extra_lists, queries, saved_filters
from .due_words import Due, due_words
from .models import Case
from .staff_bulk import tasks_for
from .staff_list_forms import FilterForm, SaveFilterForm


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
    is_whole: bool = False  # a list to look things up in, not one of what waits


TABS = {
    "mine": "งานของฉัน",
    "stand_in": "แทนเพื่อนร่วมงาน",
    "news": "ผู้ยื่นเขียนมา",
    "unassigned": "ยังไม่มีผู้รับ",
    "soon": "ใกล้ครบกำหนด",
    "overdue": "เกินกำหนด",
    "unanswered": "ผู้ยื่นไม่ตอบ",
    "approve": "รอฉันพิจารณา",
    "held": "รอตรวจว่าเป็นเรื่องจริง",
    "open": "ยังไม่ปิดทั้งหมด",
    "closed": "ปิดแล้ว",
    "all": "ทั้งหมด",
}
WHOLE = {"open", "closed", "all"}
SELDOM = ("unanswered", "held")  # shown only while something waits in them
VILLAGE = re.compile(r"หมู่(?:ที่)?\s*[0-9๐-๙]+(?:\s+บ้าน\S+)?")


@require_safe
def inbox(request):
    if not access.handles_cases(request.user):
        raise Http404
    return show(request)


def show(request, *, save_form=None, status=200):
    """Draw the list that the address asks for."""
    cases, reader = access.staff_cases(request.user), reader_of(request.user)
    counts = queries.counts(cases, reader)
    form = _filter_form(request, counts)
    filters = form.filters
    found, after = queries.page(
        queries.filtered(cases, filters, reader), filters, request.GET.get("after", "")
    )
    saved, here = saved_filters.of(request.user), _query(form, "")
    context = {
        "form": form,
        "filters": filters,
        "tabs": tabs(reader, counts, _current(filters)),
        "saved": saved,
        "saved_now": next((row for row in saved if row.query == here), None),
        "save_form": save_form or SaveFilterForm(),
        "rows": _rows(found, reader.today),
        "tasks": tasks_for(request.user),
        "is_first": not request.GET.get("after"),
        "here": here,
        "next": _query(form, after) if after else "",
    }
    return render(request, "casework/staff/inbox.html", context, status=status)


def query_of(request) -> str:
    """The inbox's address for what is asked, without what cannot be read."""
    return _query(_filter_form(request, {}), "")


def _filter_form(request, counts):
    user = request.user
    return FilterForm(
        request.GET,
        counts=counts,
        sees_all=access.sees_all(user),
        divisions=access.divisions_of(user),
    )


def reader_of(user) -> queries.Reader:
    return queries.Reader(
        user.pk, access.levels_of(user), localdate(), stands_in_for=access.stands_in_for(user)
    )


def tabs(reader, counts, current="") -> list[Tab]:
    """The lists this person may choose from, each with how many wait in it."""
    hidden = {"approve"} if not reader.levels else set()
    if not reader.stands_in_for:
        hidden.add("stand_in")
    hidden |= {key for key in SELDOM if not counts.get(key) and key != current}
    labels = {key: label for key, label in TABS.items() if key not in hidden}
    if extra := extra_lists.all_lists().get(current):
        labels[current] = extra.title
    return [
        Tab(
            label=label,
            query=urlencode({"show": key}),
            count=_shown(counts.get(key)),
            is_current=key == current,
            is_urgent=key == "overdue" and bool(counts["overdue"]),
            is_whole=key in WHOLE,
        )
        for key, label in labels.items()
    ]


def _current(filters):
    return filters.show or ("" if filters.state or filters.text else "open")


def _shown(count):
    if count is None:
        return ""
    return f"{count}+" if count >= queries.CAP else str(count)


def _rows(cases, today):
    holidays = Holiday.objects.dates()
    return [Row(case, due_words(case, today, holidays), _village(case)) for case in cases]


def _village(case):
    """Where the person lives: an answer of its own, else a part of a full address."""
    for answer in case.answers:
        if answer.get("type") == "village" and answer.get("value"):
            return answer["value"]
    addresses = (a.get("value") or "" for a in case.answers if a.get("type") == "address")
    found = filter(None, map(VILLAGE.search, addresses))
    return next((match[0] for match in found), "")


def _query(form, after):
    """The address of a page of this very list."""
    asked = {key: form[key].value() for key in form.fields}
    return urlencode({k: v for k, v in {**asked, "after": after}.items() if v})
