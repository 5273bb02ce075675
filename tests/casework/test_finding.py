"""The way to a case: number, then secret or phone. Who has neither learns nothing."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from casework import filing
from casework.models import CaseFile
from casework.states import State
from tests.factories.casework import (
    MONDAY,
    PHONE,
    bring_to,
    citizen,
    kept,
    open_with_secret,
    photo,
    staff,
)
from tests.factories.home import agency

pytestmark = pytest.mark.django_db
SUBJECT, NAME = "ขอน้ำอุปโภคบริโภค", "นางสมศรี มีนา"


@pytest.fixture(autouse=True)
def _no_tries_yet():
    cache.clear()


def text(response):
    return response.content.decode()


def stripped(response, *echoed):
    """The page without what only repeats the question, and without tokens."""
    page = text(response)
    for echo in echoed:
        page = page.replace(echo, "")
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def with_file(case, secret):
    filing.record(kept(), case=case, purpose=CaseFile.Purpose.RESULT, at=MONDAY)
    return case.files.get()


class TestTrack:
    def test_the_page_asks_for_a_number_and_sets_no_cookie(self, client):
        response = client.get("/track/")

        assert response.status_code == 200
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
        assert "public" in response["Cache-Control"]

    @pytest.mark.parametrize("typed", ["nh 2570 000001", "NH–2570–000001", "๐", "NH-๒๕๗๐-๐๐๐๐๐๑ "])
    def test_whatever_was_typed_the_answer_is_the_same_for_every_number(self, client, typed):
        response = client.get("/track/", {"number": typed})
        if typed == "๐":
            assert response.status_code == 200
            assert "เลข 6 หลัก" in text(response)
        else:
            assert response.url == "/track/NH-2570-000001/"
        assert not response.cookies

    def test_an_empty_number_is_asked_for_in_words(self, client):
        page = text(client.get("/track/", {"number": ""}))

        assert "พิมพ์เลขที่รับเรื่องก่อน" in page
        assert 'href="#id_number"' in page

    @pytest.mark.parametrize("typed", ["x" * 5000, "\0", "<script>alert(1)</script>", "ก" * 59])
    def test_what_is_no_number_is_said_so(self, client, typed):
        response = client.get("/track/", {"number": typed})

        assert response.status_code == 200
        assert "error-summary" in text(response)
        assert "<script>alert" not in text(response)

    def test_the_example_is_a_number_of_this_office(self, client):
        agency(number_prefix="DTW")

        assert "เช่น DTW-25" in text(client.get("/track/"))
        assert "เช่น DTW-25" in text(client.get("/track/", {"number": "12"}))

    def test_english_stays_english(self, client):
        response = client.get("/en/track/", {"number": "nh 2570 000001"})

        assert response.url == "/en/track/NH-2570-000001/"


class TestTheNumberAlone:
    def test_it_shows_nothing_of_the_case(self, client):
        case, _ = open_with_secret()
        page = text(client.get(f"/track/{case.number}/"))

        assert 'name="key"' in page
        for hidden in (SUBJECT, NAME, PHONE, case.get_state_display(), "26 พฤศจิกายน"):
            assert hidden not in page

    def test_a_number_written_otherwise_leads_to_its_own_address(self, client):
        assert client.get("/track/nh–2570 ๐๐๐๐๐๑/").url == "/track/NH-2570-000001/"

    @pytest.mark.parametrize("path", ["-", "%20", "...", "--_"])
    def test_a_number_of_nothing_leads_back_to_the_question(self, client, path):
        assert client.get(f"/track/{path}/").url == "/track/"

    @pytest.mark.parametrize("path", ["%00", "%FF%FE", "%ED%A0%80", "x" * 300, "%E0%B8%81" * 40])
    def test_no_address_is_an_error_of_ours(self, client, path):
        response = client.get(f"/track/{path}/", follow=True)

        assert response.status_code == 200

    @pytest.mark.parametrize("path", ["receipt/", "answer/", "rate/", "withdraw/"])
    def test_a_page_of_the_case_leads_to_the_question(self, client, path):
        case, _ = open_with_secret()

        assert client.get(f"/track/{case.number}/{path}").url == f"/track/{case.number}/"

    @pytest.mark.parametrize("path", ["slip.pdf", "slip.png", "files/{file}/"])
    def test_a_paper_of_the_case_does_not_exist(self, client, path):
        case, secret = open_with_secret()
        file = with_file(case, secret)

        assert client.get(f"/track/{case.number}/{path.format(file=file.pk)}").status_code == 404


class TestUnlock:
    def test_unknown_number_wrong_secret_and_foreign_case_answer_the_same_bytes(self):
        case, _ = open_with_secret()
        foreign, secret = open_with_secret(contact={"name": "ก", "phone": "089-999-9999"})
        answers = [
            stripped(Client().post(f"/track/{number}/", {"key": key}), number, key)
            for number, key in [
                ("NH-2570-555555", "WRONGWRONGWRONGW"),
                (case.number, "WRONGWRONGWRONGW"),
                (case.number, secret),  # the right secret of another case
                (case.number, "089-999-9999"),  # the right phone of another case
                ("NH-2570-555555", PHONE),
            ]
        ]

        assert len(set(answers)) == 1
        assert citizen(foreign, secret).get(f"/track/{foreign.number}/").status_code == 200

    def test_before_any_key_known_and_unknown_numbers_look_the_same(self, client):
        case, _ = open_with_secret()
        known = client.get(f"/track/{case.number}/")
        unknown = client.get("/track/NH-2570-555555/")

        assert stripped(known, case.number) == stripped(unknown, "NH-2570-555555")
        assert known.headers.keys() == unknown.headers.keys()

    def test_the_secret_opens_the_case_and_is_in_no_address(self, client):
        case, secret = open_with_secret()
        response = client.post(f"/track/{case.number}/", {"key": secret})

        assert response.url == f"/track/{case.number}/"
        page = text(client.get(response.url))
        assert SUBJECT in page
        assert secret not in page

    @pytest.mark.parametrize(
        "typed", ["{}", " {} ", "{0[0]}{0[1]}{0[2]}{0[3]}-", "groups", "lower", "lookalikes"]
    )
    def test_the_secret_may_be_typed_as_people_type(self, client, typed):
        case, secret = open_with_secret()
        groups = [secret[n : n + 4] for n in range(0, 16, 4)]
        typed = {
            "{0[0]}{0[1]}{0[2]}{0[3]}-": "–".join(groups),
            "groups": " ".join(groups),
            "lower": secret.lower(),
            "lookalikes": secret.replace("0", "o").replace("1", "l"),
        }.get(typed, typed.format(secret))

        assert client.post(f"/track/{case.number}/", {"key": typed}).status_code == 302

    @pytest.mark.parametrize("key", ["", "   "])
    def test_nothing_typed_is_asked_for_in_words(self, client, key):
        case, _ = open_with_secret()
        page = text(client.post(f"/track/{case.number}/", {"key": key}))

        assert "พิมพ์รหัสลับหรือเบอร์โทรศัพท์ก่อน" in page
        assert 'href="#id_key"' in page

    @pytest.mark.parametrize("key", ["x" * 61, "\0", "\ufffe", "<b>", "ก" * 60, "' OR 1=1 --"])
    def test_whatever_is_typed_is_answered_in_words(self, client, key):
        case, _ = open_with_secret()
        response = client.post(f"/track/{case.number}/", {"key": key})

        assert response.status_code == 200
        assert "error-summary" in text(response)
        assert "<b>" not in text(response)

    def test_a_post_from_another_site_opens_nothing(self):
        case, secret = open_with_secret()
        client = Client(enforce_csrf_checks=True)

        assert client.post(f"/track/{case.number}/", {"key": secret}).status_code == 403
        assert not client.cookies.get("cases")


class TestPhone:
    @pytest.mark.parametrize("typed", [PHONE, "0812345678", "๐๘๑ ๒๓๔ ๕๖๗๘", "+66 81 234 5678"])
    def test_the_registered_phone_shows_where_the_case_stands(self, client, typed):
        case, _ = open_with_secret()
        page = text(client.post(f"/track/{case.number}/", {"key": typed}))

        assert "รับเรื่องแล้ว" in page
        assert "26 พฤศจิกายน 2569" in page

    def test_and_nothing_that_anybody_wrote_and_no_name(self, client):
        case, secret = open_with_secret()
        case = bring_to(case, State.AWAITING_CITIZEN, by=staff())
        file = with_file(case, secret)
        response = client.post(f"/track/{case.number}/", {"key": PHONE})

        assert "รอข้อมูลจากผู้ยื่น" in text(response)
        for hidden in (NAME, SUBJECT, "ขอแผนที่บ้าน", "บ้านโนนสูง", file.name, "70-8", PHONE):
            assert hidden not in text(response)
        assert not response.cookies.get("cases")

    def test_and_opens_nothing_else(self, client):
        case, _ = open_with_secret()
        client.post(f"/track/{case.number}/", {"key": PHONE})

        assert 'name="key"' in text(client.get(f"/track/{case.number}/"))

    def test_a_case_without_a_phone_is_opened_by_no_phone(self, client):
        case, _ = open_with_secret(contact={"name": "ก", "phone": ""})

        for key in (PHONE, "0", "-", "000"):
            page = text(client.post(f"/track/{case.number}/", {"key": key}))
            assert 'name="key"' in page


class TestPapers:
    def test_the_owner_gets_the_file_as_a_download_byte_for_byte(self):
        case, secret = open_with_secret()
        upload = photo("รูปถ่าย น้ำท่วม.jpg")
        data = upload.read()
        upload.seek(0)
        filing.record(kept(upload), case=case, purpose=CaseFile.Purpose.ANSWER, at=MONDAY)
        response = citizen(case, secret).get(f"/track/{case.number}/files/{case.files.get().pk}/")

        assert b"".join(response.streaming_content) == data
        assert response["Content-Disposition"].startswith("attachment")
        assert response["Content-Type"] == "image/jpeg"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response["Content-Security-Policy"]
        assert "no-store" in response["Cache-Control"]
        response.close()

    def test_nobody_gets_a_file_of_another_case(self):
        case, secret = open_with_secret()
        mine, my_secret = open_with_secret()
        file = with_file(case, secret)
        me = citizen(mine, my_secret)

        assert me.get(f"/track/{mine.number}/files/{file.pk}/").status_code == 404
        assert me.get(f"/track/{case.number}/files/{file.pk}/").status_code == 404
        assert me.get(f"/track/{mine.number}/files/{2**63}/").status_code == 404

    @pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-"), ("png", b"\x89PNG")])
    def test_the_slip_is_there_for_the_owner_only(self, kind, start):
        case, secret = open_with_secret()
        other, other_secret = open_with_secret()
        path = f"/track/{case.number}/slip.{kind}"
        response = citizen(case, secret).get(path)

        assert response.content.startswith(start)
        assert f"{case.number}.{kind}" in response["Content-Disposition"]
        assert "no-store" in response["Cache-Control"]
        assert citizen(other, other_secret).get(path).status_code == 404

    def test_the_receipt_is_worth_keeping(self):
        case, secret = open_with_secret()
        page = text(citizen(case, secret).get(f"/track/{case.number}/receipt/"))

        for word in (case.number, *[secret[n : n + 4] for n in range(0, 16, 4)], "26 พฤศจิกายน"):
            assert word in page
        assert "<svg" in page
        assert "&lt;svg" not in page
        assert "อย่าให้รหัสลับกับคนอื่น" in page
        assert "เริ่มนับเวลาจาก" not in page

    def test_the_receipt_of_what_came_in_the_evening_says_from_when_days_count(self):
        case, secret = open_with_secret(at=MONDAY.replace(hour=13))
        page = text(citizen(case, secret).get(f"/track/{case.number}/receipt/"))

        assert "เริ่มนับเวลาจากวันอังคารที่ 24 พฤศจิกายน 2569" in page


@pytest.mark.parametrize("path", ["", "receipt/", "slip.pdf", "answer/"])
def test_nothing_of_a_case_is_kept_by_browser_or_proxy(path):
    case, secret = open_with_secret()
    for client in (Client(), citizen(case, secret)):
        response = client.get(f"/track/{case.number}/{path}")
        if response.status_code != 404:
            assert "no-store" in response["Cache-Control"]


def test_search_engines_are_told_to_pass_by(client):
    case, secret = open_with_secret()

    assert 'content="noindex"' in text(client.get(f"/track/{case.number}/"))
    assert 'content="noindex"' in text(citizen(case, secret).get(f"/track/{case.number}/"))
