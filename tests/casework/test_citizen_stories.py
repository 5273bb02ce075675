"""What a citizen does on the page of their case, to its end, and when something is wrong."""

import pytest
from django.core import signing
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from casework import actions
from casework.models.surveys import DIMENSIONS
from casework.states import State
from tests.factories.casework import (
    DAY,
    MONDAY,
    bring_to,
    citizen,
    kept,
    open_with_secret,
    photo,
    staff,
)
from tests.factories.home import PersonFactory

pytestmark = pytest.mark.django_db
NAME = "หนังสือร้องเรียนเรื่องน้ำท่วมขังถนนสายหลักหมู่ที่สี่บ้านโนนสูงตำบลดอนตะวันฉบับแก้ไข.jpg"


@pytest.fixture(autouse=True)
def _no_tries_yet():
    cache.clear()


@pytest.fixture
def officer():
    return staff()


@pytest.fixture
def waiting(officer):
    """A case that waits for its citizen, and that citizen's browser."""
    case, secret = open_with_secret()
    return bring_to(case, State.AWAITING_CITIZEN, by=officer), citizen(case, secret)


def page(client, case, path=""):
    return client.get(f"/track/{case.number}/{path}").content.decode()


def send(client, case, path, **data):
    return client.post(f"/track/{case.number}/{path}/", data)


def now(case):
    case.refresh_from_db()
    return case


class TestThePage:
    def test_it_begins_with_what_to_do_and_ends_with_leaving(self, waiting):
        case, client = waiting
        shown = page(client, case)

        places = [
            shown.index(word)
            for word in (
                "<h1>เรารอข้อมูลจากท่าน",
                "ขอแผนที่บ้าน",
                "<h3>ตอบกลับ",
                "<h2>ขั้นตอน",
                "ออกจากหน้านี้",
            )
        ]
        assert places == sorted(places)

    def test_it_says_who_is_responsible_and_by_when(self):
        person = PersonFactory(name="นายวิชัย ช่างดี", position="นายช่าง", phone="081-999-0001 ต่อ 12")
        case, secret = open_with_secret(responsible=person)
        shown = page(citizen(case, secret), case)

        assert "นายวิชัย ช่างดี" in shown
        assert 'href="tel:0819990001,12"' in shown
        assert "วันพฤหัสบดีที่ 26 พฤศจิกายน 2569" in shown

    def test_it_shows_what_was_sent_masked(self, waiting):
        case, client = waiting
        shown = page(client, case)

        assert "X-XXXX-XXXXX-70-8" in shown
        assert "1101700230708" not in shown

    def test_it_shows_nothing_that_staff_write_for_each_other(self, officer):
        case, secret = open_with_secret(approvals=("head", "chief"))
        chief, head = staff("chief"), staff("head")
        actions.add_note(case, text="บันทึกลับ", by=officer, at=MONDAY)
        case = actions.assign(case, to=officer, reason="เหตุผลลับ", by=chief, at=MONDAY)
        case = actions.take(case, by=officer, at=MONDAY)
        case = actions.submit_for_approval(case, proposal="ข้อเสนอลับ", by=officer, at=MONDAY)
        case = actions.approve(case, comment="ความเห็นลับ", by=head, at=MONDAY)
        case = actions.send_back(case, comment="ส่งกลับลับ", by=chief, at=MONDAY)
        actions.unseal_answer(case, key="pin", by=officer, at=MONDAY)
        shown = page(citizen(case, secret), case)

        assert "ลับ" not in shown.replace("รหัสลับ", "").replace("ส่งกลับ", "")
        assert officer.username not in shown
        assert "เปิดดูข้อมูลที่ปกปิด" not in shown
        assert "เสนอผู้บริหารพิจารณา" in shown

    def test_in_english_it_is_english_where_the_service_is(self):
        case, secret = open_with_secret()
        actions.finish_step(case, step=1, by=staff(), at=MONDAY)
        shown = citizen(case, secret).get(f"/en/track/{case.number}/").content.decode()

        assert "Water truck" in shown
        assert shown.count("Check the request") == 2  # the step, and the line of history
        assert "Thursday 26 November 2026" in shown

    def test_answers_are_shown_in_the_language_they_were_asked_in(self):
        answers = [
            {"key": "v", "label": "หมู่บ้าน", "value": "หมู่ที่ 4", "label_en": "Village",
             "value_en": "Moo 4"}
        ]  # fmt: skip
        case, secret = open_with_secret(answers=answers)
        client = citizen(case, secret)

        assert "หมู่ที่ 4" in page(client, case)
        english = client.get(f"/en/track/{case.number}/").content.decode()
        assert "Village" in english
        assert "Moo 4" in english

    def test_markup_in_words_and_names_is_only_words(self, officer):
        case, secret = open_with_secret(answers=[{"key": "a", "label": "<b>", "value": "<i>x</i>"}])
        case = actions.answer(case, text="<script>1</script>", at=MONDAY)
        files = kept(photo("<img src=x>.jpg"))
        case = actions.reply(case, text="<script>2</script>", files=files, by=officer, at=MONDAY)
        shown = page(citizen(case, secret), case)

        for markup in ("<script>1", "<script>2", "<img src=x", "<i>x", "<b>"):
            assert markup not in shown

    def test_a_late_case_says_so_and_whom_to_call(self):
        case, secret = open_with_secret(at=MONDAY - 60 * DAY)

        assert "ขออภัยที่ล่าช้า" in page(citizen(case, secret), case)

    @pytest.mark.parametrize("messages", [1, 8])
    def test_a_long_case_costs_no_more_queries_than_a_short_one(
        self, officer, messages, django_assert_max_num_queries
    ):
        case, secret = open_with_secret()
        for n in range(messages):
            case = actions.answer(case, text=f"คำถาม {n}", files=kept(), at=MONDAY)
            case = actions.reply(case, text=f"คำตอบ {n}", files=kept(), by=officer, at=MONDAY)
        client = citizen(case, secret)
        page(client, case)

        with django_assert_max_num_queries(12):
            page(client, case)


class TestAnswering:
    def test_words_and_a_photo_arrive_and_the_clock_runs_again(self, waiting):
        case, client = waiting
        response = send(client, case, "answer", text="บ้านติดวัดค่ะ", files=[photo(NAME)])

        assert response.url == f"/track/{case.number}/"
        shown = page(client, case)
        assert "เราได้รับข้อความของท่านแล้ว" in shown
        assert "บ้านติดวัดค่ะ" in shown
        assert NAME in shown
        assert now(case).state == State.IN_PROGRESS
        assert case.messages.last().files.get().name == NAME

    def test_a_double_click_sends_once(self, waiting):
        case, client = waiting
        for _ in range(2):
            send(client, case, "answer", text="บ้านติดวัดค่ะ", files=[photo(NAME)])

        assert case.messages.filter(by=None).count() == 1
        assert case.files.count() == 1

    def test_nothing_typed_is_asked_for_in_words(self, waiting):
        case, client = waiting
        shown = send(client, case, "answer", text="  ").content.decode()

        assert "error-summary" in shown
        assert 'href="#id_text"' in shown
        assert now(case).state == State.AWAITING_CITIZEN

    @pytest.mark.parametrize(
        ("upload", "words"),
        [
            (SimpleUploadedFile("empty.pdf", b""), "ว่างเปล่า"),
            (SimpleUploadedFile("virus.pdf", b"MZ" + b"\0" * 900), "ไม่ตรงกับชนิดไฟล์"),
            (SimpleUploadedFile("virus.exe", b"MZ" + b"\0" * 900), "รับเฉพาะรูปถ่าย"),
            (SimpleUploadedFile("a.jpg", b"\xff\xd8\xff" + b"\0" * 11_000_000), "ใหญ่เกิน 10 MB"),
        ],
    )
    def test_a_file_we_cannot_take_is_refused_and_the_words_stay(self, waiting, upload, words):
        case, client = waiting
        upload.seek(0)
        shown = send(client, case, "answer", text="บ้านติดวัดค่ะ", files=[upload]).content.decode()

        assert words in shown
        assert "บ้านติดวัดค่ะ</textarea>" in shown
        assert 'href="#id_files"' in shown
        assert not case.files.exists()

    def test_too_many_files_are_refused(self, waiting):
        case, client = waiting
        shown = send(client, case, "answer", files=[photo() for _ in range(6)]).content.decode()

        assert "ไม่เกิน 5 ไฟล์" in shown
        assert not case.files.exists()

    def test_a_text_too_long_is_refused_and_kept(self, waiting):
        case, client = waiting
        shown = send(client, case, "answer", text="ก" * 4001).content.decode()

        assert "error-summary" in shown
        assert "ก" * 4001 in shown

    @pytest.mark.parametrize("text", ["a\0b", "\x1b[2J", "น้ำ\u200b", "😀" * 100])
    def test_no_text_is_an_error_of_ours(self, waiting, text):
        case, client = waiting

        assert send(client, case, "answer", text=text).status_code in (200, 302)

    def test_a_full_disk_says_so_and_keeps_the_words(self, waiting, settings, tmp_path):
        case, client = waiting
        settings.PRIVATE_ROOT = tmp_path / "file"
        settings.PRIVATE_ROOT.write_text("no folder")
        response = send(client, case, "answer", text="บ้านติดวัดค่ะ", files=[photo()])

        assert response.status_code == 503
        assert response["Retry-After"]
        assert "ยังบันทึกไม่ได้" in response.content.decode()
        assert "บ้านติดวัดค่ะ</textarea>" in response.content.decode()
        assert not case.messages.filter(by=None).exists()

    def test_a_case_closed_meanwhile_says_so_and_shows_what_was_typed(self, officer, waiting):
        case, client = waiting
        actions.close(case, outcome=State.REFUSED, result="ช้าไป", by=officer, at=MONDAY)
        response = send(client, case, "answer", text="บ้านติดวัดค่ะ")

        assert response.status_code == 409
        assert "เรื่องนี้ปิดแล้ว" in response.content.decode()
        assert "บ้านติดวัดค่ะ" in response.content.decode()
        assert not case.messages.filter(by=None).exists()

    def test_after_an_hour_the_words_are_kept_until_the_secret_is_typed_again(
        self, officer, monkeypatch
    ):
        case, secret = open_with_secret()
        bring_to(case, State.AWAITING_CITIZEN, by=officer)
        client = citizen(case, secret)
        clock = signing.time.time()
        monkeypatch.setattr(signing.time, "time", lambda: clock + 4000)

        asked = send(client, case, "answer", text="บ้านติดวัดค่ะ").content.decode()
        assert "ยังไม่ได้ส่งข้อความ" in asked
        assert f'action="/track/{case.number}/"' in asked
        assert not case.messages.filter(by=None).exists()

        wrong = client.post(f"/track/{case.number}/", {"key": "x", "text": "บ้านติดวัดค่ะ"})
        assert "บ้านติดวัดค่ะ" in wrong.content.decode()
        opened = client.post(f"/track/{case.number}/", {"key": secret, "text": "บ้านติดวัดค่ะ"})
        assert "บ้านติดวัดค่ะ</textarea>" in opened.content.decode()
        assert send(client, case, "answer", text="บ้านติดวัดค่ะ").status_code == 302
        assert case.messages.filter(by=None).get().text == "บ้านติดวัดค่ะ"

    def test_nobody_writes_into_a_case_of_others(self, waiting):
        case, _ = waiting
        other, secret = open_with_secret()
        for client in (Client(), citizen(other, secret)):
            for path in ("answer", "rate", "withdraw"):
                send(client, case, path, text="ปลอม", score=1, sure="on")

        assert now(case).state == State.AWAITING_CITIZEN
        assert not case.messages.filter(by=None).exists()

    def test_a_post_from_another_site_changes_nothing(self, officer):
        case, secret = open_with_secret()
        client = Client(enforce_csrf_checks=True)
        client.cookies = citizen(case, secret).cookies

        for path in ("answer", "rate", "withdraw"):
            assert send(client, case, path, text="ปลอม", sure="on").status_code == 403
        assert now(case).state == State.RECEIVED


class TestWithdrawing:
    def test_it_is_asked_for_twice_and_done_once(self, waiting):
        case, client = waiting
        shown = send(client, case, "withdraw").content.decode()
        assert "ทำเครื่องหมายยืนยัน" in shown
        assert now(case).state == State.AWAITING_CITIZEN

        for _ in range(2):
            assert send(client, case, "withdraw", sure="on").status_code == 302
        assert now(case).state == State.WITHDRAWN
        assert "ท่านยกเลิกเรื่องนี้แล้ว" in page(client, case)
        assert case.notices.filter(what="withdrawn").count() == 1

    def test_a_finished_case_is_not_withdrawn(self, officer):
        case, secret = open_with_secret()
        bring_to(case, State.COMPLETED, by=officer)
        client = citizen(case, secret)

        assert "ยกเลิกเรื่องนี้" not in page(client, case)
        assert send(client, case, "withdraw", sure="on").status_code == 409
        assert now(case).state == State.COMPLETED


def test_the_whole_story_from_the_slip_to_the_stars(officer):
    case, secret = open_with_secret(approvals=("head",))
    client, head = citizen(case, secret), staff("head")
    assert "ท่านไม่ต้องทำอะไร" in page(client, case)

    case = actions.finish_step(case, step=1, by=officer, at=MONDAY)
    case = actions.ask_citizen(case, text="กี่เที่ยวคะ", by=officer, at=MONDAY)
    assert "กี่เที่ยวคะ" in page(client, case)
    send(client, case, "answer", text="สองเที่ยวค่ะ")
    case = actions.submit_for_approval(case, proposal="ส่งได้", by=officer, at=MONDAY)
    assert "ผู้บริหารกำลังพิจารณา" in page(client, case)
    case = actions.approve(case, by=head, at=MONDAY)
    case = actions.close(
        case,
        outcome=State.COMPLETED,
        result="ส่งแล้ว 2 เที่ยว",
        files=kept(photo("ใบส่งน้ำ.jpg")),
        by=officer,
        at=MONDAY,
    )
    shown = page(client, case)
    assert "ส่งแล้ว 2 เที่ยว" in shown
    assert "ใบส่งน้ำ.jpg" in shown
    send(client, case, "rate", **dict.fromkeys(DIMENSIONS, "5"), is_solved="yes")

    whats = list(case.events.values_list("what", flat=True))
    assert whats == [
        "opened", "step_done", "asked", "citizen_replied", "resumed", "submitted", "approved",
        "completed", "rated",
    ]  # fmt: skip
