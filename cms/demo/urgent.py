"""Urgent notices of the demo: one shown now, one that waits for its day, one that is over."""

from datetime import datetime, time, timedelta

from django.utils.timezone import make_aware
from wagtail.models import Page

from home.models import Village
from home.urgent.models import INFO, WARNING, UrgentNotice

from .writing import Text


def create(tree):
    _no_water(tree)
    _notice(
        "ตั้งจุดทิ้งหลอดไฟ ถ่าน และกระป๋องสารเคมี ที่ศาลากลางบ้านทุกหมู่",
        "Bring old lamps, batteries and chemical cans to the village halls.",
        begins=tree.today + timedelta(days=10),
        ends=tree.today + timedelta(days=40),
    )
    _notice(
        "ปิดถนนสายหมู่ 5 ลาดยาง ใช้ทางหมู่ 6 แทน",
        "The road of Moo 5 is closed for paving. Use the road of Moo 6.",
        begins=tree.today - timedelta(days=30),
        ends=tree.today - timedelta(days=21),
        moos=[5],
    )


def _no_water(tree):
    text = Text(pipe=tree.next_day)
    thai = text(
        "น้ำประปาหยุดไหล {pipe} เวลา 09.00–16.00 น. โปรดสำรองน้ำ",
        "No tap water on {pipe}, 9 am to 4 pm. Please store water.",
    )
    page = Page.objects.filter(slug="water-off-moo-3-4", locale__language_code="th").first()
    _notice(
        thai,
        text.words[thai],
        level=WARNING,
        begins=tree.today - timedelta(days=1),
        ends=tree.next_day + timedelta(days=1),
        moos=[3, 4],
        page=page,
    )


def _notice(text, text_en, *, begins, ends, level=INFO, moos=(), page=None):
    notice = UrgentNotice.objects.create(
        text=text,
        text_en=text_en,
        level=level,
        begins_at=make_aware(datetime.combine(begins, time())),
        ends_at=make_aware(datetime.combine(ends, time())),
        page=page,
    )
    notice.villages.set(Village.objects.filter(moo__in=moos))
