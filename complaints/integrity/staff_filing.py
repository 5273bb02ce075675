"""Writing a report down for somebody who came, wrote or rang; and their slip, once and again."""

from django.http import Http404
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from casework import tokens

from . import access, actions, opening, staff_papers, unlocking
from .in_memory import InMemory
from .staff_filing_forms import FilingForm
from .staff_gate import of_report, with_key
from .staff_moves import was_filed_for

NOBODY = (
    "เรื่องนี้เกี่ยวข้องกับผู้ตรวจสอบทุกคน ระบบจึงรับไว้ไม่ได้ และไม่ได้เก็บสิ่งที่พิมพ์ "
    "แนะนำผู้แจ้งให้ไปที่หน่วยงานภายนอก เช่น ป.ป.ช. 1205 หรือ ป.ป.ท. 1206"
)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@with_key
def new(request):
    """The files of the letter stay in memory: the token of the session is looked at after that."""
    request.upload_handlers = [InMemory(request)]
    return csrf_protect(_new)(request)


def _new(request):
    if request.method != "POST":
        return _form(request, FilingForm(initial={"token": tokens.new_token()}))
    form = FilingForm(request.POST, request.FILES)
    if not form.is_valid():
        form.renew()
        return _form(request, form, status=422)
    try:
        report, secret = actions.file(**form.options(), by=request.user, on=localdate())
    except actions.NobodyLeft:
        form.add_error(None, NOBODY)
        return _form(request, form, status=409)
    except actions.NotAllowed as error:
        form.add_error(None, str(error))
        return _form(request, form, status=409)
    return _slip(request, report, secret)


@require_POST
@of_report
def secret(request, report):
    """Another secret for somebody who lost the slip that we had handed over."""
    if not was_filed_for(report):
        raise Http404
    key = opening.key_for(report, request.inspector)
    newer = actions.replace_secret(report, key, by=request.user, on=localdate())
    return _slip(request, report, newer)


def _slip(request, report, secret):
    context = {
        "report": report,
        "groups": tokens.in_groups(secret),
        "address": staff_papers.address(),
        "qr": staff_papers.qr(staff_papers.address()),
        "may_open": access.reports_for(request.user).filter(pk=report.pk).exists(),
    }
    return render(request, "integrity/staff/slip.html", context)


def _form(request, form, status=200):
    context = {"form": form, "inspector": unlocking.unlocked(request)}
    return render(request, "integrity/staff/new.html", context, status=status)
