"""Everything that happens to a report, one function each. Content only ever passes through here.

``by`` is the account, or an ``Unlocked`` inspector where something must be opened or closed.
``on`` is a day: no action knows the hour.
"""

from complaints.integrity.states import NotAllowed

from .conversation import ask, end, note, postpone, reopen, take, write_as_reporter
from .filing import NobodyLeft, file, is_ready, replace_secret, sent_with
from .holding import fetch, forget_old, hold, let_go, new_file_mark
from .identities import ask_identity, consent, open_identity, refuse
from .keeping import extend, forget, forget_overdue, remind
from .keys import (
    admit,
    change_passphrase,
    keep_recovery_key,
    make_key,
    make_recovery_key,
    new_recovery_key,
    retire,
    retire_leavers,
    wants_recovery,
)
from .reading import read, read_file, read_reasons
from .sharing import assign, assign_all, declare_conflict, exclude, recover, recover_all

__all__ = [
    "NobodyLeft",
    "NotAllowed",
    "admit",
    "ask",
    "ask_identity",
    "assign",
    "assign_all",
    "change_passphrase",
    "consent",
    "declare_conflict",
    "end",
    "exclude",
    "extend",
    "fetch",
    "file",
    "forget",
    "forget_old",
    "forget_overdue",
    "hold",
    "is_ready",
    "keep_recovery_key",
    "let_go",
    "make_key",
    "make_recovery_key",
    "new_file_mark",
    "new_recovery_key",
    "note",
    "open_identity",
    "postpone",
    "read",
    "read_file",
    "read_reasons",
    "recover",
    "recover_all",
    "refuse",
    "remind",
    "reopen",
    "replace_secret",
    "retire",
    "retire_leavers",
    "sent_with",
    "take",
    "wants_recovery",
    "write_as_reporter",
]
