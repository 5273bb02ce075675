"""Two officers, two connections, one case, the same moment: one deed is kept, the other is told."""

import threading

import pytest
from django.utils.timezone import now

from casework.models import Event
from casework.states import State
from eservices.models import ServiceRequest
from tests.casework.desk import browser, seen, text_of, url
from tests.factories.casework import case_in, photo, staff
from tests.factories.eservices import ServiceFactory
from tests.meeting import meeting

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
MEANWHILE = "เรื่องนี้มีการเปลี่ยนแปลงระหว่างที่ท่านพิมพ์"


class Deed:
    """What one officer sends about the case, from a screen opened before the other sent theirs."""

    def __init__(self, user, case, key, *, event, typed, **fields):
        self.user, self.browser, self.event, self.typed = user, browser(user), event, typed
        own = f"/admin/requests/{case.number}/{key}/"
        self.address = own if key in ("complete", "refuse") else url(case, key)
        self.file = f"{key}-{user.pk}.jpg" if "files" in fields else ""
        self.fields = seen(case, **fields)
        form = self.browser.get(self.address).context["opened"].form
        if self.file:
            self.fields |= {"files": [photo(self.file)], "kept": form["kept"].value()}

    def send(self, gate):
        """Send it over a connection of its own; meet the other where either takes the lock."""
        with meeting(gate) as met:
            try:
                self.response = self.browser.post(self.address, self.fields)
            finally:
                self.has_met = bool(met)


def closing(user, case, text):
    more = {"event": Event.What.COMPLETED, "typed": text, "files": []}
    return Deed(user, case, "complete", result=text, **more)


def refusing(user, case, text):
    more = {"event": Event.What.REFUSED, "typed": text}
    return Deed(user, case, "refuse", reason=text, appeal="ภายใน 15 วัน", **more)


def handing_over(user, case, text):
    to = staff("officer", division=case.division)
    more = {"event": Event.What.ASSIGNED, "typed": text}
    return Deed(user, case, "assign", to=to.pk, reason=text, **more)


def at_once(*deeds):
    gate = threading.Barrier(len(deeds))
    threads = [threading.Thread(target=deed.send, args=(gate,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize(
    ("one", "other"),
    [(closing, closing), (closing, refusing), (handing_over, closing)],
    ids=["both close", "one closes, one refuses", "one hands over, one closes"],
)
def test_of_two_deeds_at_once_one_is_kept_and_the_other_officer_is_told_and_loses_nothing(
    site, one, other
):
    service = ServiceFactory()
    officer, head = (
        staff(role, division=service.division, name=name)
        for role, name in (("officer", "นายช่าง ขยัน"), ("head", "นางหัวหน้า กอง"))
    )
    case = case_in(State.IN_PROGRESS, by=officer, division=service.division, at=now())
    ServiceRequest.objects.create(case=case, service=service)
    deeds = one(head, case, "ส่งน้ำถึงบ้านแล้ว"), other(officer, case, "บ่อบาดาลใช้ได้แล้ว")
    before = case.events.count()

    at_once(*deeds)

    assert all(deed.has_met for deed in deeds)
    assert sorted(deed.response.status_code for deed in deeds) == [302, 409]
    kept, told = sorted(deeds, key=lambda deed: deed.response.status_code)
    [event] = case.events.all()[before:]
    assert (event.what, event.by) == (kept.event, kept.user)
    assert {file.name for file in case.files.all()} == {kept.file} - {""}

    page = text_of(told.response)
    assert MEANWHILE in page
    assert kept.user.person.name in page
    assert str(Event.What(kept.event).label) in page
    assert told.typed in page
    assert told.file in page
