"""Everything that can happen to a case. Nothing else changes one.

An action takes the case, then by keyword who acts (``by``, a member of staff;
the citizen's own actions have none) and when (``at``). ``seen`` is the version
of the case that the person had on the screen: when somebody else changed the
case since, ``Changed`` is raised. A move the rules forbid raises ``NotAllowed``.
Either way nothing is changed. Otherwise all is done in one transaction, one
event is written, and the case is returned as it now is.
"""

from .answering import ask_again, give_answer
from .approval import approve, send_back, submit_for_approval
from .citizen import answer, withdraw
from .clock import TELL_EVERY, extend, pause, resume, tell_late, warn
from .closing import close, reopen
from .correcting import correct, correct_contact
from .documents import ask_documents, check_documents, return_unanswered
from .following import follow, unfollow
from .handing import move_division
from .intake import open_case
from .linking import link, merge, split, unlink
from .moves import Changed, NotAllowed, lock, record
from .papers import issue as issue_paper
from .papers import revoke as revoke_paper
from .papers import unready as unready_paper
from .payments import cancel_charge, charge, confirm_payment, refuse_slip, send_slip
from .publishing import note_publishing
from .satisfaction import (
    ask_reopening,
    count_answers,
    grant_reopening,
    rate,
    refuse_reopening,
    take_back_answers,
)
from .saving import mail_draft, put_aside
from .scanning import scan
from .screening import accept, decline, discard, forward, release, tell_progress
from .work import (
    ANSWER_DAYS,
    add_note,
    ask_citizen,
    assign,
    finish_step,
    reply,
    take,
    unseal_answer,
)

__all__ = [
    "ANSWER_DAYS",
    "TELL_EVERY",
    "Changed",
    "NotAllowed",
    "accept",
    "add_note",
    "answer",
    "approve",
    "ask_again",
    "ask_citizen",
    "ask_documents",
    "ask_reopening",
    "assign",
    "cancel_charge",
    "charge",
    "check_documents",
    "close",
    "correct",
    "correct_contact",
    "confirm_payment",
    "count_answers",
    "decline",
    "discard",
    "extend",
    "finish_step",
    "follow",
    "forward",
    "give_answer",
    "grant_reopening",
    "issue_paper",
    "link",
    "lock",
    "mail_draft",
    "merge",
    "move_division",
    "note_publishing",
    "open_case",
    "pause",
    "put_aside",
    "rate",
    "record",
    "refuse_reopening",
    "refuse_slip",
    "release",
    "reopen",
    "reply",
    "resume",
    "return_unanswered",
    "revoke_paper",
    "scan",
    "send_back",
    "send_slip",
    "split",
    "submit_for_approval",
    "take",
    "take_back_answers",
    "tell_late",
    "tell_progress",
    "unfollow",
    "unlink",
    "unready_paper",
    "unseal_answer",
    "warn",
    "withdraw",
]
