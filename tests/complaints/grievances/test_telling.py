"""Telling us of a trouble: form, check page, receipt, and whatever may be typed or sent."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from casework import proof_of_work
from casework.models import Case, Draft
from complaints.grievances.models import Category, Grievance, GrievancePhoto
from tests.casework.test_suspicion import solved
from tests.eservices.applying import aged, receipt_of
from tests.factories.casework import photo, staff
from tests.factories.grievances import CategoryFactory

from .telling import LIGHT, Teller

pytestmark = pytest.mark.django_db


def test_a_trouble_told_becomes_a_case_with_number_secret_place_and_photo(teller, category):
    teller.press(**LIGHT, files={"photos": photo("เสาไฟ.jpg")})
    assert teller.is_check
    assert "เสาไฟ.jpg" in teller.text
    teller.press("send")

    number, _cookie = receipt_of(teller)
    case = Case.objects.get(number=number)
    grievance = case.grievance
    assert (case.kind, case.topic, case.subject) == ("grievance", category.slug, LIGHT["subject"])
    assert (grievance.category, grievance.village.moo) == (category, 4)
    assert grievance.place == LIGHT["place"]
    assert [(p.file.name, p.when) for p in grievance.photos.all()] == [("เสาไฟ.jpg", "before")]
    assert not grievance.is_public
    assert case.held_why == ""
    assert not Draft.objects.exists()
    receipt = teller.client.get(teller.response.url)
    assert number in receipt.content.decode()


def test_it_goes_to_the_officer_of_the_category_with_its_time_and_steps(office):
    officer = staff("officer")
    category = CategoryFactory(officer=officer.person, division=officer.person.division)

    Teller(category).open().press(**LIGHT).press("send")

    case = Case.objects.get()
    assert (case.assigned_to, case.responsible) == (officer, officer.person)
    assert (case.division, case.working_days) == (category.division, 5)
    assert [step.title for step in case.steps.all()] == [
        "รับและคัดกรองเรื่อง",
        "ส่งผู้รับผิดชอบและดำเนินการ",
        "แจ้งผล",
    ]
    assert case.steps.last().due_on == case.due_on


def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(teller):
    teller.press(**LIGHT | {"subject": "", "village": ""}, phone="12", email="x")

    assert len(teller.errors) == 4
    assert teller.typed["text"] == LIGHT["text"]
    assert teller.typed["phone"] == "12"
    assert not Case.objects.exists()


def test_a_spot_from_the_phone_stands_for_the_place_in_words(teller):
    teller.press(latitude="15.501200", longitude="104.503500", text=LIGHT["text"])
    assert "ได้ตำแหน่งของโทรศัพท์ไว้แล้ว" in teller.text
    teller.press(**LIGHT | {"place": ""})
    assert "ใช้ตำแหน่งของโทรศัพท์" in teller.text
    teller.press("send")

    grievance = Grievance.objects.get()
    assert (str(grievance.latitude), str(grievance.longitude)) == ("15.501200", "104.503500")
    place = next(row for row in grievance.case.answers if row["key"] == "place")
    assert place["latitude"] == "15.501200"


def test_neither_words_nor_a_spot_is_asked_for_again(teller):
    teller.press(**LIGHT | {"place": ""}, latitude="ข้างวัด")

    assert "บอกสถานที่" in teller.errors[0]


def test_who_does_not_know_the_village_can_say_so(teller):
    teller.press(**LIGHT | {"village": "unsure"}).press("send")

    assert Grievance.objects.get().village is None


def test_a_category_decides_whether_a_name_is_needed_wished_or_not_asked(office):
    needed = CategoryFactory(contact=Category.Contact.REQUIRED)
    never = CategoryFactory(contact=Category.Contact.NONE)

    assert len(Teller(needed).open().press(**LIGHT).errors) == 2
    assert "name" not in Teller(never).open().typed
    Teller(never).open().press(**LIGHT, name="นายแอบ", phone="0812345678").press("send")
    assert Case.objects.get().citizen_name == ""


def test_a_suggestion_asks_for_no_place(office):
    category = CategoryFactory(sort=Category.Sort.SUGGESTION, asks_place=False)

    visitor = Teller(category).open()
    assert "village" not in visitor.typed
    visitor.press(subject="ตลาดนัด", text="เย็นวันศุกร์").press("send")
    assert Grievance.objects.get().village is None


def test_a_category_that_is_not_offered_is_not_there(office):
    closed = CategoryFactory(is_active=False)
    idle = CategoryFactory(division__is_active=False)

    for category in (closed, idle):
        assert Client().get(f"/complaints/new/{category.slug}/").status_code == 404
        assert Client().post(f"/complaints/new/{category.slug}/").status_code == 404
    assert Client().get("/complaints/new/no-such/").status_code == 404


def test_another_category_keeps_what_was_typed(teller):
    other = CategoryFactory(name="ถนน")

    teller.press("move", **LIGHT, to=other.slug)

    assert teller.page.find("h1").get_text() == "ถนน"
    assert teller.typed["text"] == LIGHT["text"]
    teller.url = f"/complaints/new/{other.slug}/"
    teller.press().press("send")
    assert Grievance.objects.get().category == other


def test_going_back_from_the_check_page_keeps_everything(teller):
    teller.press(**LIGHT, files={"photos": photo("เสาไฟ.jpg")}).press("edit:text")

    assert teller.is_form
    assert teller.typed["place"] == LIGHT["place"]
    assert "แนบแล้ว เสาไฟ.jpg" in teller.text


# Twice, late, forged


def test_two_clicks_and_a_retry_give_the_same_number(teller):
    teller.press(**LIGHT)
    token = teller.token
    first = receipt_of(teller.press("send"))[0]
    again = teller.client.post(teller.url, {"token": token, "go": "send"})
    late = teller.client.post(teller.url, {**LIGHT, "token": token, "go": "check"})

    assert first in again.url
    assert first in late.url
    assert Case.objects.count() == Grievance.objects.count() == 1


def test_a_form_open_for_days_is_checked_once_more_and_sent(teller):
    teller.press(**LIGHT, token=aged(teller.token))
    assert teller.is_check
    assert not Case.objects.exists()
    teller.press("send")

    assert receipt_of(teller)[0] == Case.objects.get().number


def test_a_forged_post_sends_nothing_and_loses_nothing(category):
    teller = Teller(category, enforce_csrf_checks=True).open()

    teller.press(**LIGHT)

    assert teller.response.status_code == 403
    assert teller.typed["text"] == LIGHT["text"]
    assert not Draft.objects.exists()


def test_a_full_disk_is_said_and_what_was_typed_stays(teller, monkeypatch):
    def full(*_args, **_options):
        raise OSError("disk full")

    monkeypatch.setattr("casework.storage.write", full)
    teller.press(**LIGHT, files={"photos": photo()})

    assert teller.response.status_code == 503
    assert teller.typed["text"] == LIGHT["text"]


# What is no photo


def bomb():
    """A picture of a few hundred bytes that would fill the memory."""
    import struct  # noqa: PLC0415
    import zlib  # noqa: PLC0415

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ป้าย.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("หน้า.html", b"<html><script>alert(1)</script></html>"),
        ("หน้า.jpg", b"<html><script>alert(1)</script></html>"),
        ("หนังสือ.docx", b"PK\x03\x04" + b"\0" * 200),
        ("หนังสือ.pdf", b"%PDF-1.7\n%%EOF"),
        ("ระเบิด.png", bomb()),
        ("ขาด.png", b"\x89PNG\r\n\x1a\n"),
        ("ว่าง.jpg", b""),
    ],
)
def test_what_is_no_photo_is_refused_in_words_and_the_rest_is_kept(teller, name, content):
    files = {"photos": [SimpleUploadedFile(name, content), photo("ดี.jpg")]}

    teller.press(**LIGHT, files=files)

    [error] = teller.errors
    assert name in error
    assert teller.typed["text"] == LIGHT["text"]
    assert "แนบแล้ว ดี.jpg" in teller.text
    teller.press().press("send")
    assert [p.file.name for p in GrievancePhoto.objects.all()] == ["ดี.jpg"]


def test_a_sixth_photo_is_one_too_many(teller):
    six = [photo(f"{n}.jpg", colour=(40 * n, 0, 0)) for n in range(6)]

    teller.press(**LIGHT, files={"photos": six})

    assert "ไม่เกิน 5" in teller.errors[0]
    assert teller.text.count("แนบแล้ว") == 5


def test_a_photo_taken_away_again_does_not_go_along(teller):
    teller.press("check", **LIGHT | {"text": ""}, files={"photos": photo()})
    remove = teller.page.find("button", {"value": lambda value: value and "remove:" in value})

    teller.press(remove["value"], text=LIGHT["text"]).press().press("send")

    assert not Grievance.objects.get().photos.exists()


def test_a_photo_sent_by_itself_waits_in_the_draft(teller):
    address = teller.url + "upload/"
    body = {"token": teller.token, "field": "photos"}
    good = teller.client.post(address, {**body, "file": photo("ดี.jpg")})
    bad = teller.client.post(address, {**body, "file": SimpleUploadedFile("ป้าย.svg", b"<svg/>")})
    nowhere = teller.client.post(address, {**body, "field": "text", "file": photo()})

    assert good.json()["name"] == "ดี.jpg"
    assert (bad.status_code, nowhere.status_code) == (422, 422)
    teller.press(**LIGHT).press("send")
    assert [p.file.name for p in GrievancePhoto.objects.all()] == ["ดี.jpg"]


# What tells who somebody is


def test_a_number_or_a_name_in_the_subject_is_warned_of_and_covered(teller):
    teller.press(**LIGHT | {"subject": "ไฟดับหน้าบ้านนายแดง ๐๘๑-๒๓๔-๕๖๗๘"})

    assert "หัวข้อจะแสดงต่อสาธารณะ" in teller.text
    assert "“๐๘๑-๒๓๔-๕๖๗๘”" in teller.text
    teller.press("send")
    assert Grievance.objects.get().public_subject == "ไฟดับหน้าบ้าน(ปกปิด) (ปกปิด)"


def test_a_subject_that_the_public_never_sees_is_not_warned_of(office):
    visitor = Teller(CategoryFactory(is_public=False)).open()

    visitor.press(**LIGHT | {"subject": "โทร 081-234-5678"})

    assert visitor.is_check
    assert "หัวข้อจะแสดง" not in visitor.text


# What looks like no person's


def test_who_fills_in_the_hidden_field_gets_the_same_receipt_and_is_put_aside(teller):
    teller.press(**LIGHT, email="a@example.com", extra_note="buy now").press("send")

    number, _cookie = receipt_of(teller)
    case = Case.objects.get(number=number)
    assert case.held_why == "กรอกช่องที่คนมองไม่เห็น"
    assert not case.notices.exists()
    assert teller.client.get(teller.response.url).status_code == 200


def test_a_program_that_is_too_fast_is_put_aside(category):
    Teller(category).open(seconds=0).press(**LIGHT).press("send")

    assert Case.objects.get().held_why == "กรอกเร็วผิดปกติ"


def test_a_browser_that_does_the_sum_passes(category):
    visitor = Teller(category).open(seconds=0).press(**LIGHT, email="a@example.com")
    form = visitor.page.find("form", {"data-proof": True})
    assert int(form["data-most"]) == proof_of_work.MOST

    visitor.press("send", proof=solved(visitor.token))

    case = Case.objects.get()
    assert case.held_why == ""
    assert case.notices.count() == 1


def test_an_honest_person_is_asked_for_no_sum(teller):
    teller.press(**LIGHT)

    assert not teller.page.find("form", {"data-proof": True})


def test_two_hundred_people_behind_one_address_all_get_a_number_and_none_is_put_aside(
    category, monkeypatch
):
    monkeypatch.setattr("casework.suspicion.BUSY", 3)
    monkeypatch.setattr("casework.suspicion.FLOOD", 6)
    for number in range(5):
        words = {"text": f"ไฟหน้าบ้านดับมาสามคืนแล้ว ทางเดินมืดมาก ต้นที่ {number}"}
        visitor = Teller(category).open().press(**LIGHT | words, email=f"a{number}@example.com")
        assert bool(visitor.page.find("form", {"data-proof": True})) == (number >= 3)
        visitor.press("send")

    assert [case.held_why for case in Case.objects.all()] == [""] * 5
    assert sum(case.notices.count() for case in Case.objects.all()) == 5


# Two languages


def test_english_readers_are_asked_answered_and_kept_in_english(category):
    visitor = Teller(category, language="/en").open()
    assert "Street lights" in visitor.page.find("h1").get_text()
    visitor.press(**LIGHT | {"subject": ""})
    assert "Fill in" in visitor.errors[0] or "this" in visitor.errors[0]
    visitor.press(subject="Dark at the temple").press("send")

    assert visitor.response.url.startswith("/en/track/")
    case = Case.objects.get()
    village = next(row for row in case.answers if row["key"] == "village")
    assert case.language == "en"
    assert (village["value"], village["value_en"]) == ("หมู่ที่ 4 บ้านโนนสูง", "Moo 4, Ban Non Sung")


def test_the_form_costs_a_few_queries_whatever_there_is(
    teller, category, django_assert_max_num_queries
):
    for _number in range(5):
        CategoryFactory()
    with django_assert_max_num_queries(18):
        teller.press(**LIGHT)
    with django_assert_max_num_queries(60):
        teller.press("send")
