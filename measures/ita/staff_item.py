"""One item: its elements judged, its evidence, its owner, and what was found."""

from functools import partial

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from . import access, actions
from .item_forms import (
    AskForm,
    ExplanationForm,
    JudgeForm,
    NoneForm,
    OwnerForm,
    ShowForm,
    WordsForm,
)
from .staff_page import Screen, bound, carry_out, find_item, find_line, sheet_of, try_to

ITEM = "ita_staff:item"
either = require_http_methods(["GET", "HEAD", "POST"])


@either
def item(request, year, key):
    """Everybody may look; who may edit judges the elements here."""
    found = find_item(year, key)
    sheet = sheet_of(found)
    may_edit = access.may_edit(request.user, found)
    access.check(may_edit or request.method != "POST")
    form = bound(JudgeForm, request, elements=sheet.elements)
    if form.is_bound and form.is_valid():
        count = actions.judge(found, form.judgements, by=request.user, at=now())
        said = f"บันทึกผลการตรวจ {count} รายการ" if count else "ไม่มีอะไรเปลี่ยน"
        messages.success(request, said)
        return redirect(ITEM, year, key)
    context = {
        "assessment": found.indicator.assessment,
        "item": found,
        "sheet": sheet,
        "form": form,
        "may_edit": may_edit,
        "may_manage": access.may_manage(request.user),
        "today": localdate(),
    }
    return render(request, "ita/staff/item.html", context, status=422 if form.errors else 200)


@either
def show(request, year, key):
    found = _to_edit(request, year, key)
    form = bound(ShowForm, request, year=year)
    lead = "ค้นหาหน้าหรือเอกสารที่มีในเว็บไซต์ หรือวางลิงก์ หรือแนบไฟล์ อย่างใดอย่างหนึ่ง"
    screen = _screen(found, "เพิ่มหลักฐาน", "เพิ่มหลักฐานแล้ว", lead=lead, button="เพิ่มหลักฐาน")

    def act(by, at):
        evidence = form.cleaned_data["evidence"].keep(by=by)
        actions.show(found, evidence, form.words, by=by, at=at)

    return carry_out(request, form, screen, act)


@either
def say_none(request, year, key):
    found = _to_edit(request, year, key)
    form = bound(NoneForm, request, year=year)
    lead = "ผู้ตรวจไม่รับช่องว่าง ถ้าไม่มีจริง ให้เขียนว่าไม่มีอะไร ของช่วงใด"
    screen = _screen(found, "บอกว่าไม่มี", "บันทึกแล้ว", lead=lead)

    def act(by, at):
        actions.say_none(found, form.cleaned_data["none_words"], form.words, by=by, at=at)

    return carry_out(request, form, screen, act)


@either
def line(request, year, key, pk):
    row = find_line(year, key, pk)
    access.check(access.may_edit(request.user, row.item))
    form = bound(WordsForm if row.evidence_id else NoneForm, request, year=year, line=row)
    screen = _screen(row.item, "แก้รายการหลักฐาน", "แก้แล้ว", lead=str(row))

    def act(by, at):
        words = form.cleaned_data.get("none_words", "")
        actions.change(row, form.words, none_words=words, by=by, at=at)

    return carry_out(request, form, screen, act)


@require_POST
def move(request, year, key, pk, places):
    row = find_line(year, key, pk)
    access.check(access.may_edit(request.user, row.item))
    act = partial(actions.move, row, places)
    return try_to(request, act, done="ย้ายแล้ว", back=_address(row.item, "#evidence"))


@require_POST
def take_off(request, year, key, pk):
    row = find_line(year, key, pk)
    access.check(access.may_edit(request.user, row.item))
    done = f"นำ “{row}” ออกจากข้อนี้แล้ว ตัวหน้าหรือไฟล์ยังอยู่"
    return try_to(
        request, partial(actions.take_off, row), done=done, back=_address(row.item, "#evidence")
    )


@either
def explain(request, year, key):
    found = _to_edit(request, year, key)
    form = bound(ExplanationForm, request, item=found)

    def act(by, at):
        actions.explain(found, form.cleaned_data["explanation"], by=by, at=at)

    screen = _screen(found, "คำอธิบายสำหรับผู้ตรวจ", "บันทึกคำอธิบายแล้ว")
    return carry_out(request, form, screen, act)


@either
def give(request, year, key):
    found = find_item(year, key)
    access.check(access.may_manage(request.user))
    form = bound(OwnerForm, request, item=found)

    def act(by, at):
        actions.give(found, **form.cleaned_data, by=by, at=at)

    screen = _screen(found, "ผู้ดูแลและวันครบกำหนด", "บันทึกผู้ดูแลแล้ว")
    return carry_out(request, form, screen, act)


@either
def ask(request, year, key):
    found = find_item(year, key)
    access.check(access.may_manage(request.user))
    form = bound(AskForm, request, item=found, elements=list(found.elements.all()))

    def act(by, at):
        actions.ask(found, **form.cleaned_data, by=by, at=at)

    screen = _screen(found, "แก้สิ่งที่ข้อนี้ต้องมี", "แก้แล้ว")
    return carry_out(request, form, screen, act)


def _to_edit(request, year, key):
    found = find_item(year, key)
    access.check(access.may_edit(request.user, found))
    return found


def _screen(found, title, done, **words):
    return Screen(title, _address(found), subtitle=str(found), done=done, **words)


def _address(found, part=""):
    return reverse(ITEM, args=[found.indicator.assessment.year, found.key]) + part
