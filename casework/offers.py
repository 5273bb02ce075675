"""What a case in its state offers to do, and what is the sensible thing to do next.

This decides which buttons are drawn. Whether somebody may press one is decided
by ``access``, and whether the move is possible by ``actions``.
"""

from .states import State

ALWAYS = frozenset({"read", "note"})
OPEN = ALWAYS | {"assign", "reply", "receive_answer", "take"}
OFFERED = {
    State.RECEIVED: OPEN | {"ask", "finish_step"},
    State.IN_PROGRESS: OPEN | {"ask", "finish_step", "submit", "complete", "refuse"},
    State.AWAITING_CITIZEN: OPEN | {"refuse"},
    State.AWAITING_APPROVAL: OPEN | {"approve", "send_back"},
    State.COMPLETED: ALWAYS | {"reopen"},
    State.REFUSED: ALWAYS | {"reopen"},
    State.WITHDRAWN: ALWAYS,
}


def offered(case, *, by, steps_left: int, proposed_by=None) -> frozenset[str]:
    """Return what can be done with the case now, by this person if the rules let them.

    ``proposed_by`` is the id of who asked the superiors last: they decide nothing.
    """
    keys = set(OFFERED[State(case.state)])
    if case.assigned_to_id == by.pk:
        keys.add("unseal")
        if case.state != State.RECEIVED:
            keys.discard("take")
    if not case.approvals or case.is_approved:
        keys.discard("submit")
    if not case.may_close:
        keys -= {"complete", "refuse"}
    if not steps_left:
        keys.discard("finish_step")
    if proposed_by == by.pk:
        keys -= {"approve", "send_back"}
    return frozenset(keys)


def next_of(case, possible: frozenset[str], *, by, steps_left: int) -> str:
    """Return the one action to suggest, or ``""`` when it is somebody else's turn.

    A case in somebody's hands is theirs: nobody is urged to take it over. The
    last step is not ticked off by itself: it is done when the case is closed.
    """
    if case.assigned_to_id is None:
        order = ["approve", "take", "assign"]
    elif case.assigned_to_id != by.pk:
        order = ["approve"]
    else:
        order = ["approve", "take", "submit", "complete"]
        if steps_left > 1:
            order.insert(2, "finish_step")
    return next((key for key in order if key in possible), "")
