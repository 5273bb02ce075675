"""The reporter's pages: from the first page to reading the answer, and every wrong turn."""

import io
import logging
import re

import pytest
from django.core.files import uploadedfile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client, RequestFactory

from casework import tokens
from cms.quiet import Quiet
from complaints.integrity import actions, opening, tries
from complaints.integrity.models import Held, IntegritySettings, Report, SealedFile
from tests.factories import home
from tests.factories.casework import open_with_secret
from tests.factories.home import PersonFactory
from tests.factories.integrity import TODAY, office
from tests.integrity.test_scrubbing import NAMES, jpeg
from tests.integrity.test_scrubbing import office as word_file
from tests.integrity.visitor import REPORT, RETURN, STORY, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(site):
    home.agency()
    return office()


def text(answer):
    return answer.content.decode()


def upload(name="IMG_สมชาย.jpg", data=None):
    return SimpleUploadedFile(name, data or jpeg())


def test_the_first_page_says_what_it_protects_and_what_it_cannot(there):
    answer = Client().get("/integrity/")
    html = text(answer)
    for words in ("ระบบปกป้องท่านอย่างไร", "สิ่งที่ระบบปกป้องไม่ได้", "1205", "1206", "1567", "นายอำเภอ"):
        assert words in html
    assert re.search(r"<title>\s*หน้าเว็บ อบต.ดอนตะวัน</title>", html)
    assert "public" in answer["Cache-Control"]
    assert "Report corruption safely" in text(Client().get("/en/integrity/"))


@pytest.mark.parametrize("path", ["/integrity/", REPORT, RETURN, "/en" + REPORT])
def test_no_page_sets_a_cookie_tells_where_one_came_from_or_loads_from_elsewhere(there, path):
    answer = Client().get(path)
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    if path != "/integrity/":
        assert "no-store" in answer["Cache-Control"]
    loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', text(answer))
    assert all(address.startswith("/static/") for address in loaded if "hreflang" not in address)
    assert 'href="https://www.tmd.go.th/" rel="noreferrer" data-leave' in text(answer)


def test_the_whole_way_from_the_form_to_typing_the_secret_back(there):
    visitor = Visitor()
    accused = PersonFactory(name="นายอำนาจ มาดร้าย")
    checked = text(visitor.check(persons=[accused.pk], when="เมื่อวาน", files=[upload()]))
    assert "เรียกเงิน 5,000 บาท" in checked
    assert "นายอำนาจ มาดร้าย" in checked
    assert "15.50000, 104.75000" in checked
    assert "สมชาย" not in checked.replace(NAMES, "")
    assert not Report.objects.exists()
    sent = text(visitor.step("send"))
    report = Report.objects.get()
    assert report.number in sent
    assert not Held.objects.exists()
    wrong = text(visitor.step("done", number=report.number, secret="0000 0000 0000 0000"))
    assert "ไม่ตรงกับที่แสดงข้างบน" in wrong
    assert report.number in wrong
    secret = tokens.secret_for(visitor.token)
    done = text(visitor.step("done", number=report.number.lower(), secret=secret))
    assert "จบแล้ว" in done
    assert secret not in done


def test_what_was_sent_is_what_the_inspector_reads(there):
    accused = PersonFactory(name="นายอำนาจ มาดร้าย")
    number, _ = Visitor().send(persons=[accused.pk], files=[upload()])
    report = Report.objects.get(number=number)
    key = opening.key_for(report, there.first)
    said = opening.said(report, key, for_reporter=False)[0]
    assert said.content["what"] == STORY["what"]
    assert said.content["persons"] == ["นายอำนาจ มาดร้าย (นักวิชาการ)"]
    _about, data = opening.file_of(report, said.files[0].id, key, for_reporter=False)
    assert data.startswith(b"\xff\xd8")
    assert NAMES.encode() not in data
    assert said.files[0].name.endswith(".jpg")
    assert "สมชาย" not in said.files[0].name


def test_sending_twice_shows_the_same_number_and_secret(there):
    visitor = Visitor()
    visitor.check()
    first, second = text(visitor.step("send")), text(visitor.step("send"))
    assert first == second
    assert Report.objects.count() == 1


def test_the_accused_inspector_does_not_get_it(there):
    number, _ = Visitor().send(persons=[there.second.user.person.pk])
    report = Report.objects.get(number=number)
    assert not report.keys.filter(holder=there.second.key).exists()
    assert report.keys.filter(holder=there.first.key).exists()


def test_a_report_about_every_inspector_is_sent_on_to_offices_outside(there):
    visitor = Visitor()
    visitor.check(persons=[one.user.person.pk for one in there.inspectors])
    html = text(visitor.step("send"))
    assert "ควรแจ้งหน่วยงานภายนอก" in html
    assert "1205" in html
    assert not Report.objects.exists()


def test_a_closed_channel_sends_people_elsewhere_and_takes_nothing(there):
    settings = IntegritySettings.load()
    settings.is_open = False
    settings.save()
    for answer in (Client().get(REPORT), Client().post(REPORT, STORY | {"go": "send"})):
        assert "ยังรับเรื่องทางเว็บไซต์ไม่ได้" in text(answer)
        assert "1205" in text(answer)
    assert not Report.objects.exists()
    assert Client().get(RETURN).status_code == 200


def test_an_error_keeps_words_and_files(there):
    visitor = Visitor()
    html = text(visitor.check(what="", where="ลานจอดรถ", files=[upload()]))
    assert "เล่าว่าเกิดอะไรขึ้นก่อนส่ง" in html
    assert "ลานจอดรถ" in html
    assert 'name="away"' in html
    html = text(visitor.step("check", **STORY, where="ลานจอดรถ"))
    assert "พบและลบออกแล้ว" in html
    visitor.step("send")
    assert SealedFile.objects.count() == 1


def test_a_file_can_be_taken_away_again(there):
    visitor = Visitor()
    visitor.check(files=[upload(), upload()])
    html = text(visitor.step("edit"))
    assert STORY["what"] in html
    away = re.findall(r'name="away" value="(\w+)"', html)
    assert len(away) == 2
    visitor.step("check", **STORY, away=away[:1])
    visitor.step("send")
    assert SealedFile.objects.count() == 1


def test_one_bad_file_does_not_lose_the_good_ones(there):
    visitor = Visitor()
    html = text(
        visitor.check(files=[upload(), upload("a.svg", b"<svg/>"), upload("b.docx", word_file())])
    )
    assert "ไฟล์ที่ 2" in html
    assert len(re.findall('name="away"', html)) == 2
    assert not Report.objects.exists()


def test_a_sixth_file_is_refused(there):
    visitor = Visitor()
    visitor.check(files=[upload() for _ in range(3)])
    html = text(visitor.step("check", **STORY, files=[upload() for _ in range(3)]))
    assert "แนบได้ไม่เกิน 5 ไฟล์" in html
    assert STORY["what"] in html


def test_a_name_where_none_was_to_be_given_is_noticed(there):
    html = text(Visitor().check(name="สมชาย"))
    assert "ท่านเลือกไม่บอกชื่อ แต่กรอกชื่อ" in html
    html = text(Visitor().check(identity="named"))
    assert "กรอกชื่อ หรือเลือกไม่บอกชื่อ" in html
    number, _ = Visitor().send(identity="named", name="สมชาย", phone="081-234-5678")
    assert Report.objects.get(number=number).has_identity
    number, _ = Visitor().send()
    assert not Report.objects.get(number=number).has_identity


@pytest.mark.parametrize("token", ["", "x", "a:b:c"])
def test_a_token_that_is_not_ours_sends_nothing(there, token):
    for go in ("check", "send", "edit", "done"):
        answer = Client().post(REPORT, STORY | {"token": token, "go": go})
        assert answer.status_code == 200
        assert "ยังไม่ได้ส่ง" in text(answer)
        assert STORY["what"] in text(answer)
    assert not Report.objects.exists()
    assert not Held.objects.exists()


def test_what_was_forgotten_is_not_sent(there):
    visitor = Visitor()
    visitor.check()
    Held.objects.all().delete()
    for go in ("send", "edit", "done"):
        assert "ระบบลืมสิ่งที่พิมพ์ไว้แล้ว" in text(visitor.step(go))
    assert not Report.objects.exists()


def test_the_reporter_reads_the_question_and_answers(there):
    visitor = Visitor()
    number, secret = visitor.send(files=[upload()])
    report = Report.objects.get()
    actions.ask(report, text="วันไหน", by=there.first, on=TODAY)
    html = text(visitor.come_back(number, secret))
    assert "วันไหน" in html
    assert "รอคำตอบจากผู้แจ้ง" in html
    html = text(visitor.come_back(number, secret, "write", text="วันจันทร์"))
    assert "ส่งข้อความแล้ว" in html
    assert "กำลังตรวจสอบ" in html
    visitor.come_back(number, secret, "write", text="วันจันทร์")
    assert report.entries.count() == 3
    html = text(visitor.come_back(number, secret, "write", text=""))
    assert "พิมพ์ข้อความหรือแนบไฟล์ก่อนส่ง" in html


def test_files_of_an_answer_are_shown_before_they_go(there):
    visitor = Visitor()
    number, secret = visitor.send()
    html = text(visitor.come_back(number, secret, "write", text="รูป", files=[upload()]))
    assert "15.50000, 104.75000" in html
    assert not SealedFile.objects.exists()
    html = text(visitor.come_back(number, secret, "send"))
    assert "ส่งข้อความแล้ว" in html
    file = SealedFile.objects.get()
    answer = visitor.come_back(number, secret, "file", file=str(file.pk))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer.content.startswith(b"\xff\xd8")
    assert visitor.come_back(number, secret, "file", file="x").status_code == 404


def test_a_replaced_secret_ends_the_old_one(there):
    visitor = Visitor()
    number, secret = visitor.send()
    html = text(visitor.come_back(number, secret, "replace"))
    newer = "".join(re.findall(r"<span>([0-9A-Z]{4})</span>", html))
    assert "ไม่ตรงกัน" in text(visitor.come_back(number, secret))
    assert "ข้อความถึงผู้ตรวจสอบ" in text(visitor.come_back(number, newer))


def test_wrong_number_wrong_secret_and_another_kind_get_the_same_bytes(there):
    number, secret = Visitor().send()
    case, case_secret = open_with_secret()
    tried = {
        number: "0" * 16,
        "ZZZZ-ZZZZ": "0" * 16,
        case.number: case_secret,
        "0000-0000": secret,
    }
    answers = [
        Client(REMOTE_ADDR=f"10.0.0.{place}").post(RETURN, {"number": n, "secret": s})
        for place, (n, s) in enumerate(tried.items())
    ]
    assert {answer.status_code for answer in answers} == {200}
    bodies = {
        text(answer).replace(n, "").replace(s, "")
        for answer, (n, s) in zip(answers, tried.items(), strict=True)
    }
    assert len(bodies) == 1
    assert "ไม่ตรงกัน" in bodies.pop()
    assert "ข้อความถึงผู้ตรวจสอบ" in text(Visitor().come_back(number, secret))


def test_guessing_is_stopped_and_the_right_secret_still_opens(there):
    number, secret = Visitor().send()
    guesses = [Visitor().come_back(number, "0" * 16) for _ in range(tries.PER_NUMBER + 1)]
    assert [answer.status_code for answer in guesses] == [200] * tries.PER_NUMBER + [429]
    assert "รอหนึ่งชั่วโมง" in text(guesses[-1])
    assert Visitor().come_back(number, secret).status_code == 200
    other = Visitor(REMOTE_ADDR="10.9.9.9").come_back("ZZZZ-ZZZZ", "0" * 16)
    assert other.status_code == 200


def test_a_signed_in_official_leaves_no_trace_in_their_session(there, client):
    user = there.first.user
    client.force_login(user)
    before = dict(client.session.items())
    answer = client.get(REPORT)
    assert not answer.cookies
    assert dict(client.session.items()) == before
    assert user.username not in text(answer)


def test_a_large_file_never_touches_the_disk(there, settings, monkeypatch):
    def spooled(*args, **kwargs):
        raise AssertionError("written to the temporary folder")

    monkeypatch.setattr(uploadedfile.TemporaryUploadedFile, "__init__", spooled)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1000
    large = jpeg(size=(400, 300))
    assert len(large) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    number, secret = Visitor().send(files=[upload(data=large)])
    assert "jpg" in text(Visitor().come_back(number, secret))
    elsewhere = RequestFactory().post("/track/", {"file": upload(data=large)})
    with pytest.raises(AssertionError, match="temporary"):
        _ = elsewhere.FILES


@pytest.mark.parametrize("error", [ZeroDivisionError, OperationalError])
def test_the_log_says_that_a_page_failed_and_not_which_when_or_what(
    there, settings, monkeypatch, error
):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    handler.addFilter(Quiet())
    loggers = [logging.getLogger(name) for name in ("django.request", "cms.errors")]
    for logger in loggers:
        logger.addHandler(handler)
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    try:
        client = Client(raise_request_exception=False)
        # The channel without its settings table: what a half-done upgrade would look like.
        monkeypatch.setattr(IntegritySettings, "load", _breaking(error))
        answer = client.post(REPORT, STORY | {"token": "MARK"})
        assert answer.status_code in {500, 503}
        for page in ("/track/MARK/", "/healthz"):
            client.get(page)
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    line = stream.getvalue()
    assert "a page of the confidential channel failed: " in line
    assert " 00:00:00" in line
    for mark in ("integrity/report", "MARK", "เรียกเงิน", "secret words", "Traceback"):
        assert mark not in line


def _breaking(error):
    def load(*args, **kwargs):
        raise error("secret words")

    return load
