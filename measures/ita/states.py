"""The words of the assessment that have a fixed meaning in the rules."""

from django.db import models


class Tool(models.TextChoices):
    """Who is asked: staff, the public, or the website itself."""

    IIT = "iit", "IIT (บุคลากรภายใน)"
    EIT = "eit", "EIT (ผู้มาติดต่อ)"
    OIT = "oit", "OIT (การเปิดเผยข้อมูล)"


class PeriodRule(models.TextChoices):
    """Which days an item's evidence must tell of."""

    CURRENT = "current", "ข้อมูลปัจจุบัน"
    THIS_YEAR = "this_year", "ของปีงบประมาณนี้"
    COVERS_YEAR = "covers_year", "ที่มีระยะเวลาครอบคลุมปีงบประมาณนี้"
    FIRST_HALF = "first_half", "6 เดือนแรกของปีงบประมาณนี้"
    FIRST_HALF_BY_MONTH = "first_half_by_month", "6 เดือนแรกของปีงบประมาณนี้ รายเดือน"
    LAST_YEAR = "last_year", "ของปีงบประมาณก่อน"


class State(models.TextChoices):
    COMPLETE = "complete", "ครบถ้วน"
    INCOMPLETE = "incomplete", "ไม่ครบ"
    WAITING = "waiting", "รอดำเนินการ"


HALVES = {PeriodRule.FIRST_HALF, PeriodRule.FIRST_HALF_BY_MONTH}
