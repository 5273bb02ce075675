"""While the case waits for them, citizens correct what they sent, in the form as it was then."""

import pytest
from django.test import Client

from casework import actions as casework
from casework.models import Case, CaseFile, Event
from casework.states import State
from tests.factories.casework import MONDAY, photo, staff
from tests.factories.eservices import key, option_key, question

from .applying import ANSWERS, NATIONAL_ID, Visitor, receipt_of

PHOTO, PIN = key("รูป"), key("เลขบัตร")
OTHER_ID = "1101700230716"


class Corrector(Visitor):
    """The browser that sent the request, on the form for correcting it."""

    def __init__(self, visitor, case):
        self.client, self.response = visitor.client, None
        self.url = f"/services/correct/{case.number}/"

    def save(self, **changes):
        return self.press("save", **changes)


@pytest.fixture
def officer(office):
    return staff()


@pytest.fixture
def sent(visitor):
    """A request with a photo and a national ID, and the browser that sent it."""
    visitor.press(**ANSWERS, **{PIN: NATIONAL_ID}, files={PHOTO: [photo("บ้าน.jpg")]})
    visitor.press("send")
    receipt_of(visitor)
    return Case.objects.get()


@pytest.fixture
def asked(sent, officer):
    case = casework.take(sent, by=officer, at=MONDAY)
    return casework.ask_citizen(case, text="เลขบัตรไม่ชัด", by=officer, at=MONDAY)


@pytest.fixture
def form(visitor, asked):
    return Corrector(visitor, asked).open()


def now(case):
    case.refresh_from_db()
    return case


def history(case):
    return case.events.filter(what=Event.What.CORRECTED).values_list("detail", flat=True)


class TestTheForm:
    def test_it_is_linked_from_the_page_of_the_case_while_it_waits(self, visitor, asked, officer):
        page = visitor.client.get(f"/track/{asked.number}/").content.decode()
        assert f"/services/correct/{asked.number}/" in page

        case = casework.answer(asked, text="ค่ะ", at=MONDAY)
        page = visitor.client.get(f"/track/{case.number}/").content.decode()
        assert "/services/correct/" not in page

    def test_it_holds_what_was_typed_and_shows_the_national_id_masked(self, form):
        assert form.typed["name"] == ANSWERS["name"]
        assert form.typed[key("เรื่อง")] == "น้ำไม่ไหล"
        assert form.typed[key("เพื่ออะไร")] == [option_key("ใช้ในบ้าน")]
        assert form.typed[PIN] == ""
        assert NATIONAL_ID not in form.response.content.decode()
        assert "บ้าน.jpg" in form.text
        assert "no-store" in form.response["Cache-Control"]
        assert form.errors == []

    def test_it_is_the_version_that_was_answered(self, service, form):
        service.questions = [question("text", "คนละเรื่อง")]
        service.save_revision().publish()
        form.open()

        assert key("เรื่อง") in form.typed
        assert key("คนละเรื่อง") not in form.typed
        assert form.save(**{key("เรื่อง"): "น้ำไหลอ่อน"}).response.status_code == 302

    def test_a_stranger_is_asked_for_the_secret(self, asked):
        response = Client().get(f"/services/correct/{asked.number}/")

        assert response.url == f"/track/{asked.number}/"
        assert Client().get("/services/correct/NH-2570-999999/").status_code == 302

    def test_when_nobody_waits_the_page_of_the_case_says_so(self, visitor, sent):
        response = visitor.client.get(f"/services/correct/{sent.number}/", follow=True)

        assert "แก้ข้อมูลที่ยื่นได้เฉพาะตอนที่เรารอข้อมูล" in response.content.decode()


class TestSaving:
    def test_the_answer_changes_the_clock_runs_and_history_keeps_both(self, form, asked):
        assert form.save(**{key("เรื่อง"): "น้ำไหลอ่อน"}).response.status_code == 302

        case = now(asked)
        assert case.state == State.IN_PROGRESS
        assert case.answers[0]["value"] == "น้ำไหลอ่อน"
        assert list(history(case)) == ["เรื่อง: น้ำไม่ไหล → น้ำไหลอ่อน"]
        assert case.events.filter(what=Event.What.RESUMED).count() == 1
        assert case.has_news

    def test_it_can_be_corrected_again_from_what_was_corrected(self, form, asked, officer):
        form.save(**{key("เรื่อง"): "น้ำไหลอ่อน"})
        casework.ask_citizen(now(asked), text="กี่วัน", by=officer, at=MONDAY)

        assert form.open().typed[key("เรื่อง")] == "น้ำไหลอ่อน"

    def test_name_and_phone_change_with_it(self, form, asked):
        form.save(name="นางสมศรี มีนาดี", phone="0899999999")

        case = now(asked)
        assert (case.citizen_name, case.citizen_phone) == ("นางสมศรี มีนาดี", "089-999-9999")
        assert "เบอร์โทรศัพท์: 081-234-5678 → 089-999-9999" in history(case)[0]

    def test_a_national_id_left_empty_stays_and_a_new_one_is_never_in_clear(
        self, form, asked, officer
    ):
        form.save(**{key("เรื่อง"): "น้ำไหลอ่อน"})
        case = now(asked)
        assert casework.unseal_answer(case, key=PIN, by=officer, at=MONDAY) == NATIONAL_ID

        casework.ask_citizen(now(case), text="เลขบัตร", by=officer, at=MONDAY)
        form.open().save(**{PIN: OTHER_ID})
        assert casework.unseal_answer(now(case), key=PIN, by=officer, at=MONDAY) == OTHER_ID
        assert history(case)[1] == "เลขบัตร: แก้แล้ว (ปกปิด)"
        assert OTHER_ID not in str(list(case.events.values())) + str(case.answers)

    def test_a_file_is_added_and_another_put_aside(self, form, asked):
        first = asked.files.get()
        form.press(f"remove:{first.pk}")
        assert "แนบแล้ว บ้าน.jpg" not in form.text
        form.save(files={PHOTO: [photo("ประตู.jpg", colour=(1, 2, 3))]})

        case = now(asked)
        assert {file.name: file.key for file in case.files.all()} == {
            "บ้าน.jpg": "",
            "ประตู.jpg": PHOTO,
        }
        assert set(history(case)[0].split("\n")) == {"แนบเพิ่ม: ประตู.jpg", "ไม่ใช้ไฟล์: บ้าน.jpg"}

    def test_nothing_changed_is_said_and_the_clock_still_stands(self, form, asked):
        form.save()

        assert form.response.status_code == 409
        assert "ยังไม่ได้แก้ข้อใด" in form.text
        assert now(asked).state == State.AWAITING_CITIZEN
        assert not history(asked)

    def test_a_double_click_corrects_once(self, form, asked):
        page = form.response
        for _click in range(2):
            form.response = page
            form.save(**{key("เรื่อง"): "น้ำไหลอ่อน"})
            assert form.response.status_code == 302

        assert len(history(asked)) == 1

    def test_a_wrong_answer_is_said_and_everything_typed_stays(self, form, asked):
        form.save(
            phone="08", name="นางสมศรี มีนาดี", files={PHOTO: [photo("ข.jpg", colour=(9, 9, 9))]}
        )

        assert len(form.errors) == 1
        assert form.typed["name"] == "นางสมศรี มีนาดี"
        assert "แนบแล้ว ข.jpg" in form.text
        assert now(asked).citizen_name == ANSWERS["name"]
        form.save(phone="0812345678")
        assert now(asked).files.filter(name="ข.jpg", key=PHOTO).exists()

    def test_closed_meanwhile_says_so_and_everything_typed_stays(self, form, asked, officer):
        casework.close(asked, outcome=State.REFUSED, result="ไม่ครบ", by=officer, at=MONDAY)
        form.save(name="นางสมศรี มีนาดี")

        assert form.response.status_code == 409
        assert form.typed["name"] == "นางสมศรี มีนาดี"
        assert now(asked).citizen_name == ANSWERS["name"]

    def test_another_site_corrects_nothing(self, visitor, asked):
        client = Client(enforce_csrf_checks=True)
        client.cookies = visitor.client.cookies
        visitor.client = client
        form = Corrector(visitor, asked).open()
        form.save(name="ปลอม")

        assert form.response.status_code == 403
        assert form.typed["name"] == "ปลอม"
        assert now(asked).citizen_name == ANSWERS["name"]

    def test_who_gave_no_telephone_is_not_asked_for_one(self, form, asked):
        form.save(name="นางสมศรี มีนาดี", phone="")
        assert form.errors
        Case.objects.update(citizen_phone="")
        form.save(name="นางสมศรี มีนาดี", phone="")

        assert (now(asked).citizen_name, now(asked).citizen_phone) == ("นางสมศรี มีนาดี", "")

    def test_files_of_other_cases_cannot_be_put_aside(self, form, asked):
        other = CaseFile.objects.create(
            case=asked, purpose="result", key="x", name="ผล.pdf", path="x", size=1, at=MONDAY
        )
        form.press(f"remove:{other.pk}").press("remove:999999999999999999999")
        form.save(name="นางสมศรี มีนาดี")

        other.refresh_from_db()
        assert other.key == "x"


class TestContact:
    def post(self, visitor, case, **typed):
        return visitor.client.post(f"/track/{case.number}/contact/", typed)

    def test_it_changes_in_any_open_state(self, visitor, sent):
        assert (
            self.post(visitor, sent, phone="๐๘๙๙๙๙๙๙๙๙", email="a@example.com").status_code == 302
        )

        case = now(sent)
        assert (case.citizen_phone, case.citizen_email) == ("089-999-9999", "a@example.com")
        assert case.state == State.RECEIVED
        assert "อีเมล: (ว่าง) → a@example.com" in history(case)[0]

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"phone": ""}, "กรอกเบอร์โทรศัพท์หรืออีเมล"),
            ({"phone": " ", "email": " "}, "กรอกเบอร์โทรศัพท์หรืออีเมล"),
            ({"phone": "08"}, "9 หรือ 10 หลัก"),
            ({"phone": "0812345678", "email": "x"}, "อีเมลไม่ถูกต้อง"),
            ({"phone": "1" * 400}, "error-summary"),
            ({"phone": "\0"}, "error-summary"),
        ],
    )
    def test_what_is_wrong_is_said_and_stays(self, visitor, sent, typed, words):
        page = self.post(visitor, sent, **typed).content.decode()

        assert words in page
        assert now(sent).citizen_phone == "081-234-5678"

    def test_one_way_to_reach_the_citizen_is_enough(self, visitor, sent):
        self.post(visitor, sent, phone="", email="a@example.com")
        assert (now(sent).citizen_phone, now(sent).citizen_email) == ("", "a@example.com")
        assert "เบอร์โทรศัพท์: 081-234-5678 → (ว่าง)" in history(sent)[0]

        page = self.post(visitor, sent, phone="", email="").content.decode()
        assert "กรอกเบอร์โทรศัพท์หรืออีเมล" in page
        assert now(sent).citizen_email == "a@example.com"

    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ({"phone": "", "email": ""}, ("", "")),
            ({"phone": "", "email": "a@example.com"}, ("", "a@example.com")),
            ({"phone": "0899999999"}, ("089-999-9999", "")),
        ],
    )
    def test_who_gave_nothing_at_the_counter_owes_nothing(self, visitor, sent, typed, kept):
        Case.objects.update(citizen_phone="", citizen_email="")

        assert self.post(visitor, sent, **typed).status_code == 302
        assert (now(sent).citizen_phone, now(sent).citizen_email) == kept

    def test_the_last_way_to_the_citizen_is_not_lost_to_a_second_tab(self, sent):
        casework.correct_contact(sent, phone="", email="a@example.com", at=MONDAY)

        with pytest.raises(casework.NotAllowed, match="อย่างน้อยหนึ่งอย่าง"):
            casework.correct_contact(sent, phone="", email="", at=MONDAY)
        assert now(sent).citizen_email == "a@example.com"
        assert len(history(sent)) == 1

        casework.correct_contact(sent, phone="089-999-9999", email="", at=MONDAY)
        assert now(sent).citizen_phone == "089-999-9999"

    def test_nothing_changed_writes_no_history(self, visitor, sent):
        self.post(visitor, sent, phone="0812345678", email="")

        assert not history(sent)

    def test_a_closed_case_is_not_changed(self, visitor, sent, officer):
        casework.withdraw(sent, at=MONDAY)

        assert self.post(visitor, sent, phone="0899999999").status_code == 409
        assert now(sent).citizen_phone == "081-234-5678"
