"""What the screens share: finding a year or an item, and a form that leads to one action."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from wagtail.admin import messages

from . import actions, reading
from .models import FIRST_YEAR, LAST_YEAR, AssessmentYear, Item, ItemEvidence

SCREEN = "ita/staff/form.html"


def find_year(year: int) -> AssessmentYear:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return get_object_or_404(AssessmentYear, year=year)


def find_item(year: int, key: str) -> Item:
    assessment = find_year(year)
    items = Item.objects.select_related("indicator", "division", "person")
    item = get_object_or_404(items, indicator__assessment=assessment, key=key)
    item.indicator.assessment = assessment
    return item


def find_line(year: int, key: str, pk: int) -> ItemEvidence:
    item = find_item(year, key)
    if pk > 2**63 - 1:
        raise Http404
    line = get_object_or_404(item.evidence.select_related("evidence"), pk=pk)
    line.item = item
    return line


def sheet_of(item: Item) -> reading.ItemSheet:
    return reading.item_sheet(item, item.indicator.assessment.year, today=localdate())


@dataclass(frozen=True)
class Screen:
    """A form on a screen of its own, and where one goes from it."""

    title: str
    back: str
    subtitle: str = ""
    lead: str = ""
    button: str = "บันทึก"
    done: str = "บันทึกแล้ว"
    is_danger: bool = False


def carry_out(request, form, screen: Screen, act: Callable):
    """Show the form; once it is right, ``act(by=…, at=…)`` and go back.

    What is refused is said at the top; nothing that was typed is lost.
    """
    if form.is_bound and form.is_valid():
        try:
            act(by=request.user, at=now())
        except actions.NotAllowed as error:
            for sentence in error.sentences:
                form.add_error(None, sentence)
        else:
            messages.success(request, screen.done)
            return redirect(screen.back)
    status = 422 if form.errors else 200
    return render(request, SCREEN, {"form": form, "screen": screen}, status=status)


def try_to(request, act: Callable, *, done: str, back: str):
    """Do what a single button asks, and say in words what came of it."""
    try:
        act(by=request.user, at=now())
    except actions.NotAllowed as error:
        for sentence in error.sentences:
            messages.error(request, sentence)
    else:
        messages.success(request, done)
    return redirect(back)


def bound(form_class, request, **options):
    """The form, filled with what was sent if anything was."""
    make = partial(form_class, **options)
    return make(request.POST, request.FILES) if request.method == "POST" else make()
