"""The sample table to fill in: one row of a plan that is nobody's, as XLSX and CSV."""

import csv
import io

from measures.plans.headings import answering, heading
from measures.plans.models import Plan
from measures.plans.reading import IssueSheet, MeasureSheet, PlanSheet, RowSheet, Step

DANGEROUS = ("=", "+", "-", "@")  # a spreadsheet would take the text for a formula


def sample(fiscal_year: int) -> PlanSheet:
    """One issue with one row, to be typed over."""
    steps = [Step(0, 1, "จัดทำแผนผังขั้นตอน"), Step(0, 2, "ติดประกาศ ณ จุดบริการ")]
    row = RowSheet(
        code="i1",
        question="เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนและระยะเวลาที่กำหนด มากน้อยเพียงใด",
        analysis="ผู้รับบริการเห็นว่ายังล่าช้า",
        period=f"1 ต.ค. {fiscal_year - 1} – 30 ก.ย. {fiscal_year}",
        responsible="ทุกหน่วยงาน โดยสำนักปลัด เป็นผู้รับผิดชอบหลัก",
        officers=[],
        measures=[MeasureSheet("ประชาสัมพันธ์แผนผังขั้นตอนและระยะเวลา", steps)],
    )
    plan = Plan(fiscal_year=fiscal_year)
    return PlanSheet(plan, [IssueSheet(1, "กระบวนการปฏิบัติงานที่โปร่งใส", [row])])


def as_csv(found: PlanSheet, agency) -> bytes:
    """The official table with a line for each step, what several lines share repeated."""
    words = heading(found, agency)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([words.title])
    writer.writerow([words.subtitle])
    writer.writerow([words.issue, *words.columns])
    for issue in found.issues:
        for row in issue.rows:
            writer.writerows([list(map(_safe, line)) for line in _lines(issue, row)])
    return file.getvalue().encode("utf-8-sig")


def _lines(issue, row):
    shared = [f"{issue.number}. {issue.title}", f"{row.code} {row.question}", row.analysis]
    last = [row.period, "\n".join(answering(row))]
    for measure in row.measures or [MeasureSheet("", [])]:
        for step in measure.steps or [None]:
            yield [*shared, measure.text, f"{step.number}. {step.text}" if step else "", *last]


def _safe(text):
    return f"'{text}" if text.startswith(DANGEROUS) else text
