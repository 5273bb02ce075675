"""What is done with a year as a whole: taken, copied, shown, hidden, deleted."""

from functools import partial

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from . import access, actions
from .staff_page import Screen, bound, carry_out, find_year, try_to
from .year_forms import CopyForm, DueForm, Year

YEARS, BOARD = "ita_staff:years", "ita_staff:board"
either = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
def load(request):
    """Take the list of a year; a year that is none does not exist."""
    access.check(request.user.has_perm(access.ADD))
    try:
        year = Year().clean(request.POST.get("year", ""))
    except forms.ValidationError:
        raise Http404 from None
    done = f"นำรายการของปี {year} มาใช้แล้ว ทุกข้อรอดำเนินการ กำหนดผู้ดูแลแล้วเริ่มใส่หลักฐานได้"
    return try_to(request, partial(actions.load, year), done=done, back=reverse(YEARS))


@either
def copy(request, year):
    access.check(request.user.has_perm(access.ADD))
    source, made = find_year(year), []
    form = bound(CopyForm, request)

    def act(by, at):
        to_year = form.cleaned_data["to_year"]
        made.append(actions.copy(source, to_year=to_year, by=by, at=at))

    screen = Screen(
        f"คัดลอก {source}",
        reverse(YEARS),
        lead="ข้อ องค์ประกอบ และผู้ดูแลตามไปทั้งหมด ผลการตรวจเริ่มใหม่ หลักฐานที่เป็นข้อมูลปัจจุบันตามไปด้วย "
        "หน้าที่ระบบทำให้เองเปลี่ยนเป็นของปีใหม่ หลักฐานของปีเก่าไม่ตามไป",
        button="คัดลอก",
        done="คัดลอกแล้ว ตรวจเลขข้อให้ตรงกับคู่มือของปีนั้น",
    )
    answer = carry_out(request, form, screen, act)
    return redirect(BOARD, made[0].year) if made else answer


@either
def due(request, year):
    access.check(access.may_manage(request.user))
    assessment = find_year(year)
    form = bound(DueForm, request, initial={"due_on": assessment.due_on})
    screen = Screen(
        "วันปิดรับคำตอบ",
        reverse(BOARD, args=[year]),
        subtitle=str(assessment),
        lead="ข้อที่ไม่ได้กำหนดวันเอง ใช้วันนี้เป็นวันครบกำหนด",
    )

    def act(by, at):
        actions.set_due(assessment, form.cleaned_data["due_on"], by=by, at=at)

    return carry_out(request, form, screen, act)


@require_POST
def publish(request, year):
    access.check(access.may_manage(request.user))
    assessment = find_year(year)
    done = f"เผยแพร่{assessment} แล้ว ประชาชนอ่านได้ที่ /ita/{year}/"
    return _on_board(request, actions.publish, assessment, done)


@require_POST
def unpublish(request, year):
    access.check(access.may_manage(request.user))
    assessment = find_year(year)
    done = f"เลิกเผยแพร่{assessment} แล้ว ข้อมูลยังอยู่ครบในระบบ"
    return _on_board(request, actions.unpublish, assessment, done)


@either
def delete(request, year):
    """Say first why a year stays, if it does."""
    access.check(request.user.has_perm(access.DELETE))
    assessment = find_year(year)
    if reason := actions.why_it_stays(assessment):
        messages.error(request, reason)
        return redirect(BOARD, year)
    screen = Screen(
        f"ลบ{assessment}",
        reverse(YEARS),
        lead="ยังไม่มีใครใส่หลักฐานหรือตรวจข้อของปีนี้ ลบแล้วนำรายการมาใช้ใหม่ได้เสมอ",
        button="ลบปีนี้",
        done=f"ลบ{assessment} แล้ว",
        is_danger=True,
    )
    form = bound(forms.Form, request)
    return carry_out(request, form, screen, partial(actions.delete, assessment))


def _on_board(request, action, assessment, done):
    back = reverse(BOARD, args=[assessment.year])
    return try_to(request, partial(action, assessment), done=done, back=back)
