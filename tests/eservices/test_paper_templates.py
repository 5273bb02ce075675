"""Templates of papers in the back office."""

import pytest
from bs4 import BeautifulSoup

from eservices.models import PaperTemplate
from home.models import AgencySettings
from tests.casework.desk import person
from tests.eservices.applying import QUESTIONS
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/eservices/papertemplate/add/"


@pytest.fixture
def admin(user_of, client):
    client.force_login(user_of("admin"))
    return client


def entered(**changes):
    return {
        "name": "แจ้งอนุมัติ", "kind": "letter", "service": "", "title": "แจ้งผล{บริการ}",
        "reference": "คำขอเลขที่ {เลขที่รับเรื่อง}", "body": "เรียน {ชื่อผู้ยื่น}\nอนุมัติ",
        "conditions": "", "valid_days": "",
    } | changes  # fmt: skip


def test_a_template_is_written_and_looked_at_as_pdf(admin):
    DivisionFactory()
    assert admin.post(ADD, entered()).status_code == 302
    template = PaperTemplate.objects.get()
    edit = admin.get(f"/admin/snippets/eservices/papertemplate/edit/{template.pk}/")
    assert "ดูตัวอย่าง PDF" in edit.content.decode()
    sample = admin.get(f"/admin/requests/papers/{template.pk}/sample.pdf")
    assert sample.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"body": "{ชื่อเล่น}"}, "ระบบไม่รู้จัก {ชื่อเล่น} คำที่ใช้ได้: {ชื่อผู้ยื่น}"),
        ({"title": "{ผิด}"}, "ระบบไม่รู้จัก {ผิด}"),
        ({"conditions": "ข้อ {"}, "ไม่ครบคู่"),
        ({"body": "{}"}, "ระบบไม่รู้จัก {}"),
        ({"valid_days": "0"}, "ตั้งแต่ 1 วัน"),
        ({"valid_days": "99999"}, "ไม่เกิน 7300"),
    ],
)
def test_an_unknown_word_is_refused_with_those_there_are(admin, changes, said):
    answer = admin.post(ADD, entered(**changes))
    assert answer.status_code == 200
    assert said in answer.content.decode().replace("&quot;", '"')
    assert not PaperTemplate.objects.exists()


def test_a_question_the_service_does_not_ask_is_refused(admin, office):
    service = ServiceFactory(questions=QUESTIONS)
    answer = admin.post(ADD, entered(service=service.pk, body="{ตอบ: ไม่มีข้อนี้}"))
    assert "บริการนี้ไม่มีคำถามว่า “ไม่มีข้อนี้”" in answer.content.decode()
    assert not PaperTemplate.objects.exists()


def test_who_has_no_right_to_templates_sees_no_sample(user_of, client):
    template = PaperTemplate.objects.create(name="ก", title="ก", body="ก")
    client.force_login(user_of("officer"))
    assert client.get(f"/admin/requests/papers/{template.pk}/sample.pdf").status_code == 404


LIST = "/admin/snippets/eservices/papertemplate/"


def template(service=None):
    return PaperTemplate.objects.create(name="แม่แบบ", title="ก", body="ก", service=service)


def test_a_head_reads_and_changes_only_templates_of_the_own_divisions_services(site):
    own = ServiceFactory()
    _, desk = person("head", division=own.division)
    mine = template(own)
    for other in (template(ServiceFactory()), template()):
        for path in (f"{LIST}edit/{other.pk}/", f"{LIST}copy/{other.pk}/"):
            assert desk.get(path).status_code == 404
        assert desk.get(f"/admin/requests/papers/{other.pk}/sample.pdf").status_code == 404
        desk.post(f"{LIST}edit/{other.pk}/", entered(service=own.pk))
        other.refresh_from_db()
        assert other.title == "ก"
        assert f"edit/{other.pk}/" not in desk.get(LIST).content.decode()
    assert f"edit/{mine.pk}/" in desk.get(LIST).content.decode()
    assert desk.get(f"{LIST}copy/{mine.pk}/").status_code == 200
    assert desk.post(f"{LIST}edit/{mine.pk}/", entered(service=own.pk)).status_code == 302
    mine.refresh_from_db()
    assert mine.title == "แจ้งผล{บริการ}"


def test_a_new_template_of_a_head_is_for_a_service_of_the_own_division(site):
    own, foreign = ServiceFactory(), ServiceFactory()
    _, desk = person("head", division=own.division)
    for service in ("", foreign.pk):
        answer = desk.post(ADD, entered(service=service))
        assert "เลือกบริการของกองท่าน" in answer.content.decode()
        assert "อนุมัติ" in answer.content.decode()
        assert not PaperTemplate.objects.exists()
    page = BeautifulSoup(desk.get(ADD).content, "html.parser")
    offered = page.find("select", {"name": "service"}).find_all("option")
    assert [option["value"] for option in offered] == [str(own.pk)]
    desk.post(ADD, entered(service=own.pk))
    assert PaperTemplate.objects.get().service == own


@pytest.mark.parametrize(
    ("promptpay_id", "kept"),
    [("081-234-5678", "0812345678"), ("1-1017-00230-70-8", "1101700230708")],
)
def test_the_offices_account_is_kept_as_digits(site, promptpay_id, kept):
    agency = AgencySettings(promptpay_id=promptpay_id, promptpay_name="อบต.")
    agency.clean()
    assert agency.promptpay_id == kept


def test_a_wrong_account_is_refused_in_words(site):
    with pytest.raises(Exception, match="เงินจะไปเข้าบัญชีคนอื่น"):
        AgencySettings(promptpay_id="1101700230709", promptpay_name="อบต.").clean()
    with pytest.raises(Exception, match="ใส่ชื่อบัญชี"):
        AgencySettings(promptpay_id="0812345678").clean()
