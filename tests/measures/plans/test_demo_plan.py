"""The demo's plan of 2566 says everything the source table says, and none of its slips."""

import pytest
from django.utils.timezone import localdate

from home.buddhist import fiscal_year
from measures.plans.models import Issue, MeasureStep, Plan, Row
from measures.plans.reading import sheet

pytestmark = pytest.mark.django_db
SLIPS = (
    "ยึดทรัพย์สิน",
    "๐๑๕",
    "๑๑ ",
    "120",
    "แจ้งเวีย ",
    "แจ้งเวียให้",
    "อย่างน้อยเพียงใด",
    "ประพฤตินิยมชอบ",
    "พฤติกรรมกรรมการ",
    "ในการการ",
    "อปท. ประชาสัมพันธ์",
    "หนองฮาง",
)
# The mark of each step of the source (domain.md, section 2): row, and words that are found there.
STEPS = {
    "A1": (0, "แผนผังขั้นตอนและระยะเวลาการปฏิบัติงานของทุกภารกิจ"),
    "A2": (0, "กรอบระยะเวลาที่กำหนดอย่างเคร่งครัด"),
    "A3": (0, "จิตสำนึกที่ดีในการให้บริการ"),
    "B1": (1, "แบบประเมินความพึงพอใจในการบริการ"),
    "B2": (1, "ในช่องทางติดต่อทุกชนิด"),
    "C1": (2, "แต่งตั้งเจ้าหน้าที่ผู้รับผิดชอบ"),
    "C2": (2, "ระบบตอบรับอัตโนมัติ"),
    "C3": (2, "ประชาสัมพันธ์ช่องทางการติดต่อ"),
    "C4": (2, "คู่มือการปฏิบัติงาน"),
    "C5": (2, "แบบประเมินความพึงพอใจ ณ จุดบริการ"),
    "C6": (2, "E-Service อย่างน้อย 1 ภารกิจงาน"),
    "D1": (3, "สื่อสารสองทาง"),
    "D2": (3, "ระบบสืบค้นกฎหมาย"),
    "E1": (4, "โครงการอบรม"),
    "E2": (4, "เชิญวิทยากร"),
    "E3": (4, "ติดตามความก้าวหน้า"),
    "E4": (4, "กลุ่มไลน์ อปท. และวิทยุชุมชน"),
    "F1": (5, "คำสั่งมอบหมาย"),
    "F2": (5, "เผยแพร่แผนการใช้จ่ายงบประมาณ"),
    "G1": (6, "ประชุมชี้แจง"),
    "G2": (6, "ผู้บริหารทราบทุกเดือน"),
    "G3": (6, "ประกาศเผยแพร่แผนและผลการจัดซื้อจัดจ้าง"),
    "H1": (7, "แผนพัฒนาบุคลากร"),
    "H2": (7, "การประเมินผลการปฏิบัติงานรายบุคคล"),
    "I1": (8, "ประเมินความเสี่ยงการทุจริต"),
    "I2": (8, "นำผลการวิเคราะห์ ITA"),
    "I3": (8, "Dos & Don'ts แจ้งเวียนให้บุคลากร"),
    "I4": (8, "ฝึกอบรมเสริมสร้างคุณธรรมจริยธรรม"),
    "I5": (8, "จัดการเรื่องร้องเรียนร้องทุกข์"),
    "I6": (8, "ร้องเรียนการทุจริตทางสื่อออนไลน์"),
}
MEASURES = [
    (3, "E-Service เป็นของตนเอง"),
    (3, "One Stop Service"),
    (4, "เพิ่มพูนทักษะ"),
    (4, "Instagram และ LINE"),
    (1, "ประชุมประจำเดือน"),
    (5, "เบิกจ่ายวัสดุสำนักงาน"),
    (8, "คณะกรรมการขับเคลื่อนเรื่องจริยธรรม"),
]


def test_it_has_seven_issues_and_nine_rows_in_the_order_of_the_source(of_2566):
    found = sheet(of_2566)
    assert [len(issue.rows) for issue in found.issues] == [2, 2, 1, 1, 1, 1, 1]
    codes = [row.code for row in found.rows]
    assert codes == ["i1", "e15", "i1", "o15", "e6", "i20", "i9", "i14", "i25"]
    halves = [row.period.endswith("31 มี.ค. 2566") for row in found.rows]
    assert halves == [True, False, True, *[False] * 6]
    assert [row.responsible for row in found.rows[5:8]] == [
        "กองคลัง",
        "กองคลัง",
        "งานการเจ้าหน้าที่ สำนักปลัด",
    ]
    assert all(row.officers for row in found.rows)


def test_every_step_of_the_source_is_there_once_and_no_other(of_2566):
    rows = sheet(of_2566).rows
    found = []
    for row, words in STEPS.values():
        steps = [step for measure in rows[row].measures for step in measure.steps]
        found += [step.pk for step in steps if words in step.text]
    assert len(found) == len(set(found)) == len(STEPS) == 30
    assert MeasureStep.objects.filter(measure__row__issue__plan=of_2566).count() == 30


@pytest.mark.parametrize(("row", "words"), MEASURES)
def test_every_measure_of_the_source_is_there(of_2566, row, words):
    assert any(words in measure.text for measure in sheet(of_2566).rows[row].measures)


def test_none_of_the_slips_of_the_scan_is_there(of_2566):
    texts = " ".join(
        [
            *Issue.objects.values_list("title", flat=True),
            *(f"{r.code} {r.question} {r.analysis} {r.lead}" for r in Row.objects.all()),
            *(m.text for row in sheet(of_2566).rows for m in row.measures),
            *MeasureStep.objects.values_list("text", flat=True),
        ]
    )
    assert [slip for slip in SLIPS if slip in texts] == []
    assert "ยืมทรัพย์สินของราชการ" in texts


def test_this_years_plan_is_made_from_it_and_next_years_is_a_draft(of_2566):
    this_year = fiscal_year(localdate())
    shown, draft = (Plan.objects.get(fiscal_year=this_year + n) for n in (0, 1))
    assert set(Plan.objects.published()) == {of_2566, shown}
    assert not draft.is_published
    assert len(sheet(shown).rows) == len(sheet(draft).rows) == 9
