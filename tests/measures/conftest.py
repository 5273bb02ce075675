"""Cases with the columns that figures count, made without the whole way there."""

import datetime
from datetime import UTC

import pytest

from casework import tokens
from casework.models import Case, Rating, SurveyPoint, SurveySheet
from casework.models.surveys import DIMENSIONS
from casework.states import CLOSED, STOPPED, State
from tests.factories.home import DivisionFactory

OCTOBER = datetime.date(2026, 10, 1)  # fiscal year 2570 begins


@pytest.fixture
def division(db):
    return DivisionFactory()


@pytest.fixture
def add(division):
    """Add so many cases alike: ``add(3, topic="water-truck", took_days=2)``."""

    def make(count=1, *, month=OCTOBER, state=State.COMPLETED, **changes):
        return Case.objects.bulk_create(
            Case(**_columns(division, month, state) | changes) for _ in range(count)
        )

    return make


@pytest.fixture
def rate():
    """Let each of these cases be judged with one level on all four dimensions."""

    def make(cases, level, *, at=datetime.datetime(2026, 10, 20, 3, tzinfo=UTC)):
        levels = dict.fromkeys(DIMENSIONS, level)
        return Rating.objects.bulk_create(
            Rating(case=case, closing=1, is_solved=True, at=at, **levels) for case in cases
        )

    return make


@pytest.fixture
def point(division):
    return SurveyPoint.objects.create(slug="front", name="เคาน์เตอร์", division=division)


@pytest.fixture
def answer(point):
    """So many sheets filled in at the counter."""

    def make(count, level, *, on=OCTOBER, **changes):
        levels = dict.fromkeys(DIMENSIONS, level)
        fields = {"point": point, "division": point.division, "source": "paper", "on": on}
        at = datetime.datetime.combine(on, datetime.time(5), UTC)
        return SurveySheet.objects.bulk_create(
            SurveySheet(**fields | levels | {"at": at} | changes) for _ in range(count)
        )

    return make


def _columns(division, month, state):
    received = datetime.datetime.combine(month, datetime.time(3), UTC)
    is_decided = state in {State.COMPLETED, State.REFUSED}
    number = tokens.new_token()[-20:]
    return {
        "number": number,
        "kind": Case.Kind.SERVICE_REQUEST,
        "subject": "ขอน้ำ",
        "topic": "water-truck",
        "state": state,
        "division": division,
        "citizen_name": "นางสมศรี มีนา",
        "received_at": received,
        "received_month": month,
        "counted_from": month,
        "working_days": 3,
        "due_on": month + datetime.timedelta(days=6),
        "warn_on": month + datetime.timedelta(days=4),
        "closed_at": received if state in CLOSED else None,
        "paused_on": month if state in STOPPED else None,
        "took_days": 2 if is_decided else None,
        "was_on_time": True if is_decided else None,
        "token_digest": tokens.digest(tokens.new_token()),
        "secret_digest": "x",
    }
