"""Officers confirm or refuse a payment, cancel one, and take an issued paper back."""

from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from . import access, actions, baht, payment_forms, staff_page
from .models import IssuedPaper, Payment
from .staff_moves import Move

PAYMENT_MOVES = {
    "confirm": Move(
        title="ยืนยันว่าได้รับเงิน",
        button="ยืนยันและออกใบเสร็จรับเงิน",
        done="บันทึกว่าได้รับเงิน และออกใบเสร็จรับเงินแล้ว",
        form=payment_forms.ConfirmPaymentForm,
        act=actions.confirm_payment,
        needs="confirm_payment",
        explanation="ตรวจยอดเงินในบัญชีหรือเงินสดในมือก่อน ระบบจะออกใบเสร็จรับเงินตามเลขที่ถัดไปและแจ้งผู้ยื่น",
    ),
    "refuse": Move(
        title="หลักฐานยังใช้ไม่ได้",
        button="แจ้งผู้ยื่นว่ายังใช้ไม่ได้",
        done="แจ้งผู้ยื่นให้ส่งหลักฐานใหม่แล้ว",
        form=payment_forms.RefuseSlipForm,
        act=actions.refuse_slip,
        needs="confirm_payment",
        explanation="ผู้ยื่นจะเห็นเหตุผลและส่งหลักฐานใหม่ได้",
    ),
    "cancel": Move(
        title="ยกเลิกรายการเงิน",
        button="ยืนยันยกเลิก",
        done="ยกเลิกรายการเงินแล้ว",
        form=payment_forms.CancelChargeForm,
        act=actions.cancel_charge,
        needs="confirm_payment",
        explanation="ถ้าออกใบเสร็จรับเงินแล้ว ใบเสร็จจะถูกยกเลิกโดยเก็บเลขที่เดิมไว้ ระบบไม่คืนเงินให้เอง",
        is_danger=True,
    ),
}
REVOKE = Move(
    title="ยกเลิกเอกสาร",
    button="ยืนยันยกเลิกเอกสาร",
    done="ยกเลิกเอกสารแล้ว",
    form=payment_forms.RevokeForm,
    act=actions.revoke_paper,
    needs="issue",
    explanation="เอกสารและเลขที่ยังเก็บไว้ แต่จะใช้ไม่ได้ตั้งแต่นี้ไป เรียกคืนไม่ได้ ถ้าต้องแก้ข้อความให้ออกฉบับใหม่",
    is_danger=True,
)


@require_http_methods(["GET", "HEAD", "POST"])
def payment(request, number, pk, key):
    case = access.staff_case(request.user, number)
    if key not in PAYMENT_MOVES:
        raise Http404
    found = get_object_or_404(Payment, case=case, pk=pk)
    move = PAYMENT_MOVES[key]
    about = f"{move.title}: {baht.in_figures(found.amount)} บาท"
    url = reverse("casework_staff:payment", args=[case.number, pk, key])
    act = partial(move.act, payment=pk)
    return _act(request, case, move, act=act, key="confirm_payment", title=about, url=url)


@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request, number, pk):
    case = access.staff_case(request.user, number)
    found = get_object_or_404(IssuedPaper, case=case, pk=pk)
    url = reverse("casework_staff:revoke", args=[case.number, pk])
    act = partial(REVOKE.act, paper=pk)
    title = f"{REVOKE.title}: {found}"
    return _act(request, case, REVOKE, act=act, key="revoke_paper", title=title, url=url)


def _act(request, case, move, *, act, key, title, url):
    access.check(request.user, case, move.needs)
    opened = staff_page.bind(request, case, move, key=key, url=url, name="money", title=title)
    return staff_page.carry_out(request, case, opened, act, done=move.done)
