"""What people type finds what they mean, on either database; the test set was there first."""

import datetime

import pytest
from django.db import transaction

from tests.home.search.judging import judge_all, queries

RECALL_AT_10, PRECISION_AT_5 = 0.95, 0.8
FEWEST = 150


@pytest.fixture(autouse=True)
def _demo(_loaded, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def _mean(numbers):
    known = [number for number in numbers if number is not None]
    return sum(known) / len(known)


def test_the_test_set_finds_what_it_wants_first_and_little_else():
    judged = judge_all(datetime.date(2026, 11, 30))
    assert len(judged) >= FEWEST
    missed = {each.query.typed: each.missing for each in judged if each.missing}
    wrong = {each.query.typed: each.wrong for each in judged if each.wrong}
    assert _mean(each.recall for each in judged) >= RECALL_AT_10, missed
    assert _mean(each.precision for each in judged) >= PRECISION_AT_5, wrong


def test_no_query_of_the_test_set_is_there_twice():
    typed = [query.typed for query in queries()]
    assert len(typed) == len(set(typed))
