"""A fee is asked for, paid, and answered with a numbered receipt. Amounts in baht, as Decimal."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework import baht, fee_sums, filing, notices, official_papers
from casework.models import CaseFile, Event, IssuedPaper, Notice, Payment
from casework.models.papers import FEE_FREE
from home.buddhist import fiscal_year

from . import papers
from .moves import NotAllowed, lock, record, save


@transaction.atomic
def charge(case, *, charges, note="", by, at, seen=None) -> Payment:
    """Ask the citizen for the sum of these ``fee_sums.Charge`` rows; one at a time."""
    case = lock(case, seen=seen)
    if case.state in FEE_FREE:
        raise NotAllowed(f"เรื่องอยู่ในสถานะ “{case.get_state_display()}” จึงเรียกเก็บเงินไม่ได้")
    if case.payments.filter(state__in=[Payment.State.DUE, Payment.State.SLIP]).exists():
        raise NotAllowed("มีรายการที่รอชำระอยู่แล้ว รอให้ชำระหรือยกเลิกรายการนั้นก่อน")
    amount = fee_sums.total(charges)
    if not fee_sums.can_be_asked(amount):
        raise NotAllowed(f"ยอดรวมต้องมากกว่า 0 และไม่เกิน {baht.in_figures(baht.MOST)} บาท")
    rows = fee_sums.as_rows(charges)
    payment = case.payments.create(rows=rows, amount=amount, note=note, asked_by=by, asked_at=at)
    save(case)
    record(case, Event.What.CHARGED, detail=_said(payment), by=by, at=at)
    notices.queue(case, Notice.What.CHARGED, at=at)
    return payment


@transaction.atomic
def send_slip(case, *, payment, file, at) -> Payment:
    """The citizen sends what the bank's app showed; another one takes the place of the first."""
    case = lock(case)
    found = case.payments.filter(pk=payment).first()
    if not found or not found.is_payable:
        raise NotAllowed(_("รายการนี้ชำระหรือยกเลิกไปแล้ว จึงไม่ต้องส่งหลักฐาน"))
    if found.slip and found.slip.sha256 == file.stored.sha256:
        filing.discard([file])
        return found
    [found.slip] = filing.record([file], case=case, purpose=CaseFile.Purpose.SLIP, at=at)
    found.state, found.slip_at, found.slip_problem = Payment.State.SLIP, at, ""
    found.save(update_fields=["slip", "state", "slip_at", "slip_problem"])
    save(case)
    record(case, Event.What.SLIP_SENT, detail=_said(found), at=at)
    return found


@transaction.atomic
def refuse_slip(case, *, payment, reason, by, at, seen=None) -> Payment:
    """The slip shows no payment of ours: the citizen is told why and may send another."""
    case, found = _lock(case, payment, seen=seen)
    _check_wanted(case)
    if found.state != Payment.State.SLIP:
        raise NotAllowed("รายการนี้ยังไม่มีหลักฐานที่รอตรวจ")
    found.state, found.slip_problem = Payment.State.DUE, reason
    found.save(update_fields=["state", "slip_problem"])
    save(case)
    record(case, Event.What.SLIP_REFUSED, detail=reason, by=by, at=at)
    notices.queue(case, Notice.What.SLIP_REFUSED, at=at)
    return found


@transaction.atomic
def confirm_payment(case, *, payment, payer, is_cash=False, by, at, seen=None) -> Payment:
    """The money is here, in cash or in the account: a receipt is issued in the same moment.

    Not for a case that costs nothing any more: what came nevertheless is paid back, and the
    charge cancelled with a reason that says so.
    """
    case, found = _lock(case, payment, seen=seen)
    if not found.is_open:
        raise NotAllowed("รายการนี้ชำระหรือยกเลิกไปแล้ว")
    _check_wanted(case)
    found.case, found.is_cash = case, is_cash
    found.state, found.slip_problem = Payment.State.PAID, ""
    found.confirmed_by, found.confirmed_at = by, at
    found.receipt = _receipt(found, payer=payer, by=by, at=at)
    found.save(
        update_fields=[
            "state", "slip_problem", "is_cash", "confirmed_by", "confirmed_at", "receipt",
        ]
    )  # fmt: skip
    save(case)
    record(case, Event.What.PAID, detail=f"{_said(found)} {found.receipt}", by=by, at=at)
    notices.queue(case, Notice.What.PAID, at=at)
    return found


@transaction.atomic
def cancel_charge(case, *, payment, reason, by, at, seen=None) -> Payment:
    """Take back what was asked for, or a payment whose receipt was wrong.

    The receipt keeps its number and is marked as cancelled.
    """
    case, found = _lock(case, payment, seen=seen)
    if found.state == Payment.State.CANCELLED:
        raise NotAllowed("รายการนี้ยกเลิกไปแล้ว")
    found.state = Payment.State.CANCELLED
    found.save(update_fields=["state"])
    save(case)
    if found.receipt:
        papers.strike(found.receipt, reason=reason, by=by, at=at)
    detail = f"{_said(found)}: {reason}"
    record(case, Event.What.CHARGE_CANCELLED, detail=detail, by=by, at=at)
    return found


def _lock(case, payment, *, seen):
    case = lock(case, seen=seen)
    found = case.payments.select_related("receipt").filter(pk=payment).first()
    if not found:
        raise NotAllowed("ไม่พบรายการเงินนี้ในเรื่อง")
    return case, found


def _check_wanted(case):
    if case.state in FEE_FREE:
        raise NotAllowed(
            f"เรื่องอยู่ในสถานะ “{case.get_state_display()}” จึงรับเงินไม่ได้ "
            "ถ้าได้รับเงินแล้ว คืนเงินให้ผู้ยื่น แล้วกด “ยกเลิกรายการ” พร้อมบันทึกว่าคืนอย่างไร"
        )


def _receipt(payment, *, payer, by, at):
    today, person = localdate(at), getattr(by, "person", None)
    name = person.name if person else by.get_full_name() or by.username
    position = person.position if person else ""
    return papers.write(
        IssuedPaper(
            case=payment.case,
            kind=IssuedPaper.Kind.RECEIPT,
            year=fiscal_year(today),
            signed_by=name,
            signed_position=position,
            issued_on=today,
            by=by,
            at=at,
        ),
        lambda number: official_papers.receipt_wording(
            payment,
            number=number,
            issued_on=today,
            payer=payer,
            signed_by=name,
            position=position,
        ),
    )


def _said(payment):
    return f"{baht.in_figures(payment.amount)} บาท"
