"""Nobody who told us something hears nothing for more than fifteen days."""

import pytest

from casework import actions, watch
from casework.digest import parts_for
from casework.models import Case
from casework.states import State
from tests.factories.casework import DAY, MONDAY, open_case, staff
from tests.factories.grievances import CategoryFactory, again, filed, grievance_in

pytestmark = pytest.mark.django_db


def told(made):
    return [n.what for n in made.case.notices.order_by("pk") if n.what == "progress"]


def long_one(**changes):
    """Long enough that nothing of it is late."""
    return filed(category=CategoryFactory(working_days=90), **changes)


def test_after_fifteen_days_of_silence_the_complainant_is_written_to_once():
    made = long_one()
    watch.run(at=MONDAY + 14 * DAY)
    assert told(made) == []

    watch.run(at=MONDAY + 15 * DAY)
    watch.run(at=MONDAY + 15 * DAY)
    watch.run(at=MONDAY + 16 * DAY)

    assert told(made) == ["progress"]
    assert again(made).progress_told_on == (MONDAY + 15 * DAY).date()
    assert [e.what for e in made.case.events.all()].count("progress_told") == 1
    watch.run(at=MONDAY + 30 * DAY)
    assert told(made) == ["progress"] * 2


def test_who_was_written_to_in_between_is_left_alone():
    made = long_one()
    actions.reply(made.case, text="รออะไหล่", by=staff(), at=MONDAY + 10 * DAY)

    watch.run(at=MONDAY + 20 * DAY)
    assert told(made) == []
    watch.run(at=MONDAY + 25 * DAY)
    assert told(made) == ["progress"]


def test_while_another_office_has_it_they_are_told_too():
    by = staff()
    made = grievance_in(State.FORWARDED, by=by, category=CategoryFactory(working_days=90))

    watch.run(at=MONDAY + 16 * DAY)

    assert told(made) == ["progress"]


def test_nothing_is_said_of_what_is_closed_or_held():
    closed = grievance_in(State.COMPLETED, by=staff())
    held = long_one(held_why="กรอกเร็วผิดปกติ")

    watch.run(at=MONDAY + 40 * DAY)

    assert told(closed) == told(held) == []
    assert again(held).progress_told_on is None


def test_the_duty_is_done_also_where_there_is_no_address_to_write_to():
    made = long_one(contact={"name": "", "phone": "", "email": ""})

    watch.run(at=MONDAY + 15 * DAY)

    assert again(made).progress_told_on
    assert not made.case.notices.exists()
    assert "progress_told" in [e.what for e in made.case.events.all()]


def test_requests_for_services_are_not_written_to_for_this():
    case = open_case(working_days=90)
    watch.run(at=MONDAY + 20 * DAY)
    assert "progress" not in [n.what for n in case.notices.all()]


def test_warning_lateness_and_morning_mail_are_those_of_every_case():
    made = filed(category=CategoryFactory(working_days=5))
    head = staff("head", division=made.case.division)

    watch.run(at=MONDAY + 7 * DAY)
    assert Case.objects.get(pk=made.case.pk).is_warned
    watch.run(at=MONDAY + 14 * DAY)

    assert "late" in [n.what for n in made.case.notices.all()]
    parts = {part.title: part.cases for part in parts_for(head, (MONDAY + 14 * DAY).date())}
    assert parts["เกินกำหนด"] == [made.case]
