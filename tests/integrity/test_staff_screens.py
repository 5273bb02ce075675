"""What inspectors see and do on their screens."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from complaints.integrity import access, accesslog, actions, opening, unlocking
from complaints.integrity.models import AccessLog, Report
from complaints.integrity.states import State
from tests.factories.casework import staff
from tests.factories.integrity import CONTENT, PASSPHRASE, WHO, inspector, office, report
from tests.integrity.desk import FILES, HOME, browser, locked, logged, seen, text_of, thread, url

pytestmark = pytest.mark.django_db


class TestList:
    def test_it_shows_numbers_days_and_who_but_nothing_of_what_was_written(self):
        there = office()
        received, _ = report(on=localdate())
        page = text_of(locked(there.first.user).get(HOME))
        assert received.number in page
        assert "รับเรื่องแล้ว" in page
        assert "วันทำการ" in page
        assert there.second.user.person.name in page
        assert CONTENT["what"] not in page

    def test_what_was_never_opened_and_what_the_reporter_wrote_is_marked(self):
        there = office()
        received, secret = report(on=localdate())
        desk = browser(there.first.user)
        assert [row.news for row in desk.get(HOME).context["rows"]] == ["ใหม่"]
        desk.get(url(received))
        assert [row.news for row in desk.get(HOME).context["rows"]] == [""]
        found, key = opening.with_secret(received.number, secret)
        actions.write_as_reporter(found, key, text="อีกอย่าง", on=localdate())
        assert [row.news for row in desk.get(HOME).context["rows"]] == ["ผู้แจ้งเขียนมา"]

    def test_late_ones_say_so_and_come_first(self):
        there = office()
        recent, _ = report(on=localdate())
        late, _ = report(on=localdate() - timedelta(days=200))
        rows = locked(there.first.user).get(HOME).context["rows"]
        assert [row.report for row in rows] == [late, recent]
        assert rows[0].due.text.startswith("เกินกำหนด")

    def test_it_takes_as_many_queries_for_many(self, django_assert_max_num_queries):
        there = office()
        desk = locked(there.first.user)
        report()
        desk.get(HOME)
        for _ in range(12):
            report()
        with django_assert_max_num_queries(25):
            assert len(desk.get(HOME).context["rows"]) == 13

    def test_closed_ones_and_those_to_be_deleted_have_lists_of_their_own(self):
        there = office()
        received, _ = report()
        actions.end(received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=localdate())
        desk = locked(there.first.user)
        assert desk.get(HOME).context["rows"] == []
        assert len(desk.get(HOME, {"show": "ended"}).context["rows"]) == 1
        assert desk.get(HOME, {"show": "old"}).context["rows"] == []
        Report.objects.update(keep_until=localdate())
        (row,) = desk.get(HOME, {"show": "old"}).context["rows"]
        assert row.due.text == "ครบเวลาเก็บแล้ว"
        assert desk.get(HOME, {"show": "<x>"}).context["chosen"] == "open"


class TestUnlocking:
    def test_nothing_is_read_before_the_passphrase_is_typed(self):
        there = office()
        received, _ = report()
        desk = locked(there.first.user)
        answer = desk.get(url(received))
        assert answer.status_code == 302
        assert f"{HOME}unlock/?next=" in answer["Location"]
        wanted = {"passphrase": PASSPHRASE, "next": url(received)}
        answer = desk.post(f"{HOME}unlock/", wanted)
        assert answer["Location"] == url(received)
        page = text_of(desk.get(url(received)))
        assert CONTENT["what"] in page
        assert "เหลือ 15 นาที" in page

    @pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "/admin/cases/"])
    def test_it_leads_nowhere_else(self, away):
        there = office()
        answer = locked(there.first.user).post(
            f"{HOME}unlock/", {"passphrase": PASSPHRASE, "next": away}
        )
        assert answer["Location"] == HOME

    def test_a_wrong_passphrase_is_told_and_many_are_stopped(self):
        there = office()
        received, _ = report()
        desk = locked(there.first.user)
        for _ in range(5):
            answer = desk.post(f"{HOME}unlock/", {"passphrase": "ผิดแน่นอนทีเดียว"})
            assert answer.status_code == 422
            assert "วลีลับไม่ถูกต้อง" in text_of(answer)
        answer = desk.post(f"{HOME}unlock/", {"passphrase": PASSPHRASE})
        assert "รอ 15 นาที" in text_of(answer)
        assert desk.get(url(received)).status_code == 302
        # A colleague is not locked out with them.
        assert CONTENT["what"] in text_of(browser(there.second.user).get(url(received)))

    def test_locking_takes_the_key_out_of_hand_at_once(self):
        there = office()
        received, _ = report()
        desk = browser(there.first.user)
        assert desk.get(url(received)).status_code == 200
        kept = desk.cookies[unlocking.COOKIE].value
        desk.post(f"{HOME}lock/")
        desk.cookies[unlocking.COOKIE] = kept
        assert desk.get(url(received)).status_code == 302

    def test_one_persons_key_in_hand_is_nothing_in_anothers_browser(self):
        there = office()
        received, _ = report()
        desk, other = browser(there.first.user), locked(there.second.user)
        other.cookies[unlocking.COOKIE] = desk.cookies[unlocking.COOKIE].value
        assert other.get(url(received)).status_code == 302
        assert desk.get(url(received)).status_code == 200

    def test_what_was_written_when_the_time_ran_out_goes_on_after_the_passphrase(self):
        there = office()
        received, secret = report()
        desk = locked(there.first.user)
        typed = seen(received, text="พบใครบ้างในวันนั้น")
        answer = desk.post(url(received, "ask"), typed)
        assert answer.status_code == 403
        assert "พบใครบ้างในวันนั้น" in text_of(answer)
        assert received.entries.count() == 1
        wrong = desk.post(url(received, "ask"), typed | {"passphrase": "ผิดแน่นอนทีเดียว"})
        assert wrong.status_code == 422
        assert "พบใครบ้างในวันนั้น" in text_of(wrong)
        desk.post(url(received, "ask"), typed | {"passphrase": PASSPHRASE})
        assert thread(received, secret)[-1].text == "พบใครบ้างในวันนั้น"
        assert desk.get(url(received)).status_code == 200

    def test_the_page_and_its_half_of_the_key_are_kept_by_no_browser(self):
        there = office()
        received, _ = report()
        desk = browser(there.first.user)
        cookie = desk.cookies[unlocking.COOKIE]
        assert (cookie["path"], cookie["httponly"]) == (HOME, True)
        assert cookie["samesite"] == "Strict"
        assert "no-store" in desk.get(url(received))["Cache-Control"]


class TestReport:
    def test_opening_and_every_file_is_logged(self):
        there = office()
        received, _ = report(files=FILES)
        desk = browser(there.first.user)
        page = desk.get(url(received))
        file = page.context["entries"][0].files[0]
        answer = desk.get(url(received, "files", file.id))
        assert answer.content == b"<svg>"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert (logged(received, "read"), logged(received, "file")) == (1, 1)
        page = desk.get(url(received))
        assert "เปิดอ่านเรื่อง" in text_of(page)
        assert accesslog.first_broken() == ""

    def test_a_file_of_another_report_is_not_found(self):
        there = office()
        received, _ = report()
        other, _ = report(files=FILES)
        desk = browser(there.first.user)
        file = desk.get(url(other)).context["entries"][0].files[0]
        assert desk.get(url(received, "files", file.id)).status_code == 404
        assert desk.get(url(other, "files", file.id)).status_code == 200

    def test_a_question_and_a_note_reach_whom_they_are_for(self):
        there = office()
        received, secret = report()
        desk = browser(there.first.user)
        desk.post(url(received, "take"), seen(received))
        desk.post(url(received, "ask"), seen(received, text="วันไหน"))
        desk.post(url(received, "note"), seen(received, text="น่าจะจริง"))
        desk.post(url(received, "tell"), seen(received, text="กำลังดูอยู่"))
        assert [said.text for said in thread(received, secret)][1:] == ["วันไหน", "กำลังดูอยู่"]
        received.refresh_from_db()
        assert received.state == State.AWAITING_REPORTER
        page = text_of(browser(there.second.user).get(url(received)))
        assert "น่าจะจริง" in page

    @pytest.mark.parametrize(
        ("key", "state", "typed"),
        [
            ("close", State.CLOSED, {"outcome": "ตรวจสอบแล้วไม่พบการกระทำผิด"}),
            (
                "decline",
                State.NOT_TAKEN_UP,
                {"outcome": "เรื่องเดียวกันมีผู้แจ้งและตรวจสอบอยู่แล้ว"},
            ),
            ("pass_on", State.PASSED_ON, {"outcome": "สำนักงาน ป.ป.ช."}),
        ],
    )
    def test_an_outcome_is_chosen_from_a_list_and_read_by_the_reporter(self, key, state, typed):
        there = office()
        received, secret = report()
        actions.take(received, by=there.first, on=localdate())
        desk = browser(there.first.user)
        bad = desk.post(url(received, key), seen(received, outcome="แต่งเอง", text="ผล"))
        assert bad.status_code == 422
        assert "เลือกจากรายการนี้" in text_of(bad)
        desk.post(url(received, key), seen(received, text="ขอบคุณ", **typed))
        received.refresh_from_db()
        assert received.state == state
        assert thread(received, secret)[-1].text == f"{typed['outcome']}\n\nขอบคุณ"
        desk.post(url(received, "reopen"), seen(received, text="มีหลักฐานใหม่"))
        received.refresh_from_db()
        assert received.state == State.EXAMINING

    def test_an_empty_question_is_refused_and_nothing_is_sent(self):
        there = office()
        received, secret = report()
        answer = browser(there.first.user).post(url(received, "ask"), seen(received, text=" "))
        assert answer.status_code == 422
        assert "พิมพ์ข้อความก่อน" in text_of(answer)
        assert len(thread(received, secret)) == 1

    def test_what_came_in_between_is_shown_before_anything_is_done(self):
        there = office()
        received, secret = report()
        desk = browser(there.first.user)
        before = seen(received, text="คำถามที่ค้าง")
        actions.ask(received, text="ถามก่อน", by=there.second, on=localdate())
        answer = desk.post(url(received, "ask"), before)
        assert answer.status_code == 409
        page = text_of(answer)
        assert "มีความเคลื่อนไหวใหม่" in page
        assert "คำถามที่ค้าง" in page
        assert len(thread(received, secret)) == 2
        again = {"seen": answer.context["form"].data["seen"], "text": "คำถามที่ค้าง"}
        desk.post(url(received, "ask"), again)
        assert len(thread(received, secret)) == 3

    def test_a_later_day_has_a_reason_and_the_reporter_reads_it(self):
        there = office()
        received, secret = report()
        before = received.due_on
        desk = browser(there.first.user)
        for days in ("0", "x", "500"):
            answer = desk.post(url(received, "postpone"), seen(received, days=days, text="รอผล"))
            assert answer.status_code == 422
        desk.post(url(received, "postpone"), seen(received, days="10", text="รอผลตรวจ"))
        received.refresh_from_db()
        assert received.due_on > before
        assert "รอผลตรวจ" in thread(received, secret)[-1].text
        assert logged(received, "postponed") == 1

    def test_a_move_that_is_not_possible_now_says_so(self):
        there = office()
        received, _ = report()
        desk = browser(there.first.user)
        typed = seen(received, text="x", outcome="ตรวจสอบแล้วไม่พบการกระทำผิด")
        answer = desk.post(url(received, "close"), typed)
        assert answer.status_code == 409
        assert "จึงทำขั้นนี้ไม่ได้" in text_of(answer)
        received.refresh_from_db()
        assert received.state == State.RECEIVED
        assert desk.get(url(received, "nonsense")).status_code == 404


class TestSharing:
    def test_another_inspector_is_added_and_reads(self):
        there = office()
        received, _ = report()
        third = inspector(by=there.first)
        desk = browser(there.first.user)
        desk.post(url(received, "assign"), seen(received, key=third.key.pk))
        assert CONTENT["what"] in text_of(browser(third.user).get(url(received)))

    def test_the_accused_can_not_be_added_and_the_reason_is_not_told(self):
        there = office(3)
        accused = there.second
        received, _ = report(persons=[accused.user.person])
        desk = browser(there.first.user)
        answer = desk.post(url(received, "assign"), seen(received, key=accused.key.pk))
        assert answer.status_code == 409
        page = text_of(answer)
        assert "มอบเรื่องนี้ให้ผู้นั้นไม่ได้" in page
        assert "กล่าวหา" not in page
        assert browser(accused.user).get(url(received)).status_code == 404

    def test_who_drops_out_is_out_at_once(self):
        there = office(2)
        received, _ = report()
        desk = browser(there.second.user)
        answer = desk.post(url(received, "conflict"), seen(received, sure="on"))
        assert answer["Location"] == HOME
        assert desk.get(url(received)).status_code == 404
        assert desk.get(HOME).context["rows"] == []
        assert logged(received, "conflict") == 1
        assert browser(there.first.user).get(url(received)).status_code == 200

    def test_who_turns_out_to_be_involved_is_shut_out_without_a_name(self):
        there = office(2)
        received, _ = report()
        person = there.second.user.person
        desk = browser(there.first.user)
        desk.post(url(received, "exclude"), seen(received, person=person.pk))
        assert browser(there.second.user).get(url(received)).status_code == 404
        assert there.second.user.username not in AccessLog.objects.get(what="unassigned").detail


class TestName:
    def test_two_open_a_name_and_it_is_shown_once(self):
        there = office(2)
        received, _ = report(identity=WHO)
        first, second = browser(there.first.user), browser(there.second.user)
        asked = seen(received, reason="witness", detail="ต้องสอบปากคำ")
        first.post(url(received, "ask_name"), asked)
        (row,) = first.get(url(received)).context["requests"]
        pk = row["asked"].pk
        to_open = url(received, "name", pk, "open")
        assert WHO["name"] not in text_of(first.post(to_open, follow=True))
        first.post(url(received, "name", pk, "consent"))
        assert not first.get(url(received)).context["requests"][0]["can_open"]
        assert "ต้องสอบปากคำ" in text_of(second.get(url(received)))
        second.post(url(received, "name", pk, "consent"))
        assert WHO["name"] not in text_of(second.post(to_open, follow=True))
        page = text_of(first.post(to_open))
        assert WHO["name"] in page
        assert WHO["phone"] in page
        again = text_of(first.post(to_open, follow=True))
        assert WHO["name"] not in again
        assert [logged(received, what) for what in ("id_asked", "id_consent", "id_opened")] == [
            1, 1, 1
        ]  # fmt: skip
        assert first.post(url(received, "name", pk, "x")).status_code == 404

    def test_a_refusal_leaves_it_closed(self):
        there = office(2)
        received, _ = report(identity=WHO)
        first, second = browser(there.first.user), browser(there.second.user)
        first.post(url(received, "ask_name"), seen(received, reason="other", detail="อยากรู้"))
        pk = first.get(url(received)).context["requests"][0]["asked"].pk
        second.post(url(received, "name", pk, "refuse"))
        page = text_of(first.post(url(received, "name", pk, "open"), follow=True))
        assert WHO["name"] not in page
        assert "ไม่ยินยอม" in page

    def test_who_gave_no_name_has_none_to_ask_for(self):
        there = office(2)
        received, _ = report()
        desk = browser(there.first.user)
        assert "ไม่บอกชื่อ" in text_of(desk.get(url(received)))
        answer = desk.post(url(received, "ask_name"), seen(received, reason="law", detail="หนังสือ"))
        assert answer.status_code == 409


def test_others_have_no_menu_and_find_nothing():
    there = office()
    for role in ("admin", "editor", "chief", "head", "auditor", "clerk", "lawyer"):
        client = locked(staff(role))
        assert client.get(HOME).status_code == 404
        assert "/admin/integrity/" not in text_of(client.get("/admin/account/"))
    assert "/admin/integrity/" in text_of(locked(there.first.user).get("/admin/account/"))


def test_an_inspector_without_a_key_is_led_to_where_one_is_made():
    office()
    report()
    desk = locked(staff("inspector"))
    assert desk.get(HOME)["Location"] == f"{HOME}keys/"
    assert access.key_of(staff("inspector")) is None
