"""The permission table of grievances, walked over HTTP: every role, object and action.

The table is written by hand from what the office decided, not read from ``casework.roles``.
Letters say for which grievances a role may do an action:

    d  of one's own division, in nobody's hands
    m  of one's own division, in one's own hands
    f  of another division, in nobody's hands
    g  of another division, in one's own hands

What is not written is answered 404 and changes nothing. So that a server refusing everything
does not pass, the right person then does the very same thing to the very same grievance. Every
cell is taken back afterwards, so that all of them meet the same office.
"""

from itertools import product

import pytest
from django.db import transaction
from django.test import Client

from casework.models import Case
from casework.roles import ROLES
from casework.states import State
from complaints.grievances import staff_actions
from tests.casework.desk import browser, seen, url
from tests.factories.casework import MONDAY, photo, staff
from tests.factories.grievances import (
    CategoryFactory,
    OutsideAgencyFactory,
    RefusalReasonFactory,
    grievance_in,
    photo_of,
)
from tests.factories.home import DivisionFactory, PersonFactory

pytestmark = pytest.mark.django_db

ANY, OURS, MINE = "dmfg", "dmg", "mg"
LOOK = ["read", "file", "photo", "letter", "paper"]
DESK = ["note", "reply", "assign", "move_division", "link", "receive_answer", "screen"]
WORK = [
    *("take", "ask", "reply", "receive_answer", "note", "finish_step", "pause", "resume"),
    *("link", "merge", "reopen", "screen", "refuse", "forward", "complete", "publish", "photos"),
]
DECIDE = ["assign", "move_division", "extend"]
JUDGE = ["release", "discard"]
HELD = ["read held", "note held", *JUDGE]
TABLE = {
    "admin": {},
    "editor": {},
    "approver": {},
    "inspector": {},
    "auditor": dict.fromkeys([*LOOK, "read held"], ANY),
    "clerk": dict.fromkeys([*LOOK, *DESK, *HELD], ANY),
    "officer": dict.fromkeys([*LOOK, *WORK, "read held", "note held"], OURS),
    "head": dict.fromkeys([*LOOK, *WORK, *DECIDE, *HELD], OURS),
    "chief": dict.fromkeys([*LOOK, *DECIDE, "note", "reopen", "read held", "note held"], ANY),
    "storekeeper": dict.fromkeys([*LOOK, *WORK, "read held", "note held"], MINE),
    "lawyer": dict.fromkeys([*LOOK, *WORK, "read held", "note held"], MINE),
}
ACTIONS = list(dict.fromkeys([*LOOK, *WORK, *DECIDE, *HELD]))
OWN_SCREEN = {"screen", "refuse", "forward", "complete", "publish", "photos"}
STATES = {
    **dict.fromkeys(["screen", "refuse", "take"], State.RECEIVED),
    **dict.fromkeys(["receive_answer"], State.AWAITING_CITIZEN),
    **dict.fromkeys(["resume", "paper"], State.FORWARDED),
    **dict.fromkeys(["reopen"], State.COMPLETED),
    **dict.fromkeys(HELD, "held"),
}
TYPED = {
    "ask": {"text": "เสาต้นไหน"},
    "reply": {"text": "ไปพรุ่งนี้"},
    "receive_answer": {"text": "โทรมาบอก"},
    "note": {"text": "จำไว้"},
    "finish_step": {"step": 1},
    "pause": {"reason": "รออะไหล่"},
    "extend": {"reason": "รออะไหล่", "days": 3},
    "reopen": {"reason": "ยังดับ"},
    "take": {"reason": "รับแทน"},
    "move_division": {"reason": "ผิดกอง"},
    "discard": {"reason": "โฆษณา"},
    "complete": {"result": "เปลี่ยนหลอดแล้ว"},
    "publish": {"public_subject": "ไฟดับ", "is_public": "on"},
    "screen": {"public_subject": "ไฟดับ", "is_public": "on"},
    "refuse": {"text": "ศาลนัดเดือนหน้า"},
    "forward": {"text": "ส่งแล้ว", "title": "ขอส่งเรื่อง", "body": "มีผู้แจ้งไฟดับ"},
}


class Office:
    """Two divisions with a grievance in every state, and everybody who works there."""

    def __init__(self):
        self.own, self.other = DivisionFactory(), DivisionFactory()
        self.officers = {d: staff("officer", division=d) for d in (self.own, self.other)}
        self.heads = {d: staff("head", division=d) for d in (self.own, self.other)}
        right = [*self.officers.values(), *self.heads.values()]
        self.users = {role: staff(role, division=self.own) for role in TABLE}
        self.browsers = {user: browser(user) for user in [*right, *self.users.values()]}
        self.reason, self.agency = RefusalReasonFactory(), OutsideAgencyFactory()
        self.signer = PersonFactory()
        places = product((self.own, self.other), [*set(STATES.values()), State.IN_PROGRESS])
        self.made = {(d, state): self._made(d, state) for d, state in places}
        self.twins = {d: grievance_in(division=d).case for d in (self.own, self.other)}
        for made in self.made.values():  # as every cell finds it
            made.seen, made.lines = seen(made.case), made.case.events.count()

    def _made(self, division, state):
        by, held = self.officers[division], {"held_why": "กรอกเร็วผิดปกติ"}
        if state == "held":
            return grievance_in(division=division, **held)
        made = grievance_in(
            State.IN_PROGRESS if state == State.FORWARDED else state, by=by, division=division
        )
        made.shown = photo_of(made)
        if state == State.FORWARDED:
            letter = staff_actions_letter()
            staff_actions.forward(
                made, agency=self.agency, text="ส่ง", letter=letter, by=by, at=MONDAY
            )
        Case.objects.filter(pk=made.case_id).update(assigned_to=None)
        return made

    def grievance(self, action, relation):
        division = self.own if relation in "dm" else self.other
        return self.made[division, STATES.get(action, State.IN_PROGRESS)]

    def right_person(self, action, case):
        people = self.heads if action in (*DECIDE, *JUDGE) else self.officers
        return self.browsers[people[case.division]]

    def do(self, client, action, made):
        key = action.removesuffix(" held")
        if key in LOOK:
            return client.get(self.address(key, made))
        case = made.case
        own_screen = f"/admin/grievances/{case.number}/{key}/"
        where = own_screen if key in OWN_SCREEN else url(case, key)
        return client.post(where, {**made.seen, **TYPED.get(key, {}), **self.aim(key, made)})

    def address(self, key, made):
        case = made.case
        match key:
            case "file":
                return url(case, "files", made.shown.file_id)
            case "photo":
                return f"/admin/grievances/{case.number}/photos/{made.shown.pk}.jpg"
            case "letter":
                return f"/admin/cases/{case.number}/request.pdf"
            case "paper":
                return url(case, "files", case.papers.get().file_id)
        return url(case)

    def aim(self, key, made):
        """To whom, where, or with which other case the action is done."""
        case = made.case
        aims = {
            "assign": lambda: {"to": self.officers[case.division].pk, "reason": "ไปราชการ"},
            "move_division": lambda: {"to": self.elsewhere(case).pk},
            "link": lambda: {"other": self.twins[case.division].number},
            "merge": lambda: {"other": self.twins[case.division].number, "is_sure": "on"},
            "screen": lambda: {"category": made.category_id},
            "refuse": lambda: {"reason": self.reason.pk},
            "forward": lambda: {"agency": self.agency.pk, "signer": self.signer.pk},
            "complete": lambda: {"files": [photo()]},
            "photos": lambda: {f"photo_{made.shown.pk}": "on"},
        }
        return aims.get(key, dict)()

    def elsewhere(self, case):
        return self.other if case.division == self.own else self.own

    def in_hands(self, made, hands):
        pks = [made.case_id, self.twins[made.case.division].pk]
        Case.objects.filter(pk__in=pks).update(assigned_to=hands)


def staff_actions_letter():
    from casework.official_papers import Text  # noqa: PLC0415 - of one helper

    return Text(title="ขอส่งเรื่อง", to="ผู้จัดการ", body="มีผู้แจ้งไฟดับ", signed_by="นายก")


def answered(office, client, action, made, hands):
    """What the server said, whether anything was written down; then all is as it was."""
    with transaction.atomic():
        office.in_hands(made, hands)
        answer = office.do(client, action, made)
        answer.getvalue()  # so that a file is closed
        grew = made.case.events.count() > made.lines
        transaction.set_rollback(True)
    return answer, grew


def was_done(action, answer):
    if action.removesuffix(" held") in LOOK:
        return answer.status_code == 200
    return answer.status_code == 302


def relations_of(role):
    """Who handles no cases has no division's either: their own hands and nobody's are enough."""
    return ANY if TABLE[role] else "mf"


def wrong_cells(office, role, action):
    user, wrong = office.users[role], []
    for relation in relations_of(role):
        made = office.grievance(action, relation)
        hands = user if relation in MINE else None
        answer, grew = answered(office, office.browsers[user], action, made, hands)
        if relation in TABLE[role].get(action, ""):
            if not was_done(action, answer):
                wrong.append(f"{role} {action} {relation}: refused ({answer.status_code})")
        elif answer.status_code != 404 or grew:
            wrong.append(f"{role} {action} {relation}: let in")
    return wrong


def test_the_table_speaks_of_every_role_and_has_a_thousand_cells():
    assert set(TABLE) == set(ROLES)
    cells = sum(len(ACTIONS) * len(relations_of(role)) for role in TABLE)
    assert cells + VISITS >= 1000


def test_a_role_does_what_the_table_says_and_nothing_else():
    office, wrong = Office(), []
    for role, action in product(TABLE, ACTIONS):
        wrong += wrong_cells(office, role, action)
    for action, relation in product(ACTIONS, ANY):
        made = office.grievance(action, relation)
        hands = office.users["editor"] if relation in MINE else None
        right = office.right_person(action, made.case)
        if not was_done(action, answered(office, right, action, made, hands)[0]):
            wrong.append(f"{action} {relation}: not even the right person")
    assert wrong == []


# What everybody may see, and what nobody sees without the secret.
PUBLIC = {"listed": True, "unlisted": False, "held": False, "shown photo": True, "photo": False}
VISITS = (len(ROLES) + 1) * len(PUBLIC)


def test_what_everybody_sees_of_a_grievance_is_the_same_for_every_role_and_for_strangers():
    listed = grievance_in(category=CategoryFactory(), is_public=True)
    shown, kept_back = photo_of(listed), photo_of(listed)
    by = staff()
    staff_actions.choose_photos(listed, shown={shown.pk}, by=by, at=MONDAY)
    unlisted, held = grievance_in(), grievance_in(held_why="กรอกเร็วผิดปกติ")
    addresses = {
        "listed": f"/complaints/list/{listed.case.number}/",
        "unlisted": f"/complaints/list/{unlisted.case.number}/",
        "held": f"/complaints/list/{held.case.number}/",
        "shown photo": f"/complaints/list/{listed.case.number}/photos/{shown.pk}.jpg",
        "photo": f"/complaints/list/{listed.case.number}/photos/{kept_back.pk}.jpg",
    }
    visitors = {role: browser(staff(role)) for role in TABLE} | {"stranger": Client()}
    wrong = []
    for (name, client), (what, address) in product(visitors.items(), addresses.items()):
        answer = client.get(address)
        answer.getvalue()  # so that a file is closed
        if answer.status_code != (200 if PUBLIC[what] else 404):
            wrong.append(f"{name} {what}: {answer.status_code}")
    assert wrong == []


@pytest.mark.parametrize("role", TABLE)
def test_lists_and_the_field_sheet_hold_what_may_be_read_and_no_more(role):
    own, other = DivisionFactory(), DivisionFactory()
    user = staff(role, division=own)
    made = {relation: grievance_in(division=own if relation in "dm" else other) for relation in ANY}
    for relation in MINE:
        Case.objects.filter(pk=made[relation].case_id).update(assigned_to=user)
    client = browser(user)
    readable = {made[relation].case.number for relation in TABLE[role].get("read", "")}

    inbox, sheet = client.get("/admin/cases/"), client.get("/admin/grievances/field/?division=")

    if not readable:
        assert inbox.status_code == sheet.status_code == 404
        return
    assert {row.case.number for row in inbox.context["rows"]} == readable
    stops = sheet.context["stops"]
    seen_out_there = {line.case.number for stop in stops for line in stop.lines}
    assert seen_out_there <= readable
    assert seen_out_there or role in ("storekeeper", "lawyer")
