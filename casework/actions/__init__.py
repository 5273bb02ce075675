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
from .clock import extend, pause, resume, tell_late, warn
from .closing import close, reopen
from .intake import open_case
from .moves import Changed, NotAllowed
from .work import add_note, ask_citizen, assign, finish_step, reply, take, unseal_answer

__all__ = [
    "Changed",
    "NotAllowed",
    "add_note",
    "answer",
    "approve",
    "ask_citizen",
    "assign",
    "close",
    "extend",
    "finish_step",
    "open_case",
    "pause",
    "rate",
    "reopen",
    "reply",
    "resume",
    "send_back",
    "submit_for_approval",
    "take",
    "tell_late",
    "unseal_answer",
    "warn",
    "withdraw",
]
