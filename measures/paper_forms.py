"""Sheets filled in by hand, keyed in fast: one line each, four digits in the order of the sheet."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from casework import tokens
from casework.forms import TextField
from casework.models.surveys import DIMENSIONS
from eservices.models import Service
from home.buddhist import parse_buddhist, thai_date
from home.folding import ascii_digits, fold

MOST = 200  # sheets at a time
LONGEST = 1000  # characters of one comment
LINE = re.compile(r"([1-5])[ ,/-]*([1-5])[ ,/-]*([1-5])[ ,/-]*([1-5])(?:[ ,;:]+(.*))?", re.ASCII)
OLDEST = 400  # days; what is older belongs to a year already reported


class TakeBackForm(forms.Form):
    reason = TextField(
        label="นำกลับเพราะอะไร",
        help_text="เก็บไว้ในประวัติของจุดบริการ เช่น “คีย์ผิดวันที่”",
        error_messages={"required": "พิมพ์เหตุที่นำกลับ"},
    )


class PaperForm(forms.Form):
    """All sheets of one day, and where it is known of one service."""

    on = forms.CharField(
        label="วันที่ใช้บริการ",
        help_text="วัน/เดือน/ปี พ.ศ. เช่น 23/11/2569",
        max_length=40,
        error_messages={"required": "ใส่วันที่ใช้บริการ"},
    )
    topic = forms.ChoiceField(
        label="บริการ",
        help_text="ไม่บังคับ เลือกเมื่อทุกใบเป็นบริการเดียวกัน",
        required=False,
        error_messages={"invalid_choice": "เลือกบริการจากรายการ"},
    )
    sheets = forms.CharField(
        label="ใบละหนึ่งบรรทัด",
        help_text=(
            "พิมพ์เลข 1 ถึง 5 สี่ตัวตามลำดับข้อ คือ ขั้นตอน เจ้าหน้าที่ สถานที่ ผลที่ได้รับ เช่น 5545"
            " ถ้ามีความเห็น เว้นวรรคแล้วพิมพ์ต่อ เช่น 5545 ที่จอดรถน้อย"
        ),
        max_length=MOST * LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "inputmode": "text", "spellcheck": "false"}),
        error_messages={"required": "พิมพ์อย่างน้อยหนึ่งใบ"},
    )
    batch = forms.CharField(widget=forms.HiddenInput, max_length=80, required=False)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        services = Service.objects.filter(locale__language_code="th").order_by("order", "name")
        choices = [("", "ไม่ระบุบริการ"), *services.values_list("slug", "name")]
        self.fields["topic"].choices = choices
        self.fields["on"].initial = thai_date(localdate())
        self.fields["batch"].initial = tokens.new_token()

    def clean_on(self):
        try:
            day = parse_buddhist(self.cleaned_data["on"])
        except ValueError:
            raise ValidationError(
                "อ่านวันที่นี้ไม่ได้ พิมพ์เป็นวัน/เดือน/ปี พ.ศ. เช่น 23/11/2569", code="date"
            ) from None
        if day > localdate():
            raise ValidationError("วันที่ใช้บริการอยู่ในอนาคต", code="ahead")
        if (localdate() - day).days > OLDEST:
            raise ValidationError("วันที่นี้เก่ากว่าหนึ่งปี ตรวจปี พ.ศ. อีกครั้ง", code="old")
        return day

    def clean_sheets(self):
        """Return one dict of answers for each line; name every line that cannot be read."""
        lines = self.cleaned_data["sheets"].splitlines()
        sheets, errors = [], []
        for number, line in enumerate(lines, 1):
            if line.strip():
                self._read(number, line, sheets, errors)
        if len(sheets) > MOST:
            errors = [f"ครั้งละไม่เกิน {MOST} ใบ แบ่งคีย์หลายครั้ง"]
        if errors:
            raise ValidationError(errors[:10])
        return sheets

    def _read(self, number, line, sheets, errors):
        match = LINE.fullmatch(ascii_digits(fold(line)).strip())
        if not match:
            errors.append(f"บรรทัดที่ {number} “{line.strip()[:30]}” ต้องขึ้นต้นด้วยเลข 1 ถึง 5 สี่ตัว")
        elif len(match[5] or "") > LONGEST:
            errors.append(f"บรรทัดที่ {number} ความเห็นยาวเกิน {LONGEST} ตัวอักษร")
        else:
            levels = dict(zip(DIMENSIONS, map(int, match.groups()[:4]), strict=True))
            sheets.append(levels | {"comment": match[5] or ""})
