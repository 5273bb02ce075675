"""The citizen pays what the office asked for: how much, to whom, and the slip that shows it."""

import io

import segno
from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from home import paper
from home.models import AgencySettings
from home.promptpay import payload

from . import access, actions, baht, filing, issued
from .paper_forms import SlipForm

CONFLICT, INVALID, FORBIDDEN, UNAVAILABLE = 409, 422, 403, 503
RETRY_AFTER = "60"  # seconds
QR_SCALE = 10  # pixels of one square: sharp when the bank's app reads it from the gallery


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def pay(request, number):
    """Show how to pay, and take the slip. Nothing to pay leads back to the case."""
    case = access.citizen_case(request, number)
    if not case:
        return redirect("casework:case", number)
    payment = issued.open_payment(case)
    if not payment:
        return redirect("casework:case", number)
    if request.method != "POST":
        return _page(request, case, payment, SlipForm())
    form = SlipForm(request.POST, request.FILES)
    if getattr(request, "csrf_failed", False):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดเลือกรูปแล้วกดปุ่มอีกครั้ง"))
        return _page(request, case, payment, form, FORBIDDEN)
    if not form.is_valid():
        return _page(request, case, payment, form, INVALID)
    return _send(request, case, payment, form)


# The middleware asks the view to answer a failed CSRF check itself, in words.
pay.handles_csrf_failure = True


@never_cache
@require_safe
def qr_picture(request, number):
    """The QR code as a picture to keep: a phone cannot scan its own screen."""
    case = access.citizen_case(request, number)
    payment = issued.open_payment(case) if case else None
    text = _payload(AgencySettings.load(), payment) if payment else ""
    if not text:
        raise Http404
    file = io.BytesIO()
    segno.make(text, error="m", micro=False).save(file, kind="png", scale=QR_SCALE, border=4)
    response = HttpResponse(file.getvalue(), content_type="image/png")
    response["Content-Disposition"] = f'attachment; filename="promptpay-{case.number}.png"'
    return response


def _send(request, case, payment, form):
    kept = []
    try:
        kept = filing.keep([form.cleaned_data["slip"]])
        actions.send_slip(case, payment=payment.pk, file=kept[0], at=now())
    except actions.NotAllowed as error:
        filing.discard(kept)
        messages.info(request, str(error))
        return redirect("casework:case", case.number)
    except (OSError, DatabaseError):
        filing.discard(kept)
        return _could_not_keep(request, case, payment, form)
    messages.success(request, _("เราได้รับหลักฐานการโอนแล้ว เจ้าหน้าที่จะตรวจและออกใบเสร็จให้"))
    return redirect("casework:case", case.number)


def _could_not_keep(request, case, payment, form):
    form.add_error(None, _("ตอนนี้ระบบยังเก็บรูปไม่ได้ โปรดรอสักครู่แล้วส่งอีกครั้ง หรือชำระที่สำนักงาน"))
    response = _page(request, case, payment, form, UNAVAILABLE)
    response["Retry-After"] = RETRY_AFTER
    return response


def _page(request, case, payment, form, status=200):
    agency = AgencySettings.load(request)
    context = {
        "case": case,
        "payment": payment,
        "rows": issued.rows_of(payment),
        "form": form,
        "qr": _qr(agency, payment),
        "account": agency.promptpay_name,
        "agency": agency,
    }
    return render(request, "casework/pay.html", context, status=status)


def _qr(agency, payment):
    text = _payload(agency, payment)
    if not text:
        return ""
    title = _("คิวอาร์พร้อมเพย์ จำนวน %(amount)s บาท") % {"amount": baht.in_figures(payment.amount)}
    return mark_safe(paper.qr_svg(text, title=title))  # noqa: S308 - squares and our own title


def _payload(agency, payment):
    """The text of the QR code; ``""`` where the office has no account or a wrong one."""
    try:
        return payload(agency.promptpay_id, payment.amount) if agency.promptpay_id else ""
    except ValueError:
        return ""
