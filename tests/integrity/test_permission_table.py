"""The permission table of confidential reports, walked over HTTP: every role, screen and action.

Written by hand from what the office decided: an inspector to whom the report was sealed, and whom
it does not accuse, may do everything; nobody else finds that there is anything. Each refusal is
followed by its control: the right inspector then does the very same thing to the very same report.
"""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.timezone import localdate

from casework.roles import ROLES
from complaints.integrity import actions, opening
from complaints.integrity.models import AccessLog, IdentityRequest, Report, SealedFile
from complaints.integrity.states import State
from tests.factories.casework import staff
from tests.factories.integrity import CONTENT, WHO, inspector, office, report
from tests.integrity.desk import HOME, browser, locked, seen, text_of, url

pytestmark = pytest.mark.django_db

OTHERS = [key for key in ROLES if key != "inspector"]
FILE = ({"name": "รูป.jpg", "kind": "image/jpeg", "size": 4}, b"JPEG")
CLOSED = {"keep", "forget", "reopen"}
TYPED = {
    "take": {},
    "ask": {"text": "วันไหน"},
    "tell": {"text": "กำลังดู"},
    "note": {"text": "ดูก่อน"},
    "close": {"outcome": "ตรวจสอบแล้วไม่พบการกระทำผิด", "text": "ขอบคุณ"},
    "decline": {"outcome": "เรื่องเดียวกันมีผู้แจ้งและตรวจสอบอยู่แล้ว", "text": "ขอบคุณ"},
    "pass_on": {"outcome": "สำนักงาน ป.ป.ช.", "text": "ส่งแล้ว"},
    "reopen": {"text": "มีหลักฐานใหม่"},
    "postpone": {"days": "5", "text": "รอผลตรวจ"},
    "ask_name": {"reason": "law", "detail": "หนังสือ"},
    "assign": {},
    "exclude": {},
    "keep": {"years": "1", "text": "คดีอยู่ในศาล"},
    "forget": {},
    "conflict": {"sure": "on"},
}
READING = ["read", "form", "file"]
NAME = ["consent", "refuse", "open"]
ACTIONS = [*READING, *TYPED, *NAME, "secret"]
SCREENS = {
    "": 200,
    "?show=ended": 200,
    "unlock/": 200,
    "register/": 200,
    "new/": 200,
    "keys/": 200,
    "keys/make/": 200,
    "keys/passphrase/": 200,
    "keys/retire/": 200,
    "keys/recover/": 200,
}
POSTS = {"lock/": 302, "keys/paper/": 200, "keys/paper/keep/": 422}


class Table:
    """An office with everybody in it, and reports made ready for one action each."""

    def __init__(self):
        self.there = office()
        self.right = browser(self.there.first.user)
        self.accused = inspector(by=self.there.first)
        self.promoted = inspector(by=self.there.first)
        self.refused = {role: locked(staff(role)) for role in OTHERS}
        superuser = staff("admin")
        superuser.is_superuser = superuser.is_staff = True
        superuser.save()
        self.refused |= {"superuser": locked(superuser), "nobody": Client()}
        self.inside = {
            "accused inspector": browser(self.accused.user),
            "accused and promoted": self._promoted(),
            "inspector without a key": locked(staff("inspector")),
        }

    def _promoted(self):
        client = browser(self.promoted.user)
        for role in ("chief", "admin", "auditor"):
            self.promoted.user.groups.add(Group.objects.get_or_create(name=ROLES[role].label)[0])
        self.promoted.user.is_superuser = True
        self.promoted.user.save()
        return client

    def report(self, action):
        accused = [self.accused.user.person, self.promoted.user.person]
        by = self.there.first.user if action == "secret" else None
        made, _ = report(persons=accused, identity=WHO, files=[FILE], by=by, on=localdate())
        if action == "close":
            actions.take(made, by=self.there.first, on=localdate())
        if action in CLOSED:
            told = {"text": "ผล", "by": self.there.first, "on": localdate()}
            actions.end(made, state=State.NOT_TAKEN_UP, **told)
        if action == "forget":
            Report.objects.filter(pk=made.pk).update(keep_until=localdate())
        if action in NAME:
            self._ask_name(made, action)
        return made

    def _ask_name(self, made, action):
        first, second = self.there.first, self.there.second
        asker = first if action == "open" else second
        asked = actions.ask_identity(made, reason="law", detail="x", by=asker, on=localdate())
        if action == "open":
            actions.consent(asked, by=second, on=localdate())

    def newcomer(self):
        """An inspector who came later: new reports are theirs, this one is not."""
        return inspector(by=self.there.first)

    def do(self, client, action, made):
        match action:
            case "read":
                return client.get(url(made))
            case "form":
                return client.get(url(made, "ask"))
            case "file":
                file = SealedFile.objects.get(entry__report=made)
                return client.get(url(made, "files", file.pk))
            case "consent" | "refuse" | "open":
                asked = IdentityRequest.objects.get(identity__report=made)
                return client.post(url(made, "name", asked.pk, action))
            case "secret":
                return client.post(url(made, "secret"))
        return client.post(url(made, action), seen(made, **TYPED[action], **self.aim(action, made)))

    def aim(self, action, made):
        match action:
            case "assign":
                return {"key": self.late.key.pk}
            case "exclude":
                return {"person": staff("officer").person.pk}
            case "forget":
                return {"typed": made.number}
        return {}


def was_done(response, action):
    if action in {"read", "form"}:
        return CONTENT["what"] in text_of(response)
    if action == "file":
        return response.content == FILE[1]
    if action == "open":
        return WHO["name"] in text_of(response)
    if action == "secret":
        return "รหัสลับ" in text_of(response)
    return response.status_code == 302 and response["Location"].startswith(HOME)


def standing(made):
    """Everything about a report that somebody might have changed."""
    found = Report.objects.filter(pk=made.pk).values().first()
    asked = IdentityRequest.objects.filter(identity__report=made)
    keys = sorted(made.keys.values_list("holder", "recovery"), key=str)
    lines = AccessLog.objects.filter(number=made.number).count()
    rows = [made.entries.count(), lines, made.exclusions.count()]
    return found, rows, keys, list(asked.values_list("answered_on", "opened_on"))


def is_hidden(response, who):
    if who == "nobody":
        return response.status_code == 302 and "/login/" in response["Location"]
    return response.status_code == 404


def test_everybody_but_the_right_inspector_finds_no_report_whatever_they_try():
    table = Table()
    wrong, cells = [], 0
    for action in ACTIONS:
        made = table.report(action)
        table.late = table.newcomer()
        late = {"inspector of other reports": browser(table.late.user)}
        before = standing(made)
        for who, client in {**table.refused, **table.inside, **late}.items():
            cells += 1
            response = table.do(client, action, made)
            if not is_hidden(response, who):
                wrong.append(f"{who} {action}: let in ({response.status_code})")
            if made.number in text_of(response):
                wrong.append(f"{who} {action}: reads the number")
        if standing(made) != before:
            wrong.append(f"{action}: somebody changed the report")
        if not was_done(table.do(table.right, action, made), action):
            wrong.append(f"{action}: not even the right inspector")
    assert wrong == []
    assert cells > 300


def test_the_screens_are_there_for_inspectors_alone():
    table = Table()
    wrong = []
    for path, status in {**SCREENS, **POSTS}.items():
        method = "post" if path in POSTS else "get"
        for who, client in table.refused.items():
            if not is_hidden(getattr(client, method)(HOME + path), who):
                wrong.append(f"{who} {path}: let in")
        if getattr(browser(table.there.first.user), method)(HOME + path).status_code != status:
            wrong.append(f"{path}: not even an inspector")
    assert wrong == []


def test_lists_counts_and_the_register_leave_out_who_is_accused():
    table = Table()
    made = table.report("read")
    other, _ = report(persons=[staff("officer").person], on=localdate())
    for who in ("accused inspector", "accused and promoted"):
        answer = table.inside[who].get(HOME)
        assert [row.report for row in answer.context["rows"]] == [other]
        assert [tab["count"] for tab in answer.context["tabs"]] == [1, 0, 0]
    answer = table.right.get(HOME)
    assert {row.report for row in answer.context["rows"]} == {made, other}
    assert answer.context["tabs"][0]["count"] == 2


def test_nobody_vouches_or_ends_a_key_who_may_not():
    table = Table()
    new = inspector()
    before = AccessLog.objects.count()
    for who, client in table.refused.items():
        tried = client.post(f"{HOME}keys/{new.key.pk}/admit/", {"compared": "on"})
        assert is_hidden(tried, who)
        assert is_hidden(client.post(f"{HOME}keys/retire/", {"sure": "on"}), who)
    assert AccessLog.objects.count() == before
    table.right.post(f"{HOME}keys/{new.key.pk}/admit/", {"compared": "on"})
    new.key.refresh_from_db()
    assert new.key.is_genuine


def test_a_post_with_more_in_it_than_the_form_changes_no_more():
    table = Table()
    made = table.report("note")
    day, more = str(made.due_on), {"state": "closed", "due_on": "2000-01-01", "by": "1"}
    table.right.post(url(made, "note"), seen(made, text="x", **more))
    made.refresh_from_db()
    assert (made.state, str(made.due_on)) == (State.RECEIVED, day)
    assert made.entries.last().by == table.there.first.user


def test_an_accused_whose_role_comes_back_stays_out():
    table = Table()
    made = table.report("read")
    group = Group.objects.get(name=ROLES["inspector"].label)
    table.accused.user.groups.remove(group)
    actions.retire_leavers(on=localdate())
    table.accused.user.groups.add(group)
    key = actions.make_key(table.accused.user, "วลีใหม่ที่ยาวพอสมควร", on=localdate())
    actions.admit(key, by=table.there.first, on=localdate())
    assert actions.assign_all(key, by=table.there.first, on=localdate()) == 0
    assert locked(table.accused.user).get(url(made)).status_code == 404
    assert opening.key_for(made, table.there.first)
