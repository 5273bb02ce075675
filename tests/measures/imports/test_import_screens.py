"""The screens of an import: bring a table, look, mend, confirm. Only then is there a plan."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import now
from wagtail.models import ModelLogEntry

from casework import watch
from casework.roles import ROLES
from measures.imports import actions
from measures.imports.models import ImportDraft
from measures.plans.models import MeasureStep, Plan, Row, RowOfficer
from tests.factories.home import DivisionFactory, PersonFactory

from .conftest import HEAD, ROW, SOURCE, TITLE, changed, tabbed

pytestmark = pytest.mark.django_db
URL = "/admin/plan-imports/"
MAY = {"admin", "approver", "head"}
SMALL = tabbed(TITLE, HEAD, ROW)


@pytest.fixture
def head(client, user_of):
    """A head of division, signed in, of an office with two divisions."""
    DivisionFactory(name="สำนักปลัด")
    DivisionFactory(name="กองคลัง")
    user = user_of("head")
    client.force_login(user)
    return user


@pytest.fixture
def bring(client, head):
    """Paste a table and stand before its preview; gives the draft."""

    def paste(text=SMALL):
        client.post(URL, {"text": text})
        return ImportDraft.objects.latest("pk")

    return paste


def typed(page, **changes):
    """What the browser sends back from a preview: every field as it was drawn."""
    preview, values = page.context["preview"], {}
    for form in _forms(preview):
        for bound in form:
            value = bound.value()
            if value is True or value == "on":
                values[bound.html_name] = "on"
            elif value not in (None, False, []):
                values[bound.html_name] = value
            else:
                values.setdefault(bound.html_name, "")
            if value in (None, False, []) and bound.name in ("is_for_all", "skip", "divisions"):
                del values[bound.html_name]
    for row in preview.rows:
        for place in row.all_places:
            values |= {
                misprint["name"]: "on" for misprint in place.misprints if misprint["is_taken"]
            }
    values |= changes
    return {name: value for name, value in values.items() if value is not None}


def _forms(preview):
    yield preview.plan
    for issue in preview.issues:
        yield issue.form
        for row in issue.rows:
            yield row.form
            yield from (measure.form for measure in row.measures)


def test_the_list_of_plans_offers_it_to_who_may_write_plans(client, head):
    page = client.get("/admin/snippets/plans/plan/")
    assert "นำเข้าจากตารางเดิม" in page.text
    assert f'href="{URL}"' in page.text


def test_only_who_may_add_a_plan_may_bring_a_table(client, user_of):
    for role in ROLES:
        client.force_login(user_of(role))
        may = client.get(URL).status_code == 200
        client.post(URL, {"text": SMALL})
        made = ImportDraft.objects.filter(owner__username=f"{role}-1").exists()
        sample = client.get(f"{URL}sample.xlsx").status_code == 200
        assert (may, made, sample) == (role in MAY,) * 3, role


def test_a_table_of_somebody_else_does_not_exist(client, bring, user_of):
    draft = bring()
    client.force_login(user_of("admin"))
    for address in (f"{URL}{draft.pk}/", f"{URL}{draft.pk}/discard/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"confirm": "1"}).status_code == 404
    assert ImportDraft.objects.filter(pk=draft.pk).exists()
    assert not Plan.objects.exists()


def test_the_real_table_becomes_a_plan_only_when_confirmed(client, bring, head):
    draft = bring(SOURCE.read_text())
    page = client.get(f"{URL}{draft.pk}/")
    assert "7 ประเด็น 9 ข้อ" in page.text
    assert not page.context["preview"].errors
    assert not Plan.objects.exists()
    answer = client.post(f"{URL}{draft.pk}/", typed(page, confirm="1"))
    plan = Plan.objects.get(fiscal_year=2566)
    assert answer.url == f"/admin/snippets/plans/plan/edit/{plan.pk}/"
    assert not plan.is_published
    assert (plan.issues.count(), Row.objects.filter(issue__plan=plan).count()) == (7, 9)
    assert MeasureStep.objects.count() == 29
    codes = Row.objects.filter(issue__plan=plan).order_by("issue__sort_order", "sort_order")
    assert " ".join(row.code for row in codes) == "i1 e15 i1 o15 e6 i20 i9 i14 i25"
    assert ModelLogEntry.objects.filter(action=actions.CREATE, user=head).count() == 1


def test_confirming_twice_makes_one_plan(client, bring):
    draft = bring()
    form = typed(client.get(f"{URL}{draft.pk}/"), confirm="1")
    first, second = client.post(f"{URL}{draft.pk}/", form), client.post(f"{URL}{draft.pk}/", form)
    assert first.url == second.url
    assert Plan.objects.count() == 1
    assert client.get(f"{URL}{draft.pk}/").url == first.url


def test_a_year_that_has_a_plan_is_refused_before_and_another_is_offered(client, bring):
    Plan.objects.create(fiscal_year=2569)
    draft = bring()
    page = client.get(f"{URL}{draft.pk}/")
    assert "ปีงบประมาณ 2569 มีแผนแล้ว ใส่ปีอื่น (ปี 2570 ยังไม่มีแผน)" in page.text
    refused = client.post(f"{URL}{draft.pk}/", typed(page, confirm="1", title="ชื่อที่พิมพ์ใหม่"))
    assert refused.status_code == 200
    assert "ชื่อที่พิมพ์ใหม่" in refused.text
    assert Plan.objects.count() == 1
    assert not Row.objects.exists()


def test_a_declined_correction_leaves_the_word_as_it_was(client, bring):
    draft = bring(tabbed(TITLE, HEAD, changed(c1="๑๔ ประเมินอย่างเป็นธรรม อย่างน้อยเพียงใด")))
    page = client.get(f"{URL}{draft.pk}/")
    assert "<del>อย่างน้อยเพียงใด</del>" in page.text
    assert page.context["preview"].rows[0].code == "i4"
    form = typed(page, **{"i0-r0-misprint-question-0": None, "i0-r0-code": "i๑๔", "save": "1"})
    client.post(f"{URL}{draft.pk}/", form)
    again = client.get(f"{URL}{draft.pk}/")
    assert (
        again.context["preview"]
        .content["issues"][0]["rows"][0]["question"]
        .endswith("อย่างน้อยเพียงใด")
    )
    client.post(f"{URL}{draft.pk}/", typed(again, confirm="1"))
    row = Row.objects.get()
    assert (row.code, row.question) == ("i14", "ประเมินอย่างเป็นธรรม อย่างน้อยเพียงใด")


def test_a_correction_can_be_taken_again(client, bring):
    draft = bring(tabbed(TITLE, HEAD, changed(c2="ไม่แจ้งเวีย เจ้าหน้าที่")))
    for ticked, words in ((None, "ไม่แจ้งเวีย เจ้าหน้าที่"), ("on", "ไม่แจ้งเวียน เจ้าหน้าที่")):
        page = client.get(f"{URL}{draft.pk}/")
        client.post(f"{URL}{draft.pk}/", typed(page, **{"i0-r0-misprint-analysis-0": ticked}))
        draft.refresh_from_db()
        assert draft.content["issues"][0]["rows"][0]["analysis"] == words


def test_what_is_wrong_stops_the_plan_and_stays_as_it_was_typed(client, bring):
    draft = bring()
    wrong = {"i0-r0-begins_on": "๓๑/๒/๒๕๖๙", "i0-r0-code": "x", "i0-r0-lead": "ก" * 151}
    page = client.get(f"{URL}{draft.pk}/")
    refused = client.post(f"{URL}{draft.pk}/", typed(page, confirm="1", **wrong))
    for words in ("ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ.", "รหัสขึ้นต้นด้วยตัวอักษร", "ยาวเกิน 150 ตัวอักษร", "๓๑/๒/๒๕๖๙"):
        assert words in refused.text
    assert 'href="#id_i0-r0-begins_on"' in refused.text
    assert not Plan.objects.exists()
    draft.refresh_from_db()
    assert draft.content["issues"][0]["rows"][0]["begins_on"] == "๓๑/๒/๒๕๖๙"
    mended = typed(refused, confirm="1", **dict.fromkeys(wrong, ""))
    mended |= {"i0-r0-begins_on": "1/10/2568", "i0-r0-code": "I ๒"}
    client.post(f"{URL}{draft.pk}/", mended)
    assert Row.objects.get().code == "i2"


def test_measures_steps_and_people_are_taken_as_the_officer_left_them(client, bring):
    person = PersonFactory(name="นางสาวพร ใจดี")
    draft = bring()
    changes = {
        "i0-r0-m0-steps": "ขั้นแรก\n\n  ขั้นสอง ",
        "i0-r0-m1-text": "มาตรการใหม่",
        "i0-r0-m1-steps": "ขั้นสาม",
        "i0-r0-officers": "นางสาวพร  ใจดี",
        "i0-r0-is_for_all": "on",
    }
    client.post(f"{URL}{draft.pk}/", typed(client.get(f"{URL}{draft.pk}/"), save="1", **changes))
    page = client.get(f"{URL}{draft.pk}/")
    client.post(f"{URL}{draft.pk}/", typed(page, confirm="1"))
    row = Row.objects.get()
    found = [(one.text, [s.text for s in one.steps.all()]) for one in row.measures.all()]
    assert found == [("ติดแผนผัง", ["ขั้นแรก", "ขั้นสอง"]), ("มาตรการใหม่", ["ขั้นสาม"])]
    assert (row.is_for_all, RowOfficer.objects.get().person) == (True, person)
    assert [one.name for one in row.divisions.all()] == ["กองคลัง"]


def test_a_row_marked_so_is_not_imported_and_all_of_them_can_not_be(client, bring):
    draft = bring(tabbed(TITLE, HEAD, ROW, changed(c0="", c1="i๒ ข้อสอง")))
    page = client.get(f"{URL}{draft.pk}/")
    both = typed(page, confirm="1", **{"i0-r0-skip": "on", "i0-r1-skip": "on"})
    assert "เอาเครื่องหมายออกอย่างน้อยหนึ่งข้อ" in client.post(f"{URL}{draft.pk}/", both).text
    assert not Plan.objects.exists()
    client.post(f"{URL}{draft.pk}/", both | {"i0-r1-skip": ""} | {"i0-r1-code": "i2"})
    one = {name: value for name, value in both.items() if name != "i0-r1-skip"}
    client.post(f"{URL}{draft.pk}/", one)
    assert [row.code for row in Row.objects.all()] == ["i2"]


def test_what_is_fine_is_folded_and_what_needs_a_look_is_open_and_counted(client, bring):
    draft = bring(tabbed(TITLE, HEAD, ROW, changed(c0="", c1="i๙๙ ข้อสอง")))
    page = client.get(f"{URL}{draft.pk}/")
    assert "ต้องดู 1 แห่ง" in page.text
    assert page.text.index('id="i0-r1" open') < page.text.index('id="i0-r0">')


def test_a_table_of_another_year_is_moved_to_the_year_typed(client, bring):
    draft = bring(tabbed(TITLE, HEAD, changed(c2="ผลของปี ๒๕๖๙")))
    page = client.get(f"{URL}{draft.pk}/")
    refused = client.post(f"{URL}{draft.pk}/", typed(page, confirm="1", fiscal_year="2571"))
    assert "ระยะเวลาทุกข้ออยู่ในปีงบประมาณ 2569 แต่ปีของแผนเป็น 2571" in refused.text
    assert "เลื่อนทุกข้อจากปี 2569 เป็นปี 2571" in refused.text
    assert len(refused.context["preview"].errors) == 1
    assert not Plan.objects.exists()
    client.post(f"{URL}{draft.pk}/", typed(refused, move="1"))
    page = client.get(f"{URL}{draft.pk}/")
    client.post(f"{URL}{draft.pk}/", typed(page, confirm="1"))
    row = Row.objects.get()
    assert Plan.objects.get().fiscal_year == 2571
    assert (row.begins_on, row.ends_on) == (datetime.date(2027, 10, 1), datetime.date(2028, 9, 30))
    assert row.analysis == "ผลของปี ๒๕๗๑"


def test_one_row_of_another_year_is_refused_and_may_be_left_out(client, bring):
    other = changed(c0="", c1="i๒ ข้อสอง", c5="๑ ต.ค. ๒๕๖๕ – ๓๐ ก.ย. ๒๕๖๖")
    draft = bring(tabbed(TITLE, HEAD, ROW, other))
    page = client.get(f"{URL}{draft.pk}/")
    assert "ระยะเวลานี้ไม่อยู่ในปีงบประมาณ 2569 เลย" in page.text
    client.post(f"{URL}{draft.pk}/", typed(page, confirm="1"))
    assert not Plan.objects.exists()
    client.post(f"{URL}{draft.pk}/", typed(page, confirm="1", **{"i0-r1-skip": "on"}))
    assert [row.code for row in Row.objects.all()] == ["i1"]


def test_dates_that_do_not_exist_or_end_first_are_said_beside_the_field(client, bring):
    lines = [
        changed(c5="30 ก.พ. 2569 - 30 ก.ย. 2569"),
        changed(c0="", c1="i๒ ข้อสอง", c5="1 ต.ค. 2568 - 31 มี.ค. 2568"),
        changed(c0="", c1="ไม่มีรหัส"),
        changed(c0="", c1="i๑ ซ้ำ"),
    ]
    page = client.get(f"{URL}{bring(tabbed(TITLE, HEAD, *lines)).pk}/")
    for words in (
        "ไม่มีวันที่ 30 ก.พ. 2569",
        "ในตาราง: 30 ก.พ. 2569 - 30 ก.ย. 2569",
        "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม",
        "ใส่รหัส ITA เช่น i1",
        "ประเด็นนี้มีข้อคำถามรหัสนี้แล้ว",
    ):
        assert words in page.text, words


def test_the_same_code_under_two_issues_becomes_a_plan(client, bring):
    draft = bring(tabbed(TITLE, HEAD, ROW, changed(c0="๒. บริการ")))
    client.post(f"{URL}{draft.pk}/", typed(client.get(f"{URL}{draft.pk}/"), confirm="1"))
    assert [row.code for row in Row.objects.all()] == ["i1", "i1"]


def test_files_are_read_by_what_they_hold_whatever_their_name(client, head):
    upload = SimpleUploadedFile("แผน.doc", SMALL.encode("cp874"))
    client.post(URL, {"file": upload})
    draft = ImportDraft.objects.get()
    assert draft.source == "แผน.doc"
    assert draft.content["issues"][0]["title"] == "ความโปร่งใส"


def test_the_upload_says_what_is_missing_and_keeps_the_pasted_text(client, head):
    assert "เลือกไฟล์ หรือวางตารางในช่องข้อความ" in client.post(URL, {"text": "  "}).text
    both = {"text": SMALL, "file": SimpleUploadedFile("a.csv", b"a,b")}
    assert "อย่างใดอย่างหนึ่ง" in client.post(URL, both).text
    page = client.post(URL, {"text": "ข้อความ\tที่ไม่ใช่ตาราง\x00"})
    assert "ไม่พบหัวตาราง" in page.text
    assert "ที่ไม่ใช่ตาราง" in page.text
    assert not ImportDraft.objects.exists()


def test_drafts_can_be_found_again_and_thrown_away(client, bring):
    draft = bring()
    assert f"{URL}{draft.pk}/" in client.get(URL).text
    client.get(f"{URL}{draft.pk}/discard/")
    client.post(f"{URL}{draft.pk}/discard/")
    assert not ImportDraft.objects.exists()


def test_the_clock_forgets_what_nobody_touched_for_two_weeks(bring):
    old, new = bring(), bring()
    at = now() + datetime.timedelta(days=15)
    actions.change(new, new.content, at=at)
    watch.run(at=at)
    assert list(ImportDraft.objects.all()) == [new]
    assert not ImportDraft.objects.filter(pk=old.pk).exists()


def test_the_sample_can_be_brought_back(client, head):
    for name in ("sample.xlsx", "sample.csv"):
        data = client.get(f"{URL}{name}").content
        client.post(URL, {"file": SimpleUploadedFile(name, data)})
        draft = ImportDraft.objects.latest("pk")
        page = client.get(f"{URL}{draft.pk}/")
        assert page.context["preview"].count == 0, name
        row = draft.content["issues"][0]["rows"][0]
        assert row["measures"][0]["steps"].splitlines() == [
            "จัดทำแผนผังขั้นตอน",
            "ติดประกาศ ณ จุดบริการ",
        ]
        assert (row["is_for_all"], row["lead"]) == (True, "สำนักปลัด")
