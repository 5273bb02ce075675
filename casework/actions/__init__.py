"""Everything that can happen to a case. Nothing else changes one.

An action takes the case, then by keyword who acts (``by``, a member of staff;
the citizen's own actions have none) and when (``at``). ``seen`` is the version
of the case that the person had on the screen: when somebody else changed the
case since, ``Changed`` is raised. A move the rules forbid raises ``NotAllowed``.
Either way nothing is changed. Otherwise all is done in one transaction, one
event is written, and the case is returned as it now is.
"""

from .approval import approve, send_back, submit_for_approval
from .citizen import answer, rate, withdraw
from .clock import TELL_EVERY, extend, pause, resume, tell_late, warn
from .closing import close, reopen
from .documents import ask_documents, check_documents, return_unanswered
from .handing import move_division
from .intake import open_case
from .linking import link, merge, split, unlink
from .moves import Changed, NotAllowed
from .saving import mail_draft, put_aside
from .scanning import scan
from .work import add_note, ask_citizen, assign, finish_step, reply, take, unseal_answer

__all__ = [
    "TELL_EVERY",
    "Changed",
    "NotAllowed",
    "add_note",
    "answer",
    "approve",
    "ask_citizen",
    "ask_documents",
    "assign",
    "check_documents",
    "close",
    "extend",
    "finish_step",
    "link",
    "mail_draft",
    "merge",
    "move_division",
    "open_case",
    "pause",
    "put_aside",
    "rate",
    "reopen",
    "reply",
    "resume",
    "return_unanswered",
    "scan",
    "send_back",
    "split",
    "submit_for_approval",
    "take",
    "tell_late",
    "unlink",
    "unseal_answer",
    "warn",
    "withdraw",
]
