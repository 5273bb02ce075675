"""Fees: asked for, paid, answered with a receipt; every baht a Decimal."""

from datetime import timedelta
from decimal import Decimal

import pytest

from casework import actions, issued
from casework.fee_sums import Charge
from casework.models import Case, Event, IssuedPaper, Payment
from casework.states import State
from tests.factories.casework import MONDAY, case_in, kept, photo, staff

pytestmark = pytest.mark.django_db
ROWS = [
    Charge("ค่าใบอนุญาต", Decimal("1"), "ฉบับ", Decimal("500")),
    Charge("ค่าเก็บขยะ", Decimal("2.5"), "เดือน", Decimal("20")),
]


@pytest.fixture
def officer():
    return staff()


@pytest.fixture
def case(officer):
    return case_in(State.IN_PROGRESS, by=officer)


@pytest.fixture
def due(case, officer):
    return actions.charge(case, charges=ROWS, note="จ่ายก่อนรับ", by=officer, at=MONDAY)


def confirm(case, payment, by, **options):
    options = {"payer": "นางสมศรี มีนา", "at": MONDAY} | options
    return actions.confirm_payment(case, payment=payment.pk, by=by, **options)


def test_a_charge_is_the_sum_of_its_rows(case, due):
    assert due.amount == Decimal("550.00")
    assert due.rows[1] == {
        "item": "ค่าเก็บขยะ", "quantity": "2.5", "unit": "เดือน", "price": "20", "amount": "50",
    }  # fmt: skip
    assert case.events.last().what == Event.What.CHARGED
    assert case.notices.last().what == "charged"


def test_one_payment_is_open_at_a_time(case, due, officer):
    with pytest.raises(actions.NotAllowed, match="รอชำระอยู่แล้ว"):
        actions.charge(case, charges=ROWS, by=officer, at=MONDAY)
    assert case.payments.count() == 1


@pytest.mark.parametrize("price", ["0", "-5", "99999999"])
def test_nothing_below_zero_and_nothing_huge_is_asked_for(case, officer, price):
    rows = [Charge("ก", Decimal("1"), "", Decimal(price))]
    with pytest.raises(actions.NotAllowed, match="ยอดรวม"):
        actions.charge(case, charges=rows, by=officer, at=MONDAY)
    assert not case.payments.exists()


def test_no_fee_is_asked_of_who_gave_up(officer):
    case = case_in(State.WITHDRAWN, by=officer)
    with pytest.raises(actions.NotAllowed, match="เรียกเก็บเงินไม่ได้"):
        actions.charge(case, charges=ROWS, by=officer, at=MONDAY)


def test_a_slip_waits_for_the_officer_and_a_better_one_takes_its_place(case, due):
    [first] = kept()
    actions.send_slip(case, payment=due.pk, file=first, at=MONDAY)
    [second] = kept(photo(colour=(1, 2, 3)))
    paid = actions.send_slip(case, payment=due.pk, file=second, at=MONDAY)
    assert paid.state == Payment.State.SLIP
    assert paid.slip.sha256 == second.stored.sha256
    assert [e.what for e in case.events.all()].count(Event.What.SLIP_SENT) == 2


def test_a_slip_is_news_to_the_officer_until_somebody_dealt_with_it(case, due, officer):
    actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    case.refresh_from_db()
    assert case.has_news
    confirm(case, due, officer)
    case.refresh_from_db()
    assert not case.has_news


def test_the_same_slip_twice_is_one(case, due):
    actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    assert case.files.filter(purpose="slip").count() == 1


def test_a_refused_slip_tells_why_and_lets_send_another(case, due, officer):
    actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    back = actions.refuse_slip(case, payment=due.pk, reason="ยอดไม่ตรง", by=officer, at=MONDAY)
    assert (back.state, back.slip_problem) == (Payment.State.DUE, "ยอดไม่ตรง")
    assert case.notices.last().what == "slip_refused"
    again = actions.send_slip(
        case, payment=due.pk, file=kept(photo(colour=(9, 9, 9)))[0], at=MONDAY
    )
    assert (again.state, again.slip_problem) == (Payment.State.SLIP, "")


def test_confirming_issues_a_receipt_of_the_fiscal_year(case, due, officer):
    paid = confirm(case, due, officer)
    assert paid.state == Payment.State.PAID
    assert paid.receipt.number == "1/2570"
    assert paid.receipt.content["amount_words"] == "ห้าร้อยห้าสิบบาทถ้วน"
    assert paid.receipt.content["method"].startswith("โอน")
    assert paid.receipt.content["rows"][1]["quantity"] == "2.50 เดือน"
    assert paid.receipt.file_id
    assert case.notices.last().what == "paid"


def test_cash_at_the_counter_is_said_on_the_receipt(case, due, officer):
    assert confirm(case, due, officer, is_cash=True).receipt.content["method"] == "เงินสด"


def test_money_is_taken_once(case, due, officer):
    confirm(case, due, officer)
    with pytest.raises(actions.NotAllowed, match="ไปแล้ว"):
        confirm(case, due, officer)
    with pytest.raises(actions.NotAllowed):
        actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    assert IssuedPaper.objects.count() == 1


def test_receipts_count_on_and_begin_anew_in_october(case, due, officer):
    confirm(case, due, officer)
    later = actions.charge(case, charges=ROWS, by=officer, at=MONDAY)
    second = confirm(case, later, officer)
    third = actions.charge(case, charges=ROWS, by=officer, at=MONDAY)
    next_year = confirm(case, third, officer, at=MONDAY + timedelta(days=330))
    assert second.receipt.number == "2/2570"
    assert next_year.receipt.number == "1/2571"


def test_a_cancelled_receipt_keeps_its_number(case, due, officer):
    paid = confirm(case, due, officer)
    actions.cancel_charge(case, payment=due.pk, reason="ชื่อผู้จ่ายผิด", by=officer, at=MONDAY)
    paid.receipt.refresh_from_db()
    assert paid.receipt.is_revoked
    assert paid.receipt.number == "1/2570"
    again = actions.charge(case, charges=ROWS, by=officer, at=MONDAY)
    assert confirm(case, again, officer).receipt.number == "2/2570"
    with pytest.raises(actions.NotAllowed, match="ไปแล้ว"):
        actions.cancel_charge(case, payment=due.pk, reason="x", by=officer, at=MONDAY)


def test_a_receipt_is_not_revoked_as_a_letter_is(case, due, officer):
    paid = confirm(case, due, officer)
    with pytest.raises(actions.NotAllowed, match="ไม่พบ"):
        actions.revoke_paper(case, paper=paid.receipt.pk, reason="x", by=officer, at=MONDAY)


def test_a_payment_of_another_case_is_not_found(case, due, officer):
    other = case_in(State.IN_PROGRESS, by=officer)
    with pytest.raises(actions.NotAllowed, match="ไม่พบ"):
        confirm(other, due, officer)
    due.refresh_from_db()
    assert due.state == Payment.State.DUE


@pytest.mark.parametrize("end", [State.WITHDRAWN, State.REFUSED])
def test_money_for_what_costs_nothing_any_more_is_paid_back_not_receipted(case, due, officer, end):
    actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    Case.objects.filter(pk=case.pk).update(state=end, closed_at=MONDAY)
    told = case.notices.count()
    with pytest.raises(actions.NotAllowed, match="รับเงินไม่ได้ ถ้าได้รับเงินแล้ว คืนเงิน"):
        confirm(case, due, officer)
    with pytest.raises(actions.NotAllowed, match="รับเงินไม่ได้"):
        actions.refuse_slip(case, payment=due.pk, reason="x", by=officer, at=MONDAY)
    due.refresh_from_db()
    assert (due.state, due.receipt) == (Payment.State.SLIP, None)
    assert not IssuedPaper.objects.exists()
    reason = "คืนเงินสดให้ผู้ยื่นแล้ว 550 บาท"
    actions.cancel_charge(case, payment=due.pk, reason=reason, by=officer, at=MONDAY)
    assert reason in case.events.last().detail
    assert case.notices.count() == told


def test_who_gives_up_is_asked_for_nothing_any_more(case, due):
    actions.withdraw(case, at=MONDAY)
    case.refresh_from_db()
    assert issued.open_payment(case) is None
    with pytest.raises(actions.NotAllowed):
        actions.send_slip(case, payment=due.pk, file=kept()[0], at=MONDAY)
    due.refresh_from_db()
    assert due.state == Payment.State.DUE
