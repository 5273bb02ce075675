"""How inspectors write a report down for somebody, keep it longer, or delete it."""

import pytest
from django.utils.timezone import localdate

from complaints.integrity import actions, opening
from complaints.integrity.models import AccessLog, Forgotten, InspectorKey, Report
from complaints.integrity.states import State
from tests.factories.casework import photo
from tests.factories.home import PersonFactory
from tests.factories.integrity import WHO, office, report
from tests.integrity.desk import FILES, HOME, browser, locked, logged, seen, text_of, thread, url

pytestmark = pytest.mark.django_db


class TestKeeping:
    def closed(self, there):
        received, _ = report(identity=WHO, files=FILES)
        return actions.end(
            received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=localdate()
        )

    def test_it_is_kept_longer_with_a_reason_for_the_inspectors(self):
        there = office()
        received = self.closed(there)
        desk = browser(there.first.user)
        desk.post(url(received, "keep"), seen(received, years="2", text="คดีอยู่ในศาล"))
        before, after = received.keep_until, Report.objects.get().keep_until
        assert after.year == before.year + 2
        assert "คดีอยู่ในศาล" in text_of(desk.get(url(received)))

    def test_it_is_deleted_when_due_and_its_number_was_typed(self):
        there = office()
        received = self.closed(there)
        desk = browser(there.first.user)
        early = desk.post(url(received, "forget"), seen(received, typed=received.number))
        assert early.status_code == 409
        assert Report.objects.exists()
        Report.objects.update(keep_until=localdate())
        wrong = desk.post(url(received, "forget"), seen(received, typed="0000-0000"))
        assert wrong.status_code == 422
        done = desk.post(url(received, "forget"), seen(received, typed=received.number))
        assert done["Location"] == HOME
        assert not Report.objects.exists()
        page = text_of(desk.get(f"{HOME}register/"))
        assert received.number in page
        assert "ไม่รับไว้ตรวจสอบ" in page
        assert f"ครบ {AccessLog.objects.count()} บรรทัด" in page

    def test_the_register_is_silent_to_whom_a_deleted_report_accused(self):
        there = office(3)
        received, _ = report(persons=[there.second.user.person])
        ended = actions.end(
            received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=localdate()
        )
        actions.forget(ended, by=there.first.user, on=ended.keep_until)
        assert Forgotten.objects.get().number == received.number
        accused = text_of(locked(there.second.user).get(f"{HOME}register/"))
        assert received.number not in accused
        assert received.number in text_of(locked(there.first.user).get(f"{HOME}register/"))

    def test_a_log_that_was_changed_is_told_on_the_screen(self):
        there = office()
        desk = locked(there.first.user)
        assert "ไม่มีบรรทัดใดถูกแก้" in text_of(desk.get(f"{HOME}register/"))
        first = AccessLog.objects.order_by("pk").first()
        AccessLog.objects.filter(pk=first.pk).update(who="คนอื่น")
        assert "บรรทัดที่ 1 ถูกแก้" in text_of(desk.get(f"{HOME}register/"))


class TestFilingForSomebody:
    TYPED = {
        "channel": "จดหมาย",
        "what": "เรียกเงินค่าออกใบอนุญาต",
        "who": "นายช่างคนหนึ่ง",
        "identity": "named",
        "name": "นางสมศรี มีนา",
        "phone": "0812345678",
    }

    def filed(self, desk, **changes):
        token = desk.get(f"{HOME}new/").context["form"]["token"].value()
        return desk.post(f"{HOME}new/", self.TYPED | {"token": token} | changes)

    def test_the_slip_has_number_and_secret_and_they_open_the_report(self):
        there = office()
        desk = locked(there.first.user)
        answer = self.filed(desk)
        groups = answer.context["groups"]
        received = Report.objects.get()
        assert received.number in text_of(answer)
        (said,) = thread(received, "".join(groups))
        assert said.content["what"] == self.TYPED["what"]
        assert "name" not in said.content
        assert received.has_identity
        assert logged(received, "filed_for") == 1
        page = text_of(browser(there.second.user).get(url(received)))
        assert "จดหมาย" in page
        assert "สมศรี" not in page

    def test_the_letter_is_kept_cleaned_and_never_on_the_disk(self):
        desk = locked(office().first.user)
        self.filed(desk, files=[photo("จดหมาย.jpg")])
        page = browser(InspectorKey.objects.first().user).get(url(Report.objects.get()))
        (file,) = page.context["entries"][0].files
        assert file.name == "รูป 1.jpg"
        self.filed(desk, files=[photo("จดหมาย.exe")])
        assert Report.objects.count() == 1

    def test_a_foreign_page_can_not_file(self):
        user = office().first.user
        desk = locked(user)
        strict = type(desk)(enforce_csrf_checks=True)
        strict.force_login(user)
        token = desk.get(f"{HOME}new/").context["form"]["token"].value()
        answer = strict.post(f"{HOME}new/", self.TYPED | {"token": token})
        assert answer.status_code == 403
        assert not Report.objects.exists()

    def test_sent_twice_it_is_one_report(self):
        desk = locked(office().first.user)
        token = desk.get(f"{HOME}new/").context["form"]["token"].value()
        first = desk.post(f"{HOME}new/", self.TYPED | {"token": token})
        second = desk.post(f"{HOME}new/", self.TYPED | {"token": token})
        assert first.context["groups"] == second.context["groups"]
        assert Report.objects.count() == 1

    def test_bad_input_is_told_and_kept(self):
        desk = locked(office().first.user)
        answer = self.filed(desk, what=" ", phone="12", who="ใครสักคน")
        page = text_of(answer)
        assert answer.status_code == 422
        assert "เล่าว่าเกิดอะไรขึ้นก่อนส่ง" in page
        assert "ใครสักคน" in page
        old = self.filed(desk, token="x")
        assert old.status_code == 422
        assert old.context["form"]["token"].value() != "x"
        assert not Report.objects.exists()

    def test_a_report_about_all_inspectors_is_sent_elsewhere(self):
        there = office(2)
        persons = [one.user.person.pk for one in there.inspectors]
        answer = self.filed(locked(there.first.user), persons=persons)
        assert answer.status_code == 409
        assert "1205" in text_of(answer)
        assert not Report.objects.exists()

    def test_a_lost_secret_is_replaced_only_where_we_wrote_it_down(self):
        there = office()
        desk = browser(there.first.user)
        old = "".join(self.filed(desk, persons=[PersonFactory().pk]).context["groups"])
        received = Report.objects.get()
        newer = "".join(desk.post(url(received, "secret")).context["groups"])
        assert opening.with_secret(received.number, old) is None
        assert opening.with_secret(received.number, newer)[0] == received
        theirs, secret = report()
        assert desk.post(url(theirs, "secret")).status_code == 404
        assert opening.with_secret(theirs.number, secret)[0] == theirs
