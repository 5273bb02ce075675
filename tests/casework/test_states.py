"""Which move is allowed from which state. The table itself is in ``casework.states``."""

import pytest

from casework.states import CLOSED, MOVES, OPEN, State, can_move
from casework.wording import wording_of
from tests.factories.casework import case_in

pytestmark = pytest.mark.django_db


def test_every_state_says_where_it_leads():
    assert set(MOVES) == set(State)


def test_every_open_case_can_be_closed_by_somebody():
    for state in OPEN:
        assert _reachable_from(state) & CLOSED


def test_a_withdrawn_case_stays_withdrawn():
    assert not any(can_move(State.WITHDRAWN, state) for state in State)


def test_no_case_goes_back_to_received():
    assert not any(can_move(state, State.RECEIVED) for state in State)


@pytest.mark.parametrize("state", State)
def test_the_factory_brings_a_case_to_every_state(state):
    case = case_in(state)

    assert case.state == state
    assert case.is_closed == (state in CLOSED)
    assert wording_of(state).now


def _reachable_from(state):
    reached, waiting = set(), [state]
    while waiting:
        for new in MOVES[waiting.pop()] - reached:
            reached.add(new)
            waiting.append(new)
    return reached
