"""What a case in its state offers to do, and what is the sensible thing to do next.

This decides which buttons are drawn. Whether somebody may press one is decided
by ``access``, and whether the move is possible by ``actions``.
"""

from .states import State

ALWAYS = frozenset({"read", "note", "link", "scan", "confirm_payment", "revoke_paper", "publish"})
OPEN = ALWAYS | {
    "assign",
    "reply",
    "receive_answer",
    "take",
    "check_documents",
    "move_division",
    "split",
    "extend",
    "charge",
}
JUDGE = frozenset({"grant_reopening", "refuse_reopening"})  # what the citizen asked
OFFERED = {
    State.RECEIVED: OPEN
    | {"ask", "ask_documents", "finish_step", "merge"}
    | {"screen", "refuse", "forward", "discard"},
    State.IN_PROGRESS: OPEN
    | {"ask", "ask_documents", "finish_step", "submit", "complete", "refuse", "merge", "pause"}
    | {"issue", "forward"},
    State.AWAITING_CITIZEN: OPEN - {"extend"} | {"refuse", "merge", "issue"},
    State.PAUSED: OPEN - {"extend"} | {"resume", "merge", "issue"},
    State.FORWARDED: OPEN - {"extend"} | {"resume", "merge", "complete"},
    State.AWAITING_APPROVAL: OPEN - {"move_division"} | {"approve", "send_back"},
    State.COMPLETED: ALWAYS | {"reopen", "issue", "charge"} | JUDGE,
    State.REFUSED: ALWAYS | {"reopen", "issue"} | JUDGE,
    State.WITHDRAWN: ALWAYS,
    State.MERGED: ALWAYS,
    State.DISCARDED: ALWAYS - {"publish"} | {"reopen"},
}
# What looks like no real case waits for a person's judgement first.
HELD = frozenset({"read", "note", "release", "discard"})
# What has a meaning for one kind of case only.
REQUEST = {"check_documents", "ask_documents", "split", "charge", "issue", "submit"}
OF_OTHERS = {
    "service_request": {"screen", "forward", "publish", "discard"},
    "grievance": REQUEST,
    "question": REQUEST | {"screen", "forward", "complete", "scan", "confirm_payment"},
}
# Where a question is, it can be answered.
ANSWERING = {
    State.RECEIVED: frozenset({"answer"}),
    State.IN_PROGRESS: frozenset({"answer"}),
}


def offered(case, *, is_mine: bool, by, steps_left: int, missing=0, proposed_by=None, wished=False):
    """Return the keys of what can be done with the case now, by this person if the rules let them.

    ``is_mine``: it is this person's to work on. ``missing`` documents were ticked so.
    ``wished``: the citizen asked for the case to be reopened, and nobody has judged that yet.
    ``proposed_by`` is the id of who asked the superiors last: they decide nothing.
    """
    keys = set(_of_kind(case))
    if is_mine:
        keys.add("unseal")
    if case.assigned_to_id == by.pk and case.state != State.RECEIVED:
        keys.discard("take")
    if not case.approvals or case.is_approved:
        keys.discard("submit")
    if not case.may_close:
        keys -= {"complete", "refuse", "issue"}
    if not steps_left:
        keys.discard("finish_step")
    if not missing:
        keys.discard("ask_documents")
    if proposed_by == by.pk:
        keys -= {"approve", "send_back"}
    keys -= {"reopen"} if wished else JUDGE
    return frozenset(keys)


def _of_kind(case):
    """A grievance is screened before anybody works on it; a request is taken, then judged."""
    if case.held_why:
        return HELD
    keys = OFFERED[State(case.state)] - OF_OTHERS[case.kind]
    if case.is_conversation:
        return keys | ANSWERING.get(State(case.state), frozenset())
    if case.state != State.RECEIVED:
        return keys
    return keys - ({"take"} if case.kind == "grievance" else {"refuse"})


def next_of(case, possible: frozenset[str], *, is_mine: bool, steps_left: int) -> str:
    """Return the one action to suggest, or ``""`` when it is somebody else's turn.

    A case in somebody's hands is theirs: nobody is urged to take it over. The
    last step is not ticked off by itself: it is done when the case is closed.
    """
    if case.held_why:
        order = ["release"]
    elif "screen" in possible:
        order = ["screen"]
    elif case.assigned_to_id is None:
        order = ["approve", "answer", "take", "assign"]
    elif not is_mine:
        order = ["approve"]
    else:
        order = ["approve", *_own_order(case, steps_left)]
    return next((key for key in order if key in possible), "")


def _own_order(case, steps_left):
    if case.state == State.FORWARDED:
        return []  # the other office's turn
    order = ["ask_documents", "submit", "answer", "complete", "resume"]
    if case.state == State.RECEIVED and not case.is_conversation:
        return ["take", *order]
    return [*order[:1], "finish_step", *order[1:]] if steps_left > 1 else order
