"""Years of the assessment for tests, made with as little as each needs."""

import datetime
from decimal import Decimal

from measures.ita.models import AssessmentYear, Indicator, Item, Question, Tool
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row

TEN = [
    ("duty", Tool.IIT, "การปฏิบัติหน้าที่"),
    ("budget", Tool.IIT, "การใช้งบประมาณ"),
    ("power", Tool.IIT, "การใช้อำนาจ"),
    ("property", Tool.IIT, "การใช้ทรัพย์สินของราชการ"),
    ("anti-corruption", Tool.IIT, "การแก้ไขปัญหาการทุจริต"),
    ("quality", Tool.EIT, "คุณภาพการดำเนินงาน"),
    ("communication", Tool.EIT, "ประสิทธิภาพการสื่อสาร"),
    ("improvement", Tool.EIT, "การปรับปรุงระบบการทำงาน"),
    ("disclosure", Tool.OIT, "การเปิดเผยข้อมูล"),
    ("prevention", Tool.OIT, "การป้องกันการทุจริต"),
]
SCORES = ("91.20", "80.10", "88", "79.5", "90", "93", "86", "84.99", "95", "100")


def announced(year, *, scores=SCORES, total="90.12", mark="85", **fields):
    """A year with ten indicators and these scores, announced in its August."""
    fields = {"announced_on": datetime.date(year - 543, 8, 1), "grade": "A"} | fields
    assessment = AssessmentYear.objects.create(
        year=year, total=total and Decimal(total), pass_mark=mark and Decimal(mark), **fields
    )
    for number, (key, tool, title) in enumerate(TEN, 1):
        score = scores[number - 1] if scores else None
        Indicator.objects.create(
            assessment=assessment,
            key=key,
            number=number,
            tool=tool,
            title=title,
            title_en=f"{key} in English",
            score=score and Decimal(score),
        )
    return assessment


def question(assessment, key, code):
    indicator = assessment.indicators.get(key=key)
    return Question.objects.create(indicator=indicator, code=code, text=f"คำถาม {code}")


def item(assessment, indicator, code, **fields):
    """An item under the indicator with that key; its own key is its code unless told."""
    fields = {"key": code, "title": f"รายการ {code}"} | fields
    indicator = assessment.indicators.get(key=indicator)
    return Item.objects.create(indicator=indicator, code=code, **fields)


def plan(year, codes, *, is_published=True):
    """A plan with one issue for each code."""
    made = Plan.objects.create(fiscal_year=year, is_published=is_published)
    days = {"begins_on": datetime.date(2022, 10, 1), "ends_on": datetime.date(2023, 3, 31)}
    for place, code in enumerate(codes, 1):
        issue = Issue.objects.create(plan=made, title=f"ประเด็น {place}", sort_order=place)
        row = Row.objects.create(
            issue=issue, code=code, question=f"ถาม {code}", analysis="-", is_for_all=True, **days
        )
        measure = Measure.objects.create(row=row, text="ทำ", sort_order=1)
        MeasureStep.objects.create(measure=measure, text="ลงมือ", sort_order=1)
    return made
