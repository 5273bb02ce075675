"""A form put aside is continued by number and secret alone, once, by one browser at a time."""

import re
import time
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from casework import drafts, notices
from casework.models import Case, CaseFile, Draft, Notice
from tests.factories.casework import photo
from tests.factories.eservices import key, question

from .applying import ANSWERS, NATIONAL_ID, Visitor, aged

PHOTO, PIN = key("รูป"), key("เลขบัตร")
HALF = {"name": "นางสมศรี", "phone": "", key("เรื่อง"): "น้ำไม่ไหลมาสามวัน"}


@pytest.fixture(autouse=True)
def _no_tries_yet():
    cache.clear()


def put_aside(visitor, **changes):
    """Press the quiet button; return the number and the secret on the page."""
    typed = {**visitor.typed, **changes}
    files = typed.pop("files", {})
    body = {**typed, "go": "later", "token": visitor.token, **files}
    visitor.response = visitor.client.post(visitor.url.replace("apply/", "later/"), body)
    return slip_of(visitor)


def slip_of(visitor):
    number = visitor.page.find(class_="number-big").get_text(strip=True)
    secret = visitor.page.find(class_="secret-groups").get_text(" ", strip=True)
    return number, secret


class AnotherPhone(Visitor):
    """Somebody who comes to the page for continuing, not by way of the service."""

    def __init__(self):
        self.client, self.response, self.url = Client(), None, ""


def go_on(number, secret):
    other = AnotherPhone()
    typed = {"number": number, "key": secret}
    other.response = other.client.post("/services/continue/", typed)
    return other


@pytest.fixture
def slip(visitor):
    return put_aside(visitor, **HALF)


class TestPuttingAside:
    def test_a_form_half_filled_in_is_kept_without_being_judged(self, visitor, slip):
        number, secret = slip

        assert re.fullmatch(r"\d{4}-\d{4}", number)
        assert re.fullmatch(r"(\w{4} ){2}\w{4}", secret)
        assert visitor.response.status_code == 200
        assert "no-store" in visitor.response["Cache-Control"]
        assert visitor.errors == []
        assert "ยังไม่ได้ส่งคำขอ" in visitor.text
        assert not Case.objects.exists()

    def test_it_says_until_when(self, visitor, slip):
        day = timezone.localdate(timezone.now() + timedelta(days=13))

        assert drafts.kept_until(Draft.objects.get()) == day
        assert str(day.year + 543) in visitor.text

    def test_a_second_press_gives_the_same_number_and_secret(self, visitor):
        before = visitor.response
        first = put_aside(visitor, **HALF)
        visitor.response = before

        assert put_aside(visitor, **HALF) == first
        assert Draft.objects.count() == 1

    def test_neither_secret_nor_words_can_be_read_in_the_row(self, slip):
        row = str(Draft.objects.values().get())

        assert slip[1].replace(" ", "") not in row
        assert "น้ำไม่ไหล" not in row

    def test_a_file_that_cannot_be_kept_is_told_and_the_rest_is_kept(self, visitor):
        put_aside(visitor, **HALF, files={PHOTO: [photo(), photo("x.exe", colour=(1, 2, 3))]})

        assert "รับเฉพาะรูปถ่าย" in visitor.text
        assert CaseFile.objects.get().name == "รูปถ่าย.jpg"

    def test_after_sending_the_button_leads_to_the_receipt(self, visitor):
        page = visitor.response
        visitor.press(**ANSWERS).press("send")
        visitor.response, url = page, visitor.url.replace("apply/", "later/")
        response = visitor.client.post(url, {"token": visitor.token, "go": "later"})

        assert response.status_code == 303
        assert not Draft.objects.exists()

    def test_a_page_left_open_too_long_is_kept_all_the_same(self, visitor):
        url = visitor.url.replace("apply/", "later/")
        visitor.response = visitor.client.post(url, {**HALF, "go": "later", "token": aged(None)})
        visitor = go_on(*slip_of(visitor))

        assert visitor.typed["name"] == "นางสมศรี"

    def test_another_site_puts_nothing_aside_and_the_words_come_back(self, service):
        visitor = Visitor(service, enforce_csrf_checks=True).open()
        url = visitor.url.replace("apply/", "later/")
        visitor.response = visitor.client.post(url, {**HALF, "go": "later", "token": visitor.token})

        assert visitor.response.status_code == 403
        assert visitor.typed["name"] == "นางสมศรี"
        assert not Draft.objects.exists()

    def test_a_full_disk_says_so_and_the_words_come_back(self, visitor, settings, tmp_path):
        settings.PRIVATE_ROOT = tmp_path / "file"
        settings.PRIVATE_ROOT.write_text("no folder")
        url = visitor.url.replace("apply/", "later/")
        body = {**HALF, "go": "later", "token": visitor.token, PHOTO: [photo()]}
        visitor.response = visitor.client.post(url, body)

        assert visitor.response.status_code == 503
        assert visitor.typed["name"] == "นางสมศรี"


class TestGoingOn:
    def test_everything_typed_and_every_file_is_there(self, visitor):
        slip = put_aside(visitor, **HALF, **{PIN: NATIONAL_ID}, files={PHOTO: [photo("บ้าน.jpg")]})
        other = go_on(*slip)

        assert other.typed["name"] == "นางสมศรี"
        assert other.typed[key("เรื่อง")] == "น้ำไม่ไหลมาสามวัน"
        assert "บ้าน.jpg" in other.text
        assert NATIONAL_ID not in other.response.content.decode()

    def test_sending_makes_one_case_and_the_draft_is_gone(self, visitor, service, slip):
        other = go_on(*slip)
        other.url = visitor.url
        other.press(**ANSWERS).press("send")

        assert Case.objects.get().citizen_name == "นางสมศรี มีนา"
        assert not Draft.objects.exists()
        assert "ไม่พบแบบฟอร์ม" in go_on(*slip).text

    @pytest.mark.parametrize("spelling", ["  {n} ", "เลขที่ {n}"])
    def test_number_and_secret_are_read_however_they_are_typed(self, slip, spelling):
        number = spelling.format(n=slip[0]).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))

        assert go_on(number, slip[1].lower().replace(" ", "-")).typed["name"] == "นางสมศรี"

    def test_the_browser_that_had_it_before_no_longer_has_it(self, visitor, slip):
        token = Draft.objects.get().token_digest
        go_on(*slip)

        assert Draft.objects.get().token_digest != token
        assert Draft.objects.count() == 1

    def test_number_and_secret_stay_the_same_when_it_is_put_aside_again(self, visitor, slip):
        other = go_on(*slip)
        other.url = visitor.url

        assert put_aside(other, name="นางสมศรี มีนา") == slip
        assert go_on(*slip).typed["name"] == "นางสมศรี มีนา"

    def test_what_was_changed_meanwhile_is_said(self, service, slip):
        service.questions = [*service.questions.raw_data, question("text", "ใหม่", required=False)]
        service.save_revision().publish()
        other = go_on(*slip)

        assert "มีการปรับปรุงหลังจากที่ท่านเก็บไว้" in other.text
        assert other.typed["name"] == "นางสมศรี"

    def test_a_service_closed_meanwhile_says_so_and_shows_what_was_typed(self, service, slip):
        service.is_open_online = False
        service.save_revision().publish()
        other = go_on(*slip)

        assert other.response.status_code == 410
        assert "น้ำไม่ไหลมาสามวัน" in other.text
        assert "นางสมศรี" in other.text
        assert Draft.objects.exists()

    def test_a_service_that_is_gone_keeps_the_draft(self, service, slip):
        Draft.objects.update(form="no-such-service")

        assert go_on(*slip).response.status_code == 410


class TestWrongTries:
    def test_wrong_unknown_and_too_old_look_the_same(self, slip):
        number, secret = slip
        wrong = go_on(number, "0000 0000 0000")
        unknown = go_on("1111-1111", secret)
        Draft.objects.update(changed_at=timezone.now() - timedelta(days=15))
        old = go_on(number, secret)

        assert wrong.errors == unknown.errors == old.errors
        assert len(wrong.errors) == 1

    def test_after_ten_wrong_tries_it_is_closed_for_an_hour(self, slip):
        for _try in range(10):
            go_on(slip[0], "0000 0000 0000")
        other = go_on(slip[0], "0000 0000 0000")

        assert other.response.status_code == 429
        assert "หนึ่งชั่วโมง" in other.text

    @pytest.mark.parametrize(
        ("number", "secret"),
        [("", ""), ("x", "y"), ("1\0", "\0"), ("๑๒๓", "ก" * 5000), ("1" * 9000, "A" * 12)],
    )
    def test_what_is_no_number_is_said_beside_the_field(self, db, number, secret):
        other = go_on(number, secret)

        assert other.response.status_code == 200
        assert other.errors

    def test_a_draft_never_put_aside_is_not_found(self, visitor):
        visitor.press(**HALF)
        assert Draft.objects.get().number is None

        assert "ไม่พบแบบฟอร์ม" in go_on("1234-5678", "x").text


class TestTheMail:
    def ask(self, visitor, email):
        url = visitor.url.replace("apply/", "later/")
        body = {"token": visitor.token, "go": "mail", "email": email}
        visitor.response = visitor.client.post(url, body)

    def test_the_link_goes_through_the_outbox_with_the_secret_in_its_fragment(self, visitor, slip):
        self.ask(visitor, "somsri@example.com")
        assert "somsri@example.com" in visitor.text
        assert slip_of(visitor) == slip
        assert mail.outbox == []

        assert notices.deliver(at=timezone.now()) == 1
        [sent] = mail.outbox
        link = re.search(r"http\S+", sent.body)[0]
        number, secret = slip[0].replace("-", ""), slip[1].replace(" ", "")
        assert link.endswith(f"/services/continue/?number={number}#s={secret}")
        assert slip[0] in sent.body
        assert "น้ำไม่ไหล" not in sent.body

    def test_the_page_of_the_link_has_the_number_filled_in(self, slip):
        page = Client().get("/services/continue/", {"number": slip[0].replace("-", "")})

        assert f'value="{slip[0].replace("-", "")}"' in page.content.decode()
        assert "no-store" in page["Cache-Control"]

    @pytest.mark.parametrize("email", ["", "x", "a@b\nBcc: c@d.e", "ก" * 300])
    def test_a_wrong_address_is_said_and_the_slip_stays(self, visitor, slip, email):
        self.ask(visitor, email)

        assert visitor.errors
        assert slip_of(visitor) == slip
        assert not Notice.objects.exists()

    def test_two_presses_send_one_mail(self, visitor, slip):
        page = visitor.response
        for _press in range(2):
            visitor.response = page
            self.ask(visitor, "somsri@example.com")

        assert Notice.objects.count() == 1

    def test_five_mails_and_no_more(self, visitor, slip):
        page = visitor.response
        for n in range(6):
            visitor.response = page
            self.ask(visitor, f"a{n}@example.com")

        assert visitor.response.status_code == 409
        assert Notice.objects.count() == 5

    def test_five_mails_a_day_to_one_address_over_many_forms(self, visitor, service, monkeypatch):
        for n in range(6):
            other = Visitor(service).open()
            put_aside(other, **HALF)
            slip, page = slip_of(other), other.response
            self.ask(other, "Somsri@example.com" if n % 2 else "somsri@example.com")
            assert other.response.status_code == (200 if n < 5 else 409)
            assert slip_of(other) == slip
        assert "ครบจำนวนแล้ว" in other.text
        assert Notice.objects.count() == 5
        other.response = page
        self.ask(other, "another@example.com")
        assert other.response.status_code == 200
        clock = time.time()
        monkeypatch.setattr(time, "time", lambda: clock + 24 * 60 * 60 + 60)
        put_aside(third := Visitor(service).open(), **HALF)
        self.ask(third, "somsri@example.com")
        assert Notice.objects.count() == 7


class TestForgetting:
    def forget(self, **ago):
        return drafts.forget_old(at=timezone.now() + timedelta(**ago))

    def test_it_is_kept_two_weeks_and_then_deleted_with_its_files(self, visitor):
        put_aside(visitor, **HALF, files={PHOTO: [photo()]})

        assert self.forget(days=13, hours=23) == 0
        assert Draft.objects.exists()
        self.forget(days=14, hours=1)
        assert not Draft.objects.exists()
        assert not CaseFile.objects.exists()

    def test_one_that_was_not_put_aside_is_kept_two_days(self, visitor):
        visitor.press(**HALF)
        self.forget(days=2, hours=1)

        assert not Draft.objects.exists()
