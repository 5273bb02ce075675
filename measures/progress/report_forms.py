"""What is written around the figures of a report. Forms check and clean; they save nothing."""

from django import forms

from casework.fields import LongTextField
from measures.meanwhile import say_once, seen_field

from .models import MOST_TEXT

REMARK = "remark_%s"
CHANGED = (
    "มีคนบันทึกรายงานนี้หลังจากที่ท่านเปิดหน้านี้ สิ่งที่ท่านพิมพ์ยังอยู่ครบ "
    "เปิดหน้านี้ในแท็บใหม่เพื่อดูว่าเขาเขียนอะไร แล้วกดเก็บร่างอีกครั้งถ้าต้องการใช้ของท่าน"
)


class ReportTextForm(forms.Form):
    """The texts of a report: one remark for each issue, all but the introduction may be empty."""

    seen = seen_field()  # the version opened
    introduction = LongTextField(
        label="บทนำ", most_letters=MOST_TEXT, rows=6, required=False, help_text="ต้องมีก่อนออกรายงาน"
    )
    problems = LongTextField(
        label="ปัญหาและอุปสรรค",
        most_letters=MOST_TEXT,
        required=False,
        help_text="เว้นว่าง ระบบพิมพ์ว่า “ไม่มี”",
    )
    suggestions = LongTextField(
        label="ข้อเสนอแนะ",
        most_letters=MOST_TEXT,
        required=False,
        help_text="เว้นว่าง ระบบพิมพ์ว่า “ไม่มี”",
    )

    def __init__(self, *args, issues, **options):
        """``issues`` are the numbers and titles of the plan's."""
        super().__init__(*args, **options)
        self.numbers = [number for number, _title in issues]
        remarks = {
            REMARK % number: LongTextField(
                label=f"ข้อสังเกต ประเด็นที่ {number} {title}",
                most_letters=MOST_TEXT,
                rows=2,
                required=False,
            )
            for number, title in issues
        }
        first = {"introduction": self.fields.pop("introduction")}
        self.fields = first | remarks | self.fields

    def clean(self):
        values = super().clean()
        say_once(self, self.initial.get("seen", ""), CHANGED)
        return values

    def texts(self) -> dict:
        """What the action keeps."""
        typed = self.cleaned_data
        remarks = {str(n): typed[REMARK % n] for n in self.numbers if typed[REMARK % n]}
        names = ("introduction", "problems", "suggestions")
        return {name: typed[name] for name in names} | {"remarks": remarks}


def initial(report) -> dict:
    """What a form begins with, from a draft or from what was issued before."""
    values = {name: getattr(report, name) for name in ("introduction", "problems", "suggestions")}
    values["seen"] = f"{report.pk} {report.updated_at.isoformat()}"
    return values | {REMARK % number: text for number, text in report.remarks.items()}
