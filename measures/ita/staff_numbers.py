"""The numbers of a year's items changed at once, and an item added."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from . import access, actions
from .models import Indicator, Item
from .staff_page import Screen, bound, carry_out, find_year
from .year_forms import AddForm, NumbersForm

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def numbers(request, year):
    access.check(access.may_manage(request.user))
    assessment = find_year(year)
    form = bound(NumbersForm, request, items=_items(assessment))
    if form.is_bound and form.is_valid() and _renumber(request, assessment, form):
        form = NumbersForm(items=_items(assessment))
        messages.success(request, "บันทึกเลขข้อและลำดับแล้ว")
    context = {"assessment": assessment, "form": form}
    return render(request, "ita/staff/numbers.html", context, status=422 if form.errors else 200)


@either
def add(request, year):
    access.check(access.may_manage(request.user))
    assessment = find_year(year)
    indicators = Indicator.objects.filter(assessment=assessment, tool="oit").order_by("number")
    form = bound(AddForm, request, indicators=list(indicators))
    screen = Screen(
        "เพิ่มข้อ",
        reverse("ita_staff:numbers", args=[year]),
        subtitle=str(assessment),
        button="เพิ่มข้อ",
        done="เพิ่มข้อแล้ว อยู่ท้ายรายการ ย้ายลำดับได้ที่นี่",
    )
    return carry_out(request, form, screen, partial(_add, assessment, form))


def _renumber(request, assessment, form) -> bool:
    try:
        actions.renumber(assessment, form.places, removed=form.removed, by=request.user, at=now())
    except actions.NotAllowed as error:
        for sentence in error.sentences:
            form.add_error(None, sentence)
        return False
    return True


def _add(assessment, form, *, by, at):
    said = form.cleaned_data
    names = ("key", "code", "title", "heading")
    fields = {name: said[name] for name in names}
    actions.add(assessment, **fields, indicator_key=said["indicator"], by=by, at=at)


def _items(assessment):
    found = Item.objects.filter(indicator__assessment=assessment)
    return list(found.order_by("sort_order", "pk"))
