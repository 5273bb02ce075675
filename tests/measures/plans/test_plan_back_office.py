"""Plans in the back office: the one form, the buttons, and who may do what."""

import datetime

import pytest
from wagtail.models import ModelLogEntry

from measures.plans import actions
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row
from tests.factories.home import DivisionFactory, PersonFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/snippets/plans/plan/"
MAY = {  # write a draft, publish, delete
    "admin": (True, True, True),
    "approver": (True, True, False),
    "head": (True, False, False),
}


def edit_url(plan):
    return f"{LIST}edit/{plan.pk}/"


def typed(**changes):
    """What a browser sends for a plan of one issue, one row, one measure and one step."""
    row, measure = "issues-0-rows-0", "issues-0-rows-0-measures-0"
    values = {
        "fiscal_year": "๒๕๖๙",
        "title": "มาตรการ",
        "title_en": "",
        "announced_on": "1/10/2568",
        "issues-0-title": "ความโปร่งใส",
        "issues-0-title_en": "",
        f"{row}-code": "I๑",
        f"{row}-question": "เป็นไปตามขั้นตอนเพียงใด",
        f"{row}-analysis": "ยังช้า",
        f"{row}-begins_on": "๑ ต.ค. ๒๕๖๘",
        f"{row}-ends_on": "31/3/2569",
        f"{row}-is_for_all": "on",
        f"{row}-lead": "สำนักปลัด",
        f"{row}-lead_en": "",
        f"{measure}-text": "ติดแผนผัง",
        f"{measure}-steps-0-text": "จัดทำแผนผัง",
    }
    sets = ("issues", "issues-0-rows", f"{row}-measures", f"{row}-officers", f"{measure}-steps")
    for name in sets:
        values |= {f"{name}-TOTAL_FORMS": "1", f"{name}-INITIAL_FORMS": "0"}
        values |= {f"{name}-MIN_NUM_FORMS": "0", f"{name}-MAX_NUM_FORMS": "1000"}
        values |= {f"{name}-0-ORDER": "1", f"{name}-0-DELETE": "", f"{name}-0-id": ""}
    values[f"{row}-officers-TOTAL_FORMS"] = "0"
    return values | changes


def saved(plan):
    """The same form as it is sent for a plan that exists."""
    issue, row = Issue.objects.get(plan=plan), Row.objects.get(issue__plan=plan)
    measure = Measure.objects.get(row=row)
    steps = list(MeasureStep.objects.filter(measure=measure))
    names = {
        "issues": [issue],
        "issues-0-rows": [row],
        "issues-0-rows-0-measures": [measure],
        "issues-0-rows-0-measures-0-steps": steps,
    }
    values = typed(fiscal_year=str(plan.fiscal_year))
    for name, ones in names.items():
        values |= {f"{name}-TOTAL_FORMS": len(ones), f"{name}-INITIAL_FORMS": len(ones)}
        for place, one in enumerate(ones):
            values |= {f"{name}-{place}-id": one.pk, f"{name}-{place}-ORDER": place + 1}
            values |= {f"{name}-{place}-DELETE": ""}
    for place, step in enumerate(steps):
        values[f"issues-0-rows-0-measures-0-steps-{place}-text"] = step.text
    return values


@pytest.fixture
def as_role(client, user_of):
    def sign_in(role):
        client.force_login(user_of(role))
        return client

    return sign_in


class TestTheForm:
    def test_a_whole_plan_is_written_at_once_as_people_type_it(self, as_role):
        division, person = DivisionFactory(), PersonFactory()
        row = "issues-0-rows-0"
        more = {f"{row}-divisions": [division.pk], f"{row}-officers-TOTAL_FORMS": "1"}
        more[f"{row}-officers-0-person"] = person.pk
        response = as_role("head").post(f"{LIST}add/", typed(**more))
        assert response.status_code == 302, response.context["form"].errors
        plan = Plan.objects.get()
        assert (plan.fiscal_year, plan.is_published) == (2569, False)
        assert f"{plan.announced_on}" == "2025-10-01"
        row = Row.objects.get()
        assert (row.code, f"{row.begins_on}", f"{row.ends_on}") == (
            "i1",
            "2025-10-01",
            "2026-03-31",
        )
        assert list(row.divisions.all()) == [division]
        assert row.officers.get().person == person
        assert MeasureStep.objects.get().text == "จัดทำแผนผัง"

    def test_a_draft_may_lack_anything_below_its_year(self, as_role):
        empty = typed() | {"issues-TOTAL_FORMS": "0"}
        assert as_role("head").post(f"{LIST}add/", empty).status_code == 302
        assert Plan.objects.get().fiscal_year == 2569

    @pytest.mark.parametrize(
        ("field", "value", "sentence"),
        [
            ("fiscal_year", "2026", "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"),
            ("fiscal_year", "ปีนี้", "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"),
            ("issues-0-rows-0-code", "๐๑๕", "ตัวโอ ไม่ใช่เลขศูนย์"),
            ("issues-0-rows-0-begins_on", "30/2/2569", "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
            ("issues-0-rows-0-ends_on", "30/9/2568", "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"),
        ],
    )
    def test_what_is_wrong_is_said_and_all_that_was_typed_is_there(
        self, as_role, field, value, sentence
    ):
        response = as_role("approver").post(f"{LIST}add/", typed(**{field: value}))
        page = response.content.decode()
        assert sentence in page
        assert value in page
        assert "จัดทำแผนผัง" in page
        assert not Plan.objects.exists()

    def test_a_year_that_has_a_plan_is_refused_in_words(self, as_role, make):
        make(2569)
        page = as_role("approver").post(f"{LIST}add/", typed()).content.decode()
        assert "มีแผนของปีงบประมาณนี้แล้ว" in page
        assert Plan.objects.count() == 1

    def test_the_same_code_twice_in_an_issue_is_said_at_the_line(self, as_role):
        twice = {
            name.replace("rows-0", "rows-1"): value
            for name, value in typed().items()
            if name.startswith("issues-0-rows-0")
        }
        values = typed() | twice | {"issues-0-rows-TOTAL_FORMS": "2"}
        page = as_role("admin").post(f"{LIST}add/", values).content.decode()
        assert page.count("ประเด็นนี้มีข้อคำถามรหัสนี้แล้ว") >= 2
        assert "issue และ code" not in page
        assert not Plan.objects.exists()
        assert "จัดทำแผนผัง" in page

    def test_two_rows_may_change_their_codes_for_each_others(self, as_role, make):
        plan = make(rows=2)
        client = as_role("admin")
        first, second = Row.objects.order_by("sort_order")
        values = typed(fiscal_year="2568")
        values |= {"issues-INITIAL_FORMS": "1", "issues-0-id": first.issue_id}
        values |= {"issues-0-rows-TOTAL_FORMS": "2", "issues-0-rows-INITIAL_FORMS": "2"}
        for place, (row, code) in enumerate([(first, "i2"), (second, "i1")]):
            mine = {
                name.replace("rows-0", f"rows-{place}"): value
                for name, value in typed().items()
                if name.startswith("issues-0-rows-0")
            }
            name = f"issues-0-rows-{place}"
            values |= mine | {
                f"{name}-id": row.pk,
                f"{name}-code": code,
                f"{name}-ORDER": place + 1,
            }
            values[f"{name}-measures-TOTAL_FORMS"] = "0"
        response = client.post(edit_url(plan), values)
        assert response.status_code == 302, response.content.decode()[:2000]
        codes = Row.objects.order_by("pk").values_list("code", flat=True)
        assert list(codes) == ["i2", "i1"]

    def test_rows_and_steps_keep_their_keys_when_words_change(self, as_role, make):
        plan = make()
        steps = list(MeasureStep.objects.values_list("pk", flat=True))
        values = saved(plan) | {"issues-0-rows-0-measures-0-steps-1-text": "วัดผลทุกเดือน"}
        assert as_role("admin").post(edit_url(plan), values).status_code == 302
        assert list(MeasureStep.objects.values_list("pk", "text")) == [
            (steps[0], "ติดป้าย"),
            (steps[1], "วัดผลทุกเดือน"),
        ]

    def test_who_saves_second_is_told_once_and_keeps_what_was_typed(self, as_role, make):
        plan = make()
        client = as_role("admin")
        opened = client.get(edit_url(plan)).context["form"]["seen"].value()
        values = saved(plan) | {"seen": opened, "title": "ของคนที่สอง"}
        Plan.objects.get(pk=plan.pk).save()  # somebody else, meanwhile
        response = client.post(edit_url(plan), values)
        page = response.content.decode()
        assert "มีคนบันทึกแผนนี้หลังจากที่ท่านเปิดหน้านี้" in page
        assert "ของคนที่สอง" in page
        assert 'name="seen"' in page
        values["seen"] = response.context["form"]["seen"].value()
        assert client.post(edit_url(plan), values).status_code == 302
        assert Plan.objects.get().title == "ของคนที่สอง"

    def test_a_step_that_somebody_else_deleted_meanwhile_breaks_nothing(self, as_role, make):
        plan = make()
        values = saved(plan)
        MeasureStep.objects.latest("pk").delete()
        response = as_role("admin").post(edit_url(plan), values)
        assert response.status_code in {200, 302}
        assert Row.objects.get().code == "i1"

    def test_a_published_plan_stays_whole(self, as_role, make):
        plan = make(is_published=True)
        client = as_role("approver")
        name = "issues-0-rows-0"
        bad = {
            f"{name}-measures-0-DELETE": "on",
            f"{name}-is_for_all": "",
            f"{name}-lead": "",
        }
        page = client.post(edit_url(plan), saved(plan) | bad).content.decode()
        assert "แผนที่เผยแพร่อยู่ต้องมีมาตรการอย่างน้อยหนึ่งข้อ" in page
        assert "บอกผู้รับผิดชอบ" in page
        assert Measure.objects.count() == 1
        gone = saved(plan) | {"issues-0-DELETE": "on"}
        assert "เลิกเผยแพร่ก่อนจึงลบทั้งหมดได้" in client.post(edit_url(plan), gone).content.decode()
        assert Issue.objects.count() == 1
        assert client.post(edit_url(plan), saved(plan)).status_code == 302

    def test_opening_a_long_plan_shows_every_step(self, as_role, of_2566):
        page = as_role("approver").get(edit_url(of_2566)).content.decode()
        assert "แต่งตั้งคณะกรรมการขับเคลื่อนเรื่องจริยธรรม" in page
        assert "1/10/2565" in page


@pytest.mark.parametrize("role", ["admin", "approver", "head", "editor", "officer", "auditor"])
def test_who_may_write_publish_and_delete_a_plan(as_role, make, role):
    writes, publishes, deletes = MAY.get(role, (False, False, False))
    plan = make()
    client = as_role(role)
    assert (client.get(edit_url(plan)).status_code == 200) is writes
    assert (client.get(f"/admin/plans/{plan.pk}/measures.pdf").status_code == 200) is writes
    client.post(f"/admin/plans/{plan.pk}/publish/")
    plan.refresh_from_db()
    assert plan.is_published is publishes
    Plan.objects.update(is_published=False)
    client.post(f"{LIST}delete/{plan.pk}/")
    assert Plan.objects.exists() is not deletes


class TestPublishing:
    def test_looking_changes_nothing_and_confirming_shows_it_to_all(self, as_role, make, client):
        plan = make()
        staff = as_role("approver")
        assert "/measures/2568/" in staff.get(f"/admin/plans/{plan.pk}/publish/").content.decode()
        assert not Plan.objects.published().exists()
        staff.post(f"/admin/plans/{plan.pk}/publish/")
        assert Plan.objects.published().get() == plan
        staff.post(f"/admin/plans/{plan.pk}/unpublish/")
        assert not Plan.objects.published().exists()
        assert ModelLogEntry.objects.count() >= 2

    def test_gaps_are_listed_instead_of_a_button(self, as_role, make):
        plan = make()
        MeasureStep.objects.all().delete()
        client = as_role("approver")
        for response in (
            client.get(f"/admin/plans/{plan.pk}/publish/"),
            client.post(f"/admin/plans/{plan.pk}/publish/"),
        ):
            assert "ประเด็นที่ 1 ข้อ i1 มาตรการที่ 1 ยังไม่มีขั้นตอน" in response.content.decode()
        assert not Plan.objects.published().exists()

    def test_a_head_does_not_change_what_the_public_reads(self, as_role, make):
        plan = make(is_published=True)
        response = as_role("head").post(edit_url(plan), saved(plan) | {"title": "อื่น"}, follow=True)
        assert "ผู้มีสิทธิเผยแพร่เท่านั้นที่แก้ได้" in response.content.decode()
        plan.refresh_from_db()
        assert plan.title != "อื่น"

    def test_a_visitor_sees_the_change_at_once(self, client, user_of, make):
        plan = make()
        assert client.get("/measures/2568/").status_code == 404
        assert "2568" not in client.get("/measures/").content.decode()
        actions.publish(plan, by=user_of("admin"))
        assert "พ.ศ. 2568" in client.get("/measures/").content.decode()


class TestDeleting:
    def test_a_published_plan_is_not_deleted_and_the_way_is_told(self, as_role, make):
        plan = make(is_published=True)
        client = as_role("admin")
        for answer in (
            client.get(f"{LIST}delete/{plan.pk}/", follow=True),
            client.post(f"{LIST}delete/{plan.pk}/", follow=True),
            client.post(f"/admin/bulk/plans/plan/delete/?id={plan.pk}", follow=True),
        ):
            assert "ลบแผนที่เผยแพร่อยู่ไม่ได้" in answer.content.decode()
        assert Plan.objects.get() == plan


class TestCopying:
    def test_the_button_makes_next_years_draft_and_opens_it(self, as_role, make):
        plan = make(is_published=True)
        client = as_role("head")
        assert "คัดลอกเป็นร่างปี 2569" in client.get(LIST).content.decode()
        page = client.get(f"/admin/plans/{plan.pk}/copy/").content.decode()
        assert 'value="2569"' in page
        response = client.post(f"/admin/plans/{plan.pk}/copy/", {"to_year": "๒๕๖๙"})
        draft = Plan.objects.get(fiscal_year=2569)
        assert response.url == edit_url(draft)
        assert not draft.is_published

    @pytest.mark.parametrize(
        ("year", "sentence"),
        [
            ("2568", "มีแผนของปีงบประมาณนี้แล้ว"),
            ("", "ใส่ปีงบประมาณเป็น พ.ศ."),
            ("20", "ใส่ปีงบประมาณเป็น พ.ศ."),
            ("ปีหน้า", "ใส่ปีงบประมาณเป็น พ.ศ."),
        ],
    )
    def test_a_year_that_will_not_do_is_refused_in_words(self, as_role, make, year, sentence):
        plan = make()
        page = as_role("head").post(f"/admin/plans/{plan.pk}/copy/", {"to_year": year})
        assert sentence in page.content.decode()
        assert Plan.objects.count() == 1

    def test_who_may_not_add_may_not_copy(self, as_role, make):
        plan = make()
        as_role("editor").post(f"/admin/plans/{plan.pk}/copy/", {"to_year": "2569"})
        assert Plan.objects.count() == 1


def test_a_plan_that_is_not_there_is_not_found(as_role):
    client = as_role("admin")
    for path in ("publish/", "unpublish/", "copy/", "measures.pdf"):
        assert client.get(f"/admin/plans/4711/{path}").status_code == 404
    assert "แผนมาตรการ" in client.get(LIST).content.decode()


def test_the_list_has_days_of_the_buddhist_era(as_role, make):
    make(2568, announced_on=datetime.date(2024, 10, 3))
    page = as_role("admin").get(LIST).content.decode()
    assert "3 ตุลาคม 2567" in page
    assert "2024" not in page.split("<main")[1]
