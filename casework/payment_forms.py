"""What officers type about money, and to take a paper back."""

from django import forms

from home.folding import fold

from .forms import TextField
from .staff_forms import SeenForm

CASH, TRANSFER = "cash", "transfer"
MOST_TEXT = 12_000


class LineField(forms.CharField):
    """One line of text, folded to one spelling."""

    def to_python(self, value):
        return " ".join(fold(super().to_python(value)).split())


class LongTextField(forms.CharField):
    """The text of a paper: longer than what one writes in a message."""

    widget = forms.Textarea(attrs={"rows": 12})

    def __init__(self, **options):
        super().__init__(max_length=MOST_TEXT, **options)

    def to_python(self, value):
        return fold(super().to_python(value))


class ConfirmPaymentForm(SeenForm):
    is_cash = forms.TypedChoiceField(
        label="ได้รับเงินทางใด",
        choices=[(TRANSFER, "โอนเข้าบัญชี (พร้อมเพย์หรือธนาคาร)"), (CASH, "เงินสดที่สำนักงาน")],
        coerce=lambda value: value == CASH,
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": "เลือกว่าได้รับเงินทางใด",
            "invalid_choice": "เลือกว่าได้รับเงินทางใด",
        },
    )
    payer = LineField(
        label="ได้รับเงินจาก",
        help_text="ชื่อนี้จะพิมพ์บนใบเสร็จรับเงิน",
        max_length=150,
        error_messages={"required": "พิมพ์ชื่อผู้จ่ายเงิน"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["payer"].initial = self.case.citizen_name


class RefuseSlipForm(SeenForm):
    reason = TextField(
        label="ใช้ไม่ได้เพราะอะไร",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ เช่น “ยอดโอน 50 บาท แต่ค่าธรรมเนียม 500 บาท”",
        error_messages={"required": "พิมพ์เหตุผลให้ผู้ยื่นทราบ"},
    )


class CancelChargeForm(SeenForm):
    reason = TextField(
        label="ยกเลิกเพราะอะไร",
        help_text="เก็บไว้ในประวัติของเรื่อง",
        error_messages={"required": "พิมพ์เหตุที่ยกเลิก"},
    )


class RevokeForm(SeenForm):
    reason = TextField(
        label="ยกเลิกเอกสารเพราะอะไร",
        help_text="เก็บไว้ในประวัติของเรื่อง คนที่สแกนคิวอาร์จะเห็นเพียงว่ายกเลิกแล้วและวันที่",
        error_messages={"required": "พิมพ์เหตุที่ยกเลิกเอกสาร"},
    )
