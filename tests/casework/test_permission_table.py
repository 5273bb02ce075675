"""The permission table, walked over HTTP: every role, every action, every relation to the case.

The table below is written by hand from what the office decided, not read from
``casework.roles``. Letters say for which cases a role may do an action:

    d  of one's own division, in nobody's hands
    m  of one's own division, in one's own hands
    f  of another division, in nobody's hands
    g  of another division, in one's own hands

What is not written is answered 404, as if the case did not exist, and changes
nothing. So that a server refusing everything does not pass, each refusal has its
control: the right person then does the very same thing to the very same case.
"""

import pytest

from casework.models import Case
from casework.roles import ROLES
from casework.states import State
from eservices.models import ServiceRequest
from tests.casework.desk import browser, seen, url
from tests.factories.casework import case_in, staff
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db

ANY, OURS, MINE = "dmfg", "dmg", "mg"
WORK = [
    *("read", "take", "ask", "reply", "receive_answer", "note", "finish_step", "submit"),
    *("complete", "refuse", "reopen", "check_documents", "link", "merge", "split"),
]
DESK = ["read", "note", "assign", "reply", "receive_answer", "check_documents", "link"]
DECIDE = ["assign", "approve", "send_back", "move_division"]
TABLE = {
    "admin": {},
    "editor": {},
    "approver": {},
    "inspector": {},
    "auditor": {"read": ANY},
    "clerk": dict.fromkeys([*DESK, "move_division"], ANY),
    "officer": dict.fromkeys(WORK, OURS) | {"unseal": MINE},
    "head": dict.fromkeys([*WORK, *DECIDE], OURS) | {"unseal": MINE},
    "chief": dict.fromkeys(["read", "note", "reopen", *DECIDE], ANY),
    "storekeeper": dict.fromkeys([*WORK, "unseal"], MINE),
    "lawyer": dict.fromkeys([*WORK, "unseal"], MINE),
}
STATES = {
    "take": State.RECEIVED,
    "receive_answer": State.AWAITING_CITIZEN,
    "approve": State.AWAITING_APPROVAL,
    "send_back": State.AWAITING_APPROVAL,
    "reopen": State.COMPLETED,
}
TYPED = {
    "ask": {"text": "ขอแผนที่"},
    "reply": {"text": "ไปพรุ่งนี้"},
    "receive_answer": {"text": "โทรมาบอก"},
    "note": {"text": "จำไว้"},
    "finish_step": {"step": 1},
    "submit": {"proposal": "เห็นควร"},
    "send_back": {"comment": "แก้ก่อน"},
    "reopen": {"reason": "ยังไม่เสร็จ"},
    "complete": {"result": "เสร็จแล้ว"},
    "refuse": {"reason": "ขาดคุณสมบัติ", "appeal": "ภายใน 15 วัน"},
    "unseal": {"key": "pin"},
    "take": {"reason": "รับแทน"},
    "assign": {"reason": "ไปราชการ"},
    "move_division": {"reason": "ผิดกอง"},
    "split": {"subject": "อีกเรื่อง", "text": "คืนเงิน"},
}
ACTIONS = [*WORK, *DECIDE, "unseal"]


class Office:
    """Two divisions, and in each the people who may do everything between them."""

    def __init__(self):
        self.service = ServiceFactory(published=False)
        self.own, self.other = DivisionFactory(), DivisionFactory()
        self.officers = {d: staff("officer", division=d) for d in (self.own, self.other)}
        self.heads = {d: staff("head", division=d) for d in (self.own, self.other)}
        people = [*self.officers.values(), *self.heads.values()]
        self.browsers = {user: browser(user) for user in people}

    def case(self, action, relation, user):
        division = self.own if relation in "dm" else self.other
        case = case_in(
            STATES.get(action, State.IN_PROGRESS),
            by=self.officers[division],
            division=division,
            approvals=("head",) if action == "submit" else (),
        )
        ServiceRequest.objects.create(case=case, service=self.service)
        hands = user if relation in MINE else None
        Case.objects.filter(pk=case.pk).update(assigned_to=hands)
        case.refresh_from_db()
        return case

    def right_person(self, action, case):
        """Who certainly may do it; a masked answer opens to who has the case."""
        people = self.heads if action in DECIDE else self.officers
        if action == "unseal":
            Case.objects.filter(pk=case.pk).update(assigned_to=people[case.division])
        return self.browsers[people[case.division]]

    def do(self, client, action, case):
        if action == "read":
            return client.get(url(case))
        if action in ("complete", "refuse", "split"):
            address = f"/admin/requests/{case.number}/{action}/"
        else:
            address = url(case, action)
        typed = TYPED.get(action, {}) | self.aim(action, case)
        return client.post(address, seen(case, **typed))

    def aim(self, action, case):
        """To whom, where, or with which other case the action is done."""
        elsewhere = self.other if case.division == self.own else self.own
        match action:
            case "assign":
                return {"to": self.officers[case.division].pk}
            case "move_division":
                return {"to": elsewhere.pk}
            case "split":
                return {"to": f"division-{elsewhere.pk}"}
            case "link" | "merge":
                officer = self.officers[case.division]
                twin = case_in(State.IN_PROGRESS, by=officer, division=case.division)
                Case.objects.filter(pk=twin.pk).update(assigned_to=case.assigned_to)
                return {"other": twin.number}
        return {}


def was_done(response, action, case):
    """The server said yes and, but for reading, the history grew."""
    if action == "read":
        return response.status_code == 200
    if action == "unseal":
        return response.status_code == 200 and b"1101700230708" in response.content
    return response.status_code == 302 and response["Location"] == url(case)


def was_hidden(response, action):
    """Who may open masked answers, but not this one, is told so; all others find nothing."""
    return response.status_code == 404 or (action == "unseal" and response.status_code == 302)


def test_the_table_speaks_of_every_role():
    assert set(TABLE) == set(ROLES)


@pytest.mark.parametrize("role", TABLE)
def test_a_role_does_what_the_table_says_and_nothing_else(role):
    office = Office()
    user = staff(role, division=office.own)
    client = browser(user)
    wrong = []
    for action in ACTIONS:
        for relation in ANY:
            case = office.case(action, relation, user)
            if relation in TABLE[role].get(action, ""):
                if not was_done(office.do(client, action, case), action, case):
                    wrong.append(f"{action} {relation}: refused")
                continue
            before = case.events.count()
            if not was_hidden(office.do(client, action, case), action):
                wrong.append(f"{action} {relation}: let in")
            if case.events.count() != before:
                wrong.append(f"{action} {relation}: changed the case")
            control = office.right_person(action, case)
            if not was_done(office.do(control, action, case), action, case):
                wrong.append(f"{action} {relation}: not even the right person")
    assert wrong == []


@pytest.mark.parametrize("role", TABLE)
def test_a_role_sees_the_cases_and_files_that_the_table_lets_it_read(role):
    office = Office()
    user = staff(role, division=office.own)
    cases = {relation: office.case("read", relation, user) for relation in ANY}
    listed = browser(user).get("/admin/cases/", {"q": "NH-"})
    readable = {cases[relation].number for relation in TABLE[role].get("read", "")}
    if not TABLE[role]:
        assert listed.status_code == 404
    else:
        assert {row.case.number for row in listed.context["rows"]} == readable


def test_what_a_person_may_do_follows_the_person_into_another_division():
    office = Office()
    user = staff("officer", division=office.own)
    client = browser(user)
    case = office.case("read", "d", user)
    assert client.get(url(case)).status_code == 200
    user.person.division = office.other
    user.person.save()
    assert client.get(url(case)).status_code == 404


def test_an_account_that_lost_its_role_finds_nothing_at_once():
    office = Office()
    user, editor = staff("officer", division=office.own), staff("editor")
    client = browser(user)
    case = office.case("read", "d", user)
    assert client.get(url(case)).status_code == 200
    user.groups.set(editor.groups.all())
    assert client.get(url(case)).status_code == 404


def test_a_superuser_has_no_way_round_the_table():
    office = Office()
    user = staff("admin")
    user.is_superuser = user.is_staff = True
    user.save()
    case = office.case("read", "f", user)
    assert browser(user).get(url(case)).status_code == 404
    assert office.right_person("read", case).get(url(case)).status_code == 200


def test_a_head_does_not_decide_at_the_chiefs_level():
    office = Office()
    case = case_in(State.AWAITING_APPROVAL, division=office.own, approvals=("chief",))
    ServiceRequest.objects.create(case=case, service=office.service)
    head = office.browsers[office.heads[office.own]]
    assert office.do(head, "approve", case).status_code == 404
    assert was_done(office.do(browser(staff("chief")), "approve", case), "approve", case)
