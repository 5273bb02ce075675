"""The forms of the ethics pages: what is refused, who writes, who publishes."""

import pytest

from office.ethics.models import CommitteePage, DosAndDontsPage, NoGiftPage
from tests.factories import office as make
from tests.factories.home import PersonFactory
from tests.office.writing import EMPTY_RICH_TEXT, PUBLISH, add, edit, errors, rows

pytestmark = pytest.mark.django_db


def committee(*members, **changes):
    values = {
        "title": "คณะกรรมการจริยธรรม",
        "order_number": "คำสั่งที่ 1/2570",
        "order_on": "๑ ต.ค. ๒๕๖๙",
        "order_document": "",
        "term_from": "1/10/2569",
        "term_to": "30/9/2571",
        "duties": EMPTY_RICH_TEXT,
    }
    return values | rows("members", *members) | changes


def member(**changes):
    return {"role": "member", "person": "", "name": "นายบุญมี ใจดี", "position": "ผู้แทน"} | changes


def dos(*pairs):
    values = {"introduction": EMPTY_RICH_TEXT, "announced_on": "", "document": ""}
    return values | rows("pairs", *pairs)


def no_gift(*reports, **changes):
    values = {
        "title": "No Gift Policy 2570",
        "fiscal_year": "๒๕๗๐",
        "declaration": EMPTY_RICH_TEXT,
        "signer_name": "",
        "signer_position": "",
        "signed_on": "",
        "document": "",
    }
    return values | rows("reports", *reports) | rows("activities") | changes


def report(**changes):
    values = {
        "half": "1",
        "received": "๐",
        "refused": "0",
        "returned": "0",
        "value": "",
        "handling": "",
        "customary_count": "0",
        "customary_value": "",
        "customary_over": "0",
        "customary_handling": "",
        "reported_on": "5/4/2570",
        "document": "",
    }
    return values | changes


GIVEN = {"received": "2", "value": "๑,๕๐๐.๕๐", "handling": "ส่งคืน", "returned": "2"}


def test_an_editor_writes_and_an_approver_publishes(client, as_role, home):
    index = make.no_gift_index(home)
    as_role("editor")
    assert add(client, index, NoGiftPage, no_gift(report(**GIVEN)) | PUBLISH).status_code == 302
    page = NoGiftPage.objects.get()
    assert (page.slug, page.live) == ("no-gift-2570", False)
    as_role("approver")
    row = report(id=page.reports.get().pk, **GIVEN)
    assert edit(client, page, no_gift(row) | PUBLISH).status_code == 302
    page.refresh_from_db()
    assert page.live
    client.logout()
    assert "รับของขวัญไว้ 2 รายการ มูลค่าประมาณ 1,500.50 บาท" in client.get(page.url).content.decode()


WRONG_REPORTS = [
    ({"received": ""}, "ใส่จำนวนเป็นตัวเลข 0 ขึ้นไป"),
    ({"received": "-1"}, "ใส่จำนวนเป็นตัวเลข 0 ขึ้นไป"),
    ({"received": "9" * 40}, "ใส่จำนวนเป็นตัวเลข 0 ขึ้นไป"),
    ({"returned": "1"}, "ส่งคืนมากกว่าที่รับไว้ไม่ได้"),
    ({"received": "1", "value": "10"}, "ต้องบอกว่าจัดการของนั้นอย่างไร"),
    ({"received": "1", "handling": "คืน"}, "ต้องบอกมูลค่าโดยประมาณ"),
    ({"value": "10"}, "จำนวนเป็น 0 แต่มีมูลค่า"),
    ({"customary_over": "1"}, "มากกว่าจำนวนที่รับทั้งหมดไม่ได้"),
    ({"value": "มาก"}, "ใส่จำนวนเงินเป็นตัวเลข"),
    ({"value": "1e40"}, "ใส่จำนวนเงินเป็นตัวเลข"),
    ({"half": "3"}, "3"),
    ({"reported_on": "31/2/2570"}, "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
]


def test_a_report_that_does_not_add_up_is_not_taken(client, as_role, home):
    as_role("approver")
    index = make.no_gift_index(home)
    for changes, sentence in WRONG_REPORTS:
        response = add(client, index, NoGiftPage, no_gift(report(**changes)) | PUBLISH)
        assert response.status_code == 200, changes
        assert sentence in errors(response), changes
    assert not NoGiftPage.objects.exists()


def test_a_half_year_has_one_report_and_a_year_one_page(client, as_role, home):
    as_role("approver")
    index = make.no_gift_index(home)
    response = add(client, index, NoGiftPage, no_gift(report(), report()) | PUBLISH)
    assert "มีรายงานของครึ่งปีนี้แล้ว" in errors(response)
    assert not NoGiftPage.objects.exists()
    both = no_gift(report(), report(half="2"))
    assert add(client, index, NoGiftPage, both | PUBLISH).status_code == 302
    again = add(client, index, NoGiftPage, both | PUBLISH)
    assert "มีหน้าของปีงบประมาณ 2570 ในหมวดนี้แล้ว" in errors(again)
    assert NoGiftPage.objects.count() == 1


def test_an_activity_leads_to_one_place(client, as_role, home):
    as_role("approver")
    row = {"held_on": "1/12/2569", "title": "ประชุม", "detail": ""}
    two = rows("activities", row | {"linked_page": home.pk, "url": "https://example.com/"})
    index = make.no_gift_index(home)
    assert "อย่างใดอย่างหนึ่ง" in errors(add(client, index, NoGiftPage, no_gift() | two))
    one = rows("activities", row | {"linked_page": home.pk, "url": ""})
    assert add(client, index, NoGiftPage, no_gift() | one).status_code == 302


WRONG_MEMBERS = [
    ([{"name": ""}], "เลือกบุคลากร หรือพิมพ์ชื่อ"),
    ([{"position": ""}], "พิมพ์ตำแหน่งหรือที่มาของคนนี้"),
    ([{"role": "chair"}, {"role": "chair"}], "คณะกรรมการมีประธานได้คนเดียว"),
    ([{"role": "king"}], "king"),
    ([{"name": "ก" * 5000}], "150"),
]


def test_a_committee_that_cannot_be_is_refused(client, as_role, home):
    as_role("approver")
    index = make.committee_index(home)
    for members, sentence in WRONG_MEMBERS:
        values = committee(*(member(**one) for one in members)) | PUBLISH
        response = add(client, index, CommitteePage, values)
        assert response.status_code == 200, members
        assert sentence in errors(response), members
    assert not CommitteePage.objects.exists()


def test_a_person_of_the_office_needs_no_typed_name(client, as_role, home):
    as_role("approver")
    index, person = make.committee_index(home), PersonFactory()
    both = committee(member(person=person.pk))
    assert "ไม่ต้องพิมพ์ชื่อ" in errors(add(client, index, CommitteePage, both))
    chosen = committee(member(role="chair", person=person.pk, name="", position=""))
    assert add(client, index, CommitteePage, chosen | PUBLISH).status_code == 302
    assert CommitteePage.objects.get().members.get().person == person


def test_a_term_does_not_end_before_it_begins(client, as_role, home):
    as_role("approver")
    index = make.committee_index(home)
    response = add(client, index, CommitteePage, committee(term_to="30/9/2569"))
    assert "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม" in errors(response)
    assert not CommitteePage.objects.exists()


def test_a_published_page_has_words_to_pass_it_on_with(client, as_role, home):
    as_role("approver")
    pair = {"topic": "รถ", "do": "ใช้เพื่องาน", "dont": "ใช้ส่วนตัว"}
    assert add(client, home, DosAndDontsPage, dos(pair)).status_code == 302
    page = DosAndDontsPage.objects.get()
    form = f"/admin/pages/{page.pk}/edit/"
    assert "ข้อความพร้อมลิงก์สำหรับแจ้งเวียนเจ้าหน้าที่จะอยู่ตรงนี้" in client.get(form).content.decode()
    page.get_latest_revision().publish()
    html = client.get(form).content.decode()
    assert "ขอแจ้ง “หน้า” ให้ทราบและถือปฏิบัติ" in html
    assert "/dos-and-donts/poster/" in html


def test_a_page_of_another_kind_has_no_place_below_an_index(client, as_role, home):
    as_role("approver")
    index = make.no_gift_index(home)
    assert client.get(f"/admin/pages/add/ethics/committeepage/{index.pk}/").status_code != 200
    assert client.get(f"/admin/pages/add/ethics/nogiftpage/{index.pk}/").status_code == 200
