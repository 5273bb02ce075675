"""The register in the back office: what is refused, who publishes, next year's from this one's."""

import datetime

import pytest
from wagtail.models import PageLogEntry

from office.risks.models import RiskRegisterPage
from tests.factories import office as make
from tests.factories.home import DivisionFactory, PersonFactory
from tests.office.writing import EMPTY_RICH_TEXT, PUBLISH, add, edit, errors, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return make.risk_index(home)


def row(**changes):
    values = {
        "process": "จัดซื้อจัดจ้าง",
        "event": "ล็อกสเปก",
        "likelihood": "3",
        "impact": "5",
        "control": "เปิดรับฟังร่างขอบเขตงาน",
        "division": "",
        "person": "",
        "due_on": "๓๑/๓/๒๕๗๐",
        "state": "todo",
        "result": "",
        "result_on": "",
    }
    return values | changes


def typed(*risks, **changes):
    values = {
        "title": "ความเสี่ยงการทุจริต 2570",
        "fiscal_year": "๒๕๗๐",
        "announced_on": "1 พ.ย. 2569",
        "introduction": EMPTY_RICH_TEXT,
        "results": EMPTY_RICH_TEXT,
        "document": "",
        "results_document": "",
        "medium_from": "4",
        "high_from": "9",
        "severe_from": "15",
    }
    return values | rows("items", *risks) | changes


def test_an_editor_writes_and_an_approver_publishes(client, as_role, index):
    division = DivisionFactory()
    values = typed(row(division=division.pk))
    as_role("editor")
    assert add(client, index, RiskRegisterPage, values | PUBLISH).status_code == 302
    page = RiskRegisterPage.objects.get()
    assert (page.slug, page.fiscal_year, page.live) == ("risks-2570", 2570, False)
    assert client.get("/risks/risks-2570/").status_code == 404
    as_role("approver")
    item = page.items.get()
    edited = typed(row(id=item.pk, division=division.pk))
    assert edit(client, page, edited | PUBLISH).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert f"{page.items.get().due_on}" == "2027-03-31"
    client.logout()
    assert "ระดับสูงมาก (15 คะแนน)" in client.get("/risks/risks-2570/").content.decode()


def test_an_officer_without_page_rights_writes_nothing(client, as_role, index):
    as_role("officer")
    assert add(client, index, RiskRegisterPage, typed()).status_code == 302
    assert not RiskRegisterPage.objects.exists()


WRONG = [
    ({"fiscal_year": "2027"}, "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"),
    ({"fiscal_year": "ปีนี้"}, "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"),
    ({"fiscal_year": "9" * 30}, "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"),
    ({"high_from": "3"}, "ต้องเรียงจากน้อยไปมาก"),
    ({"announced_on": "31/2/2570"}, "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
    ({"items-0-division": ""}, "ที่รับผิดชอบอย่างน้อยหนึ่งอย่าง"),
    ({"items-0-state": "done"}, "เรื่องที่เสร็จแล้วต้องบอกผลการดำเนินการ"),
    ({"items-0-state": "done", "items-0-result": "แล้ว"}, "เรื่องที่เสร็จแล้วต้องบอกวันที่ทำเสร็จ"),
    ({"items-0-result_on": "1/3/2570"}, "มีวันที่ทำเสร็จแล้ว เปลี่ยนสถานะเป็น"),
    ({"items-0-due_on": "1/1/99999"}, "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
    ({"items-0-event": "ก" * 5000}, "1000"),
    ({"items-0-process": "ก\0ข"}, "มีอักขระที่ใช้ไม่ได้"),
    ({"items-0-likelihood": "6"}, "6"),
]


def test_what_is_wrong_is_said_and_nothing_is_lost(client, as_role, index):
    as_role("approver")
    division = DivisionFactory().pk
    for changes, sentence in WRONG:
        values = typed(row(division=division), **changes) | PUBLISH
        response = add(client, index, RiskRegisterPage, values)
        assert response.status_code == 200, changes
        assert sentence in errors(response), changes
        assert "ล็อกสเปก" in response.content.decode() or "items-0-event" in changes
    assert not RiskRegisterPage.objects.exists()


def test_a_year_has_one_register(client, as_role, index):
    make.risk_register(index, 2570, live=False)
    as_role("approver")
    values = typed(row(division=DivisionFactory().pk))
    response = add(client, index, RiskRegisterPage, values)
    assert "มีหน้าของปีงบประมาณ 2570 ในหมวดนี้แล้ว" in errors(response)
    assert RiskRegisterPage.objects.count() == 1
    other = values | {"fiscal_year": "2571"}
    assert add(client, index, RiskRegisterPage, other).status_code == 302
    assert RiskRegisterPage.objects.count() == 2


def test_the_form_says_what_the_assessment_asks(client, as_role, index):
    as_role("editor")
    html = client.get(f"/admin/pages/add/risks/riskregisterpage/{index.pk}/").content.decode()
    assert "ITA ขออะไร" in html
    assert "วัน/เดือน/พ.ศ." in html


class TestNextYear:
    def done(self, index, **changes):
        values = {
            "state": "done",
            "result": "ทำแล้ว",
            "result_on": datetime.date(2027, 2, 1),
            "due_on": datetime.date(2028, 2, 29),
            "person": PersonFactory(is_active=False),
            "division": DivisionFactory(),
        }
        more = make.risk(), make.risk(due_on=None)
        return make.risk_register(index, risks=[make.risk(**values | changes), *more])

    def test_begins_with_the_same_risks_and_no_results(self, client, as_role, index):
        page = self.done(index)
        as_role("editor")
        address = f"/admin/risks/{page.pk}/copy/"
        assert address in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert 'value="2571"' in client.get(address).content.decode()
        assert client.post(address, {"to_year": "๒๕๗๑"}).status_code == 302
        draft = RiskRegisterPage.objects.get(fiscal_year=2571)
        assert (draft.title, draft.slug, draft.live) == (
            "ความเสี่ยงการทุจริต 2571",
            "risks-2571",
            False,
        )
        first, second, undated = draft.items.order_by("sort_order", "pk")
        assert (first.state, first.result, first.result_on, first.person) == (
            "todo",
            "",
            None,
            None,
        )
        assert first.division == page.items.order_by("pk")[0].division
        assert (f"{first.due_on}", f"{second.due_on}") == ("2029-02-28", "2028-03-31")
        assert undated.due_on is None
        assert page.items.filter(state="done").count() == 1
        assert PageLogEntry.objects.filter(page=draft.pk, action="wagtail.create").exists()
        assert client.get(f"/admin/pages/{draft.pk}/edit/").status_code == 200

    def test_is_refused_where_there_is_one(self, client, as_role, index):
        page = self.done(index)
        make.risk_register(index, 2571, live=False)
        as_role("editor")
        for year in ("2571", "2570", "", "abc", "9" * 40):
            response = client.post(f"/admin/risks/{page.pk}/copy/", {"to_year": year})
            assert response.status_code == 200, year
            assert response.context["form"].errors["to_year"], year
        assert RiskRegisterPage.objects.count() == 2

    def test_is_not_there_for_who_may_not_write_pages(self, client, as_role, index):
        page = self.done(index)
        as_role("officer")
        for send in (client.get, client.post):
            response = send(f"/admin/risks/{page.pk}/copy/", {"to_year": "2571"})
            assert response.status_code == 404
        assert RiskRegisterPage.objects.count() == 1

    def test_cannot_begin_from_what_is_not_there(self, client, as_role, index):
        as_role("editor")
        for pk in (999_999, 2**63):
            assert client.get(f"/admin/risks/{pk}/copy/").status_code == 404
