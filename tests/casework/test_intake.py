"""A case begins once, whatever happens to the request, with its number, clock and secret."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection

from casework import tokens
from casework.models import Case, Event, Notice, NumberSeries
from casework.sealing import unseal
from casework.states import State
from tests.factories.casework import ANSWERS, MONDAY, SEALED, open_case
from tests.factories.home import DivisionFactory, HolidayFactory, agency

YEAR_ENDS = datetime(2026, 9, 30, 16, 59, 59, tzinfo=UTC)  # 23.59.59 in Bangkok
YEAR_BEGINS = datetime(2026, 9, 30, 17, 0, tzinfo=UTC)  # 1 October, 0.00 in Bangkok


@pytest.mark.django_db
class TestWhatACaseIsBornWith:
    def test_it_is_received_counted_and_promised(self):
        case = open_case(working_days=3)

        assert case.state == State.RECEIVED
        assert case.number == "NH-2570-000001"
        assert case.counted_from == date(2026, 11, 23)
        assert case.due_on == date(2026, 11, 26)
        assert case.version == 1

    def test_the_promise_leaves_out_the_offices_own_holidays(self):
        HolidayFactory(on=date(2026, 11, 25))

        assert open_case(working_days=3).due_on == date(2026, 11, 27)

    def test_what_comes_in_the_evening_counts_from_tomorrow(self):
        case = open_case(working_days=3, at=MONDAY + timedelta(hours=10))

        assert case.counted_from == date(2026, 11, 24)
        assert case.due_on == date(2026, 11, 27)

    def test_steps_are_frozen_in_order(self):
        steps = open_case().steps.all()

        assert [(s.position, s.title, s.done_at) for s in steps] == [
            (1, "ตรวจคำขอ", None),
            (2, "นำน้ำไปส่ง", None),
        ]

    def test_what_was_answered_is_frozen_and_the_sealed_is_sealed(self):
        case = open_case()
        sealed = case.sealed_answers.get()

        assert case.answers == ANSWERS
        assert SEALED["pin"] not in str(Case.objects.filter(pk=case.pk).values().get())
        assert SEALED["pin"] not in sealed.sealed
        assert unseal(sealed.sealed) == SEALED["pin"]

    def test_one_event_and_one_notice(self):
        case = open_case()

        assert list(case.events.values_list("what", "by")) == [(Event.What.OPENED, None)]
        assert list(case.notices.values_list("what", "recipient")) == [
            (Notice.What.RECEIVED, "somsri@example.com")
        ]

    def test_without_an_address_nobody_is_written_to(self):
        case = open_case(contact={"name": "นายไม่มี อีเมล", "phone": "081-234-5678"})

        assert case.notices.count() == 0

    def test_the_secret_is_not_in_the_database_but_its_digest_is(self):
        token = tokens.new_token()
        case = open_case(token=token)

        assert case.secret_digest == tokens.secret_digest(tokens.secret_for(token))
        assert tokens.secret_for(token) not in str(Case.objects.filter(pk=case.pk).values().get())


@pytest.mark.django_db
class TestOnce:
    def test_the_same_token_gives_the_same_case_and_changes_nothing(self):
        token, division = tokens.new_token(), DivisionFactory()
        first = open_case(token=token, division=division)
        second = open_case(token=token, division=division, subject="เรื่องอื่น")

        assert second == first
        assert second.subject == first.subject
        assert Case.objects.count() == first.events.count() == first.notices.count() == 1
        assert NumberSeries.objects.get().last == 1

    def test_a_retry_after_the_year_has_turned_gives_the_same_case(self):
        token, division = tokens.new_token(), DivisionFactory()

        first = open_case(token=token, division=division, at=YEAR_ENDS)
        assert open_case(token=token, division=division, at=YEAR_BEGINS) == first

    def test_a_case_that_fails_takes_no_number_with_it(self):
        division = DivisionFactory()
        with pytest.raises(IntegrityError):
            open_case(division=division, sealed={"pin": "1"}, steps=[{"title": None}])

        assert Case.objects.count() == Event.objects.count() == Notice.objects.count() == 0
        assert open_case(division=division).number.endswith("000001")


@pytest.mark.django_db
class TestNumbers:
    def test_numbers_follow_each_other_without_gaps(self):
        numbers = [open_case().number for _ in range(3)]

        assert numbers == ["NH-2570-000001", "NH-2570-000002", "NH-2570-000003"]

    def test_the_fiscal_year_turns_at_midnight_in_bangkok(self):
        assert open_case(at=YEAR_ENDS).number == "NH-2569-000001"
        assert open_case(at=YEAR_BEGINS).number == "NH-2570-000001"
        assert open_case(at=YEAR_ENDS).number == "NH-2569-000002"

    def test_a_new_prefix_begins_its_own_series(self):
        assert open_case().number == "NH-2570-000001"
        agency(number_prefix="DTW")

        assert open_case().number == "DTW-2570-000001"

    @pytest.mark.parametrize("year", [2000, 2040])
    def test_a_wrong_clock_still_gives_a_number(self, year):
        case = open_case(at=datetime(year, 1, 1, tzinfo=UTC))

        assert case.number == f"NH-{year + 543}-000001"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
class TestAtOnce:
    def test_eight_hands_with_one_token_open_one_case_with_one_secret(self):
        token, division = tokens.new_token(), DivisionFactory()

        numbers = at_once(8, lambda _: open_case(token=token, division=division).number)

        assert numbers == ["NH-2570-000001"] * 8
        case = Case.objects.get()
        assert case.secret_digest == tokens.secret_digest(tokens.secret_for(token))
        assert case.events.count() == case.notices.count() == 1
        assert case.steps.count() == 2

    def test_eight_people_at_once_get_eight_numbers(self):
        division = DivisionFactory()

        numbers = at_once(8, lambda _: open_case(division=division).number)

        assert sorted(numbers) == [f"NH-2570-00000{n}" for n in range(1, 9)]


def at_once(count, work):
    """Do the work in so many threads that start together; return what each got."""
    gate, results = threading.Barrier(count), [None] * count

    def run(place):
        gate.wait()
        try:
            results[place] = work(place)
        except Exception as error:  # noqa: BLE001  shown by the assertion
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
