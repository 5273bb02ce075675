"""A year of the assessment as a whole: taken from the list, copied, shown, hidden, deleted."""

import datetime

from django.db import transaction

from measures.ita.catalogue import AskedItem, indicators
from measures.ita.catalogue import years as listed_years
from measures.ita.models import (
    YEAR_TWICE,
    AssessmentYear,
    Element,
    Indicator,
    Item,
    ItemEvidence,
    Question,
)
from measures.ita.states import State
from measures.refusing import NotAllowed

from .living import renew
from .refusing import changed, locked

LOAD, PUBLISH, UNPUBLISH, DELETE = "ita.load", "ita.publish", "ita.unpublish", "ita.delete"


@transaction.atomic
def load(year: int, *, by, at: datetime.datetime) -> AssessmentYear:
    """Make the year as the national commission asked it, with the portal's own evidence.

    Raises NotAllowed where there is no list of that year, or the year is here already.
    """
    if year not in listed_years():
        raise NotAllowed(f"ยังไม่มีรายการของปี {year} ในระบบ คัดลอกจากปีก่อนแล้วแก้เลขข้อแทน")
    if AssessmentYear.objects.filter(year=year).exists():
        raise NotAllowed(YEAR_TWICE)
    assessment = AssessmentYear.objects.create(year=year)
    place = 0
    for asked in indicators(year):
        indicator = Indicator.objects.create(
            assessment=assessment,
            key=asked.key,
            number=asked.number,
            tool=asked.tool,
            title=asked.title,
            title_en=asked.title_en,
        )
        _add_questions(indicator, asked.questions)
        for item in asked.items:
            add_item(indicator, item, code=item.code, place=place)
            place += 1
    renew(assessment)
    changed(assessment, by=by, at=at, action=LOAD)
    return assessment


def add_item(indicator: Indicator, asked: AskedItem, *, code: str, place: int) -> Item:
    """Make one item with its elements, all of them waiting."""
    item = Item.objects.create(
        indicator=indicator,
        heading=asked.heading,
        heading_en=asked.heading_en,
        key=asked.key,
        code=code,
        title=asked.title,
        title_en=asked.title_en,
        period_rule=asked.period_rule,
        says_none=asked.says_none,
        live_keys=asked.live_keys,
        sort_order=place,
    )
    Element.objects.bulk_create(
        Element(item=item, text=text, sort_order=n) for n, text in enumerate(asked.elements)
    )
    return item


@transaction.atomic
def publish(assessment: AssessmentYear, *, by, at: datetime.datetime) -> None:
    """Let everybody read the index of the year. Raises NotAllowed where it has no items."""
    assessment = locked(assessment)
    if not Item.objects.filter(indicator__assessment=assessment).exists():
        raise NotAllowed("ปีนี้ยังไม่มีข้อใดเลย เพิ่มข้อก่อนแล้วจึงเผยแพร่")
    _show(assessment, True, PUBLISH, by, at)


@transaction.atomic
def unpublish(assessment: AssessmentYear, *, by, at: datetime.datetime) -> None:
    """Take the index off the site; nothing of it is lost."""
    _show(locked(assessment), False, UNPUBLISH, by, at)


@transaction.atomic
def set_due(assessment: AssessmentYear, due_on: datetime.date | None, *, by, at) -> None:
    assessment = locked(assessment)
    assessment.due_on = due_on
    assessment.save(update_fields=["due_on"])
    changed(assessment, by=by, at=at, what="due")


@transaction.atomic
def delete(assessment: AssessmentYear, *, by, at: datetime.datetime) -> None:
    """Delete a year nobody has worked on. Raises NotAllowed with why it stays."""
    assessment = locked(assessment)
    if reason := why_it_stays(assessment):
        raise NotAllowed(reason)
    changed(assessment, by=by, at=at, action=DELETE, year=assessment.year)
    assessment.delete()


def why_it_stays(assessment: AssessmentYear) -> str:
    """Return the sentence that refuses a deletion; empty where nothing is in the way."""
    if assessment.is_published:
        return f"ลบ{assessment}ไม่ได้ เพราะเผยแพร่อยู่ เลิกเผยแพร่ก่อน"
    of_year = {"item__indicator__assessment": assessment}
    shown = ItemEvidence.objects.filter(**of_year, is_automatic=False).count()
    judged = Element.objects.filter(**of_year).exclude(state=State.WAITING).count()
    if shown:
        return f"ลบ{assessment}ไม่ได้ เพราะมีหลักฐานที่เจ้าหน้าที่ใส่ไว้ {shown} รายการ นำออกก่อน หรือเก็บปีนี้ไว้"
    if judged:
        return f"ลบ{assessment}ไม่ได้ เพราะตรวจองค์ประกอบไว้แล้ว {judged} รายการ เก็บปีนี้ไว้เป็นประวัติ"
    if _has_scores(assessment):
        return f"ลบ{assessment}ไม่ได้ เพราะมีคะแนนบันทึกไว้แล้ว เก็บปีนี้ไว้ให้ประชาชนเปรียบเทียบ"
    return ""


def _has_scores(assessment):
    scored = assessment.indicators.exclude(score=None).exists()
    return scored or assessment.total is not None


def _add_questions(indicator, questions):
    Question.objects.bulk_create(
        Question(indicator=indicator, code=code, text=text, sort_order=place)
        for place, (code, text) in enumerate(questions)
    )


def _show(assessment, is_published, action, by, at):
    assessment.is_published = is_published
    assessment.save(update_fields=["is_published"])
    changed(assessment, by=by, at=at, action=action)
