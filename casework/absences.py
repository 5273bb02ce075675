"""Who is away when, and who does their work meanwhile: writing it down."""

from django.db import transaction
from wagtail.log_actions import log

from home.buddhist import thai_date

from .models import Absence

LONGEST = 366  # days; more is a wrong year


class NotPossible(Exception):
    """The days do not fit. ``field`` is where it shows; the text is for the person."""

    def __init__(self, field, text):
        super().__init__(text)
        self.field = field


@transaction.atomic
def arrange(absence: Absence, *, on, by=None) -> Absence:
    """Write down a new or changed absence; raise ``NotPossible`` where it does not fit."""
    is_new = absence.pk is None
    _check_days(absence, on)
    others = Absence.objects.select_for_update().filter(
        first_day__lte=absence.last_day, last_day__gte=absence.first_day
    )
    others = list(others.exclude(pk=absence.pk).select_related(None))
    _refuse(others, absence.person, "first_day", "มีบันทึกไว้แล้วว่าไม่อยู่ %s แก้รายการเดิมแทน")
    _refuse(others, absence.stand_in, "stand_in", "คนนี้ก็ไม่อยู่ %s เลือกคนอื่น")
    absence.save()
    _trace(absence, "wagtail.create" if is_new else "wagtail.edit", by)
    return absence


@transaction.atomic
def cancel(absence: Absence, *, by):
    _trace(absence, "wagtail.delete", by)
    absence.delete()


def span(absence) -> str:
    """The days, as one says them."""
    first = thai_date(absence.first_day, "short")
    if absence.first_day == absence.last_day:
        return first
    return f"{first} ถึง {thai_date(absence.last_day, 'short')}"


def _trace(absence, action, by):
    """Keep who arranged that somebody sees another's cases, also once the days are deleted."""
    words = f"{absence.person} ไม่อยู่ {span(absence)} ทำแทนโดย {absence.stand_in}"
    log(absence, action, user=by, title=words[:250], deleted=action == "wagtail.delete")


def _check_days(absence, on):
    if absence.last_day < absence.first_day:
        raise NotPossible("last_day", "วันสุดท้ายอยู่ก่อนวันแรก ตรวจวันที่อีกครั้ง")
    if absence.last_day < on:
        raise NotPossible("last_day", "ช่วงวันนี้ผ่านไปแล้ว ใส่วันนี้หรือวันข้างหน้า")
    if (absence.last_day - absence.first_day).days > LONGEST:
        raise NotPossible("last_day", "ยาวเกินหนึ่งปี ตรวจปี พ.ศ. อีกครั้ง")


def _refuse(others, person, field, words):
    for other in others:
        if other.person_id == person.pk:
            raise NotPossible(field, words % span(other))
