"""Fields of papers: the day one was made, the fiscal year it is for."""

import datetime
import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from home.folding import ascii_digits
from home.page_forms import WRONG_YEAR

FIRST_DAY = datetime.date(1900, 1, 1)
AHEAD = datetime.timedelta(days=366)
WRONG_DAY = "ปีของวันที่ไม่น่าถูก ตรวจว่าเป็น พ.ศ. เช่น 3/10/2569"


def check_day(day):
    """A slip of the pen in the year is the usual mistake."""
    if not FIRST_DAY <= day <= timezone.localdate() + AHEAD:
        raise ValidationError(WRONG_DAY, code="day")


def paper_day(label, **kwargs):
    return models.DateField(label, null=True, blank=True, validators=[check_day], **kwargs)


def fiscal_year_field(help_text):
    return models.PositiveSmallIntegerField(
        "ปีงบประมาณ (พ.ศ.)",
        null=True,
        blank=True,
        db_index=True,
        help_text=help_text,
        validators=[MinValueValidator(2500, WRONG_YEAR), MaxValueValidator(2700, WRONG_YEAR)],
    )


def ascii_number(text):
    """The number of a paper as it is kept: "คำสั่งที่ ๑๒๕ / ๒๕๖๙" is 125/2569."""
    text = re.sub(r"^(?:เลข|คำสั่ง|ประกาศ|ฉบับ)?ที่\s*", "", ascii_digits(text).strip())
    return "/".join(part.strip() for part in text.split("/"))
