"""Officers issue papers and ask for fees; the citizen pays, and reads what was issued."""

import io
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pypdf import PdfReader

from casework import actions
from casework.models import Payment
from casework.states import State
from eservices.models import PaperTemplate, ServiceRequest
from home.models import AgencySettings
from tests.casework.desk import person, seen, text_of
from tests.factories.casework import bring_to, citizen, open_with_secret, photo, staff
from tests.factories.eservices import ServiceFactory, block
from tests.factories.home import PersonFactory

pytestmark = pytest.mark.django_db
FEES = [
    block("fee", {"item": "ค่าใบอนุญาต", "amount": "500", "unit": "ฉบับ", "text": ""}, "f1"),
    block("fee", {"item": "ค่าตรวจแบบ", "amount": None, "unit": "", "text": "ตามพื้นที่"}, "f2"),
]


@pytest.fixture
def desk(site):
    """An officer with a case in hand, the citizen's browser, and an office that takes PromptPay."""
    service = ServiceFactory(fees=FEES)
    user, browser = person("officer", division=service.division)
    case, secret = open_with_secret(division=service.division, at=timezone.now())
    ServiceRequest.objects.create(case=case, service=service)
    bring_to(case, State.IN_PROGRESS, by=user, at=timezone.now())
    agency = AgencySettings.load()
    agency.promptpay_id, agency.promptpay_name = "0812345678", "อบต.ตัวอย่าง"
    agency.paper_signer = PersonFactory(name="นายสมหมาย ใจกว้าง", position="นายก อบต.")
    agency.save()
    return Desk(case, user, browser, citizen(case, secret), service)


class Desk:
    def __init__(self, case, user, browser, citizen, service):
        self.case, self.user, self.browser = case, user, browser
        self.citizen, self.service = citizen, service

    def template(self, **changes):
        options = {
            "name": "แจ้งอนุมัติ", "title": "แจ้งผล{บริการ}", "service": self.service,
            "body": "เรียนคุณ {ชื่อผู้ยื่น} บ้าน {ตอบ: หมู่บ้าน}\nออกเมื่อ {วันที่}",
        } | changes  # fmt: skip
        return PaperTemplate.objects.create(**options)

    def open(self, key, query=""):
        return self.browser.get(f"/admin/requests/{self.case.number}/{key}/{query}")

    def post(self, key, query="", **fields):
        data = seen(self.case, **fields)
        return self.browser.post(f"/admin/requests/{self.case.number}/{key}/{query}", data)

    def pay_move(self, key, payment, **fields):
        url = f"/admin/cases/{self.case.number}/payments/{payment.pk}/{key}/"
        return self.browser.post(url, seen(self.case, **fields))

    def page(self):
        return text_of(self.browser.get(f"/admin/cases/{self.case.number}/"))


def filled(answer):
    """What the form on the screen holds, as the browser would send it back."""
    form = answer.context["opened"].form
    return {name: form[name].value() or "" for name in form.fields if name not in ("seen", "since")}


def test_the_screen_of_a_withdrawn_case_offers_to_cancel_and_not_to_confirm(desk):
    charged(desk, quantity_0="1")
    payment = Payment.objects.get()
    assert f"payments/{payment.pk}/confirm/" in desk.page()
    actions.withdraw(desk.case, at=timezone.now())
    assert f"payments/{payment.pk}/confirm/" not in desk.page()
    assert f"payments/{payment.pk}/cancel/" in desk.page()
    assert "คืนเงินให้ผู้ยื่น" in desk.page()
    refused = desk.pay_move("confirm", payment, payer="นางสมศรี มีนา", is_cash="cash")
    assert "จึงรับเงินไม่ได้" in text_of(refused)
    payment.refresh_from_db()
    assert payment.state == Payment.State.DUE
    desk.pay_move("cancel", payment, reason="ยังไม่ได้รับเงิน")
    payment.refresh_from_db()
    assert payment.state == Payment.State.CANCELLED


def test_an_officer_issues_a_letter_from_a_template(desk):
    template = desk.template()
    assert "ออกหนังสือหรือใบอนุญาต" in desk.page()
    assert "แจ้งอนุมัติ" in text_of(desk.open("issue"))
    answer = desk.post("issue", template=str(template.pk))
    assert answer.url.endswith(f"/issue/?template={template.pk}")
    query = f"?template={template.pk}"
    screen = desk.open("issue", query)
    fields = filled(screen)
    assert fields["body"].startswith("เรียนคุณ นางสมศรี มีนา บ้าน หมู่ที่ 4 บ้านโนนสูง")
    assert "{วันที่}" in fields["body"]
    done = desk.post("issue", query, **fields)
    assert done.status_code == 302
    paper = desk.case.papers.get()
    assert paper.title == "แจ้งผลขอน้ำอุปโภคบริโภค"
    assert paper.signed_by == "นายสมหมาย ใจกว้าง"
    assert paper.number in desk.page()


def test_the_preview_is_a_pdf_and_takes_no_number(desk):
    query = f"?template={desk.template().pk}"
    answer = desk.post("issue", query, **filled(desk.open("issue", query)), preview="1")
    assert answer["Content-Type"] == "application/pdf"
    assert len(PdfReader(io.BytesIO(answer.content)).pages) == 1
    assert not desk.case.papers.exists()


def test_a_double_click_issues_one_letter(desk):
    query = f"?template={desk.template().pk}"
    data = seen(desk.case, **filled(desk.open("issue", query)))
    url = f"/admin/requests/{desk.case.number}/issue/{query}"
    assert desk.browser.post(url, data).status_code == 302
    assert desk.browser.post(url, data).status_code == 409
    assert desk.case.papers.count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"body": "{ชื่อเล่น}"}, "ระบบไม่รู้จัก {ชื่อเล่น}"),
        ({"body": "ก …………………… ข"}, "ยังมีที่ว่าง"),
        ({"body": "ถึง {วันหมดอายุ}"}, "ใส่วันที่ หรือลบคำนั้น"),
        ({"body": "{ชื่อผู้ยื่น}"}, "เติมให้ไม่ได้แล้ว"),
        ({"body": ""}, "พิมพ์ข้อความของเอกสาร"),
        ({"valid_until": "1/1/2560"}, "วันนี้ผ่านไปแล้ว"),
        ({"valid_until": "30 กุมภา"}, "วัน/เดือน/ปี"),
        ({"signer": ""}, "เลือกผู้ลงนาม"),
        ({"signer": "999999"}, "เลือกจากรายชื่อนี้"),
        ({"title": "ก" * 201}, "201"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_is_kept(desk, changes, said):
    query = f"?template={desk.template().pk}"
    fields = filled(desk.open("issue", query)) | {"to": "ผู้รับที่พิมพ์ไว้"} | changes
    answer = desk.post("issue", query, **fields)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert "ผู้รับที่พิมพ์ไว้" in text_of(answer)
    assert not desk.case.papers.exists()


def test_a_template_edited_later_changes_no_issued_paper(desk):
    template = desk.template()
    query = f"?template={template.pk}"
    desk.post("issue", query, **filled(desk.open("issue", query)))
    before = desk.case.papers.get().content
    template.body = "อื่น"
    template.save()
    template.delete()
    assert desk.case.papers.get().content == before


@pytest.mark.parametrize("chosen", ["letter", "licence"])
def test_without_any_template_one_begins_with_a_blank(desk, chosen):
    assert desk.post("issue", template=chosen).status_code == 302
    query = f"?template={chosen}"
    screen = desk.open("issue", query)
    assert ("ออกให้แก่" in text_of(screen)) is (chosen == "licence")
    fields = filled(screen) | {"body": "ข้อความเอง"}
    assert desk.post("issue", query, **fields).status_code == 302
    assert desk.case.papers.get().kind == chosen


@pytest.mark.parametrize("chosen", ["0", "999999", "x", "๑", "9" * 30, "-1", "<b>"])
def test_a_template_that_is_not_there_is_not_found(desk, chosen):
    assert desk.open("issue", f"?template={chosen}").status_code == 404


def test_a_template_of_another_service_is_not_offered(desk):
    other = desk.template(service=ServiceFactory(), name="ของบริการอื่น")
    assert "ของบริการอื่น" not in text_of(desk.open("issue"))
    assert desk.open("issue", f"?template={other.pk}").status_code == 404


@pytest.mark.parametrize("key", ["issue", "charge"])
def test_who_may_not_sees_no_such_page(desk, key):
    _user, clerk = person("clerk", division=desk.service.division)
    assert clerk.get(f"/admin/requests/{desk.case.number}/{key}/").status_code == 404
    _user, stranger = person("officer")
    assert stranger.get(f"/admin/requests/{desk.case.number}/{key}/").status_code == 404


def test_the_deputy_signs_while_the_chief_is_away(desk):
    signer = AgencySettings.load().paper_signer
    deputy = PersonFactory(name="นางรอง ทำแทน", position="ปลัด อบต.")
    today = timezone.localdate()
    signer.absences.create(first_day=today, last_day=today, stand_in=deputy)
    fields = filled(desk.open("issue", f"?template={desk.template().pk}"))
    assert fields["signer"] == deputy.pk
    assert fields["acting"] == "รักษาราชการแทนนายก อบต."


def test_an_issued_paper_is_revoked_with_a_reason(desk):
    query = f"?template={desk.template().pk}"
    desk.post("issue", query, **filled(desk.open("issue", query)))
    paper = desk.case.papers.get()
    url = f"/admin/cases/{desk.case.number}/papers/{paper.pk}/revoke/"
    assert desk.browser.get(url).status_code == 200
    assert desk.browser.post(url, seen(desk.case, reason="")).status_code == 422
    assert desk.browser.post(url, seen(desk.case, reason="ชื่อผิด")).status_code == 302
    assert "ชื่อผิด" in desk.page()
    assert "ใช้ไม่ได้แล้ว" in text_of(desk.citizen.get(f"/track/{desk.case.number}/"))


def test_who_closes_is_told_that_issued_papers_need_no_attaching(desk):
    query = f"?template={desk.template().pk}"
    assert "ไม่ต้องแนบซ้ำ" not in text_of(desk.open("complete"))
    desk.post("issue", query, **filled(desk.open("issue", query)))
    assert "ไม่ต้องแนบซ้ำ" in text_of(desk.open("complete"))


def charged(desk, **fields):
    fields = fields or {"quantity_0": "2"}
    return desk.post("charge", **fields)


def test_a_fee_is_asked_for_by_quantity_and_paid_by_promptpay(desk):
    assert charged(desk, quantity_0="๒", quantity_1="1", price_1="1,250.50", note="ก่อนรับ").status_code == 302  # fmt: skip # noqa: E501
    payment = desk.case.payments.get()
    assert payment.amount == Decimal("2250.50")
    track = f"/track/{desk.case.number}/"
    assert "2,250.50 บาท" in text_of(desk.citizen.get(track))
    page = text_of(desk.citizen.get(f"{track}pay/"))
    assert "อบต.ตัวอย่าง" in page
    assert "<svg" in page
    assert desk.citizen.get(f"{track}pay/qr.png")["Content-Type"] == "image/png"
    assert desk.citizen.post(f"{track}pay/", {"slip": photo()}).status_code == 302
    assert "หลักฐานการโอน" in desk.page()
    fields = {"is_cash": "transfer", "payer": "นางสมศรี มีนา"}
    assert desk.pay_move("confirm", payment, **fields).status_code == 302
    receipt = desk.case.papers.get(kind="receipt")
    assert "ใบเสร็จรับเงิน" in text_of(desk.citizen.get(track))
    download = desk.citizen.get(f"{track}files/{receipt.file_id}/")
    assert b"".join(download.streaming_content).startswith(b"%PDF-")
    assert desk.citizen.get(f"{track}pay/").url == track


def test_the_sum_can_be_looked_at_before_asking(desk):
    answer = charged(desk, quantity_0="3", preview="1")
    assert "1,500 บาท (หนึ่งพันห้าร้อยบาทถ้วน)" in text_of(answer)
    assert not desk.case.payments.exists()


def test_a_free_row_counts_once_unless_said_otherwise(desk):
    charged(desk, free_item_0="ค่าคัดสำเนา", free_price_0="20")
    assert desk.case.payments.get().amount == Decimal("20")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"note": "ลืมใส่"}, "ใส่จำนวนอย่างน้อยหนึ่งรายการ"),
        ({"quantity_0": "-1"}, "พิมพ์เป็นตัวเลข"),
        ({"quantity_0": "0"}, "ใส่จำนวนอย่างน้อยหนึ่งรายการ"),
        ({"quantity_0": "1e9"}, "พิมพ์เป็นตัวเลข"),
        ({"quantity_0": "9999999"}, "ต้องไม่เกิน"),
        ({"quantity_0": "1.234"}, "ทศนิยมไม่เกิน 2 ตำแหน่ง"),
        ({"quantity_0": "999999"}, "ยอดรวมต้องมากกว่า 0"),
        ({"quantity_1": "1"}, "ใส่ราคาต่อหน่วย"),
        ({"price_1": "50"}, "ใส่จำนวน เช่น 1"),
        ({"free_item_0": "ก"}, "ใส่ราคา"),
        ({"free_price_0": "5"}, "พิมพ์ชื่อรายการ"),
        ({"free_item_0": "ก", "free_price_0": "NaN"}, "พิมพ์เป็นตัวเลข"),
    ],
)
def test_a_wrong_amount_is_said_and_asks_nothing(desk, fields, said):
    answer = charged(desk, **({"note": "หมายเหตุคงอยู่"} | fields))
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert fields.get("note", "หมายเหตุคงอยู่") in text_of(answer)
    assert not desk.case.payments.exists()


def test_without_a_promptpay_account_one_pays_at_the_counter(desk):
    AgencySettings.objects.update(promptpay_id="")
    charged(desk)
    page = text_of(desk.citizen.get(f"/track/{desk.case.number}/pay/"))
    assert "ชำระที่สำนักงาน" in page
    assert "พร้อมเพย์" not in page
    assert desk.citizen.get(f"/track/{desk.case.number}/pay/qr.png").status_code == 404
    payment = desk.case.payments.get()
    desk.pay_move("confirm", payment, is_cash="cash", payer="นางสมศรี")
    assert desk.case.papers.get().content["method"] == "เงินสด"


@pytest.mark.parametrize(
    "upload",
    [
        None,
        SimpleUploadedFile("ว่าง.jpg", b""),
        SimpleUploadedFile("ปลอม.jpg", b"not a picture at all"),
        SimpleUploadedFile("virus.exe", b"MZ"),
    ],
)
def test_a_slip_that_is_no_picture_is_refused_in_words(desk, upload):
    charged(desk)
    data = {"slip": upload} if upload else {}
    answer = desk.citizen.post(f"/track/{desk.case.number}/pay/", data)
    assert answer.status_code == 422
    assert "มีข้อมูลที่ต้องแก้" in text_of(answer)
    assert desk.case.payments.get().state == Payment.State.DUE


def test_a_full_disk_loses_nothing_and_is_said(desk, settings, tmp_path):
    charged(desk)
    blocked = tmp_path / "no-folder"
    blocked.write_text("")
    settings.PRIVATE_ROOT = blocked
    answer = desk.citizen.post(f"/track/{desk.case.number}/pay/", {"slip": photo()})
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert "ตอนนี้ระบบยังเก็บรูปไม่ได้" in text_of(answer)


def test_a_refused_slip_is_told_and_another_can_be_sent(desk):
    charged(desk)
    payment = desk.case.payments.get()
    track = f"/track/{desk.case.number}/"
    desk.citizen.post(f"{track}pay/", {"slip": photo()})
    assert desk.pay_move("refuse", payment, reason="ยอดไม่ตรงกัน").status_code == 302
    assert "ยอดไม่ตรงกัน" in text_of(desk.citizen.get(track))
    assert "ยอดไม่ตรงกัน" in text_of(desk.citizen.get(f"{track}pay/"))


def test_who_has_not_the_secret_sees_no_payment(desk, client):
    charged(desk)
    number = desk.case.number
    assert client.get(f"/track/{number}/pay/").url == f"/track/{number}/"
    assert client.post(f"/track/{number}/pay/", {"slip": photo()}).status_code == 302
    assert client.get(f"/track/{number}/pay/qr.png").status_code == 404
    assert desk.case.payments.get().state == Payment.State.DUE


def test_a_payment_is_confirmed_once_however_often_one_clicks(desk):
    charged(desk)
    payment = desk.case.payments.get()
    data = seen(desk.case, is_cash="cash", payer="นางสมศรี")
    url = f"/admin/cases/{desk.case.number}/payments/{payment.pk}/confirm/"
    assert desk.browser.get(url).status_code == 200
    assert desk.browser.post(url, data).status_code == 302
    assert desk.browser.post(url, data).status_code == 409
    assert desk.case.papers.count() == 1


def test_a_payment_of_another_case_or_an_unknown_move_is_not_found(desk):
    charged(desk)
    payment = desk.case.payments.get()
    assert desk.pay_move("steal", payment).status_code == 404
    other, _secret = open_with_secret(division=desk.service.division)
    url = f"/admin/cases/{other.number}/payments/{payment.pk}/confirm/"
    assert desk.browser.get(url).status_code == 404


@pytest.mark.parametrize("key", ["confirm", "cancel"])
@pytest.mark.parametrize("role", ["clerk", "chief", "auditor"])
def test_who_may_not_take_money_finds_no_such_page(desk, role, key):
    charged(desk)
    payment = desk.case.payments.get()
    _user, other = person(role, division=desk.service.division)
    url = f"/admin/cases/{desk.case.number}/payments/{payment.pk}/{key}/"
    fields = {"is_cash": "cash", "payer": "ก", "reason": "ก"}
    assert other.post(url, seen(desk.case, **fields)).status_code == 404
    payment.refresh_from_db()
    assert payment.state == Payment.State.DUE


def test_papers_and_payments_do_not_stand_among_the_answers_files(desk):
    charged(desk)
    payment = desk.case.payments.get()
    actions.confirm_payment(desk.case, payment=payment.pk, payer="ก", by=staff(), at=timezone.now())
    answer = desk.browser.get(f"/admin/cases/{desk.case.number}/")
    assert answer.context["answers"]["rest"] == []
