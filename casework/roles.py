"""Who may do what with a case: the permission table, as data.

A role is a group of accounts. ``scope`` says which cases its holders see at
all; ``actions`` what they may do to those. What is not written here may not be
done, by anybody: there is no role that may do everything.
"""

from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    NONE = "none"
    ASSIGNED = "assigned"  # cases given to this person
    DIVISION = "division"  # cases of the person's own division
    ALL = "all"


READ = frozenset({"read"})
DESK = READ | {
    "take_in",
    "note",
    "assign",
    "reply",
    "receive_answer",
    "check_documents",
    "move_division",
    "link",
    "scan",
    "screen",
    "judge_held",
    "answer",
}
WORK = READ | {
    "take_in",
    "take",
    "ask",
    "reply",
    "note",
    "receive_answer",
    "check_documents",
    "finish_step",
    "pause",
    "resume",
    "submit",
    "complete",
    "refuse",
    "reopen",
    "unseal",
    "merge",
    "link",
    "split",
    "scan",
    "issue",
    "charge",
    "confirm_payment",
    "screen",
    "forward",
    "publish",
    "answer",
}
DECIDE = frozenset({"assign", "approve", "extend", "move_division", "judge_reopening"})
HEAD = WORK | DECIDE | {"judge_held"}


@dataclass(frozen=True)
class Role:
    key: str
    label: str  # also the name of the group
    scope: Scope = Scope.NONE
    actions: frozenset[str] = frozenset()


ROLES = {
    role.key: role
    for role in (
        Role("admin", "ผู้ดูแลระบบ"),
        Role("editor", "บรรณาธิการข่าว"),
        Role("approver", "ผู้อนุมัติเผยแพร่"),
        Role("clerk", "เจ้าหน้าที่รับเรื่อง (OSS)", Scope.ALL, DESK),
        Role("officer", "เจ้าหน้าที่กอง", Scope.DIVISION, WORK),
        Role("head", "หัวหน้ากอง", Scope.DIVISION, HEAD),
        Role("chief", "ปลัด/นายก", Scope.ALL, READ | DECIDE | {"note", "reopen"}),
        Role("storekeeper", "เจ้าหน้าที่พัสดุ", Scope.ASSIGNED, WORK),
        Role("lawyer", "นิติกร", Scope.ASSIGNED, WORK),
        Role("inspector", "ผู้รับเรื่องทุจริต"),
        Role("auditor", "ผู้ตรวจสอบภายใน", Scope.ALL, READ),
    )
}
ROLE_OF_GROUP = {role.label: role for role in ROLES.values()}
