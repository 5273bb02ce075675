"""What officers type to give a case more time, to let its clock stand, and to go on."""

from django import forms
from django.utils.timezone import localdate

from home.buddhist import thai_date
from home.models import Holiday

from .deadlines import add_working_days
from .forms import TextField
from .staff_forms import SeenForm

MOST_DAYS = 90


class ExtendForm(SeenForm):
    days = forms.IntegerField(
        label="ขยายอีกกี่วันทำการ",
        min_value=1,
        max_value=MOST_DAYS,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "พิมพ์จำนวนวันทำการที่ขอขยาย",
            "invalid": "พิมพ์เป็นตัวเลข เช่น 15",
            "min_value": "ขยายอย่างน้อย 1 วันทำการ",
            "max_value": f"ขยายได้ครั้งละไม่เกิน {MOST_DAYS} วันทำการ",
        },
    )
    reason = TextField(
        label="เหตุผลที่ต้องขยายเวลา",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ เช่น “ฝนตกหนัก เข้าพื้นที่ไม่ได้”",
        error_messages={"required": "พิมพ์เหตุผลให้ผู้ยื่นทราบ"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        start = max(self.case.due_on, localdate())
        example = add_working_days(start, 15, Holiday.objects.dates())
        self.fields[
            "days"
        ].help_text = (
            f"นับต่อจาก{thai_date(start, 'weekday')} เช่น 15 วันทำการ ถึง{thai_date(example, 'weekday')}"
        )


class PauseForm(SeenForm):
    reason = TextField(
        label="พักเรื่องเพราะอะไร",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ เช่น “รอผลตรวจจากการไฟฟ้าส่วนภูมิภาค”",
        error_messages={"required": "พิมพ์เหตุผลให้ผู้ยื่นทราบ"},
    )


class ResumeForm(SeenForm):
    reason = TextField(
        label="ได้รับอะไรแล้ว",
        help_text="ไม่บังคับ เช่น “การไฟฟ้าส่งผลตรวจแล้ว”",
        required=False,
    )
