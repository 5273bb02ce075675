"""What was given in a half-year: for the office's sake, and by custom."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from home.fields import BahtField, CountField, document_field
from home.page_forms import number_input

CUSTOMARY_LIMIT = "3,000"  # baht: announcement of the NACC, BE 2563
NONE_IS_ZERO = "ไม่มีให้ใส่ 0"
MORE_RETURNED = "ส่งคืนมากกว่าที่รับไว้ไม่ได้ ตรวจตัวเลขอีกครั้ง"
MORE_OVER = "มากกว่าจำนวนที่รับทั้งหมดไม่ได้ ตรวจตัวเลขอีกครั้ง"
NO_HANDLING = "มีการรับไว้ ต้องบอกว่าจัดการของนั้นอย่างไร"
NO_VALUE = "มีการรับไว้ ต้องบอกมูลค่าโดยประมาณ"
VALUE_OF_NOTHING = "จำนวนเป็น 0 แต่มีมูลค่า ตรวจตัวเลขอีกครั้ง"


class Half(models.IntegerChoices):
    FIRST = 1, _("ครึ่งปีแรก")
    SECOND = 2, _("ครึ่งปีหลัง")


def _count(label):
    return CountField(label, help_text=NONE_IS_ZERO)


def _baht(label):
    return BahtField(label, null=True, blank=True)


class GiftReport(Orderable):
    """What was given in a half-year: for office (No Gift Policy), and by custom."""

    page = ParentalKey("ethics.NoGiftPage", on_delete=models.CASCADE, related_name="reports")
    half = models.PositiveSmallIntegerField("รอบ", choices=Half)
    received = _count("รับไว้ (รายการ)")
    refused = _count("ปฏิเสธ ไม่รับ (ครั้ง)")
    returned = _count("ส่งคืนผู้ให้ (รายการ)")
    value = _baht("มูลค่าโดยประมาณของที่รับไว้ (บาท)")
    handling = models.TextField(
        "จัดการอย่างไร",
        max_length=1000,
        blank=True,
        help_text="เช่น ส่งคืนพร้อมหนังสือขอบคุณ หรือส่งต่อผู้ยากไร้",
    )
    customary_count = _count("รับโดยธรรมจรรยา (รายการ)")
    customary_value = _baht("มูลค่าโดยประมาณ (บาท)")
    customary_over = _count(f"ในจำนวนนี้เกิน {CUSTOMARY_LIMIT} บาท และรายงานผู้บังคับบัญชาแล้ว (รายการ)")
    customary_handling = models.TextField("รายละเอียด", max_length=1000, blank=True)
    reported_on = models.DateField("วันที่รายงาน", null=True)
    document = document_field("รายงานฉบับลงนาม", help_text="ถ้ามี (PDF)")

    panels = [
        FieldRowPanel([FieldPanel("half"), FieldPanel("reported_on")]),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(name, widget=number_input())
                        for name in ("received", "refused", "returned")
                    ]
                ),
                FieldPanel("value", widget=number_input()),
                FieldPanel("handling"),
            ],
            heading="ของขวัญและของกำนัล (No Gift Policy)",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("customary_count", widget=number_input()),
                        FieldPanel("customary_over", widget=number_input()),
                    ]
                ),
                FieldPanel("customary_value", widget=number_input()),
                FieldPanel("customary_handling"),
            ],
            heading="ทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
        ),
        FieldPanel("document"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "รายงานครึ่งปี"
        verbose_name_plural = "รายงานครึ่งปี"

    def __str__(self):
        return str(self.get_half_display())

    def clean(self):
        super().clean()
        errors = _wrong_value("value", self.received, self.value)
        errors |= _wrong_value("customary_value", self.customary_count, self.customary_value)
        if (self.returned or 0) > (self.received or 0):
            errors["returned"] = MORE_RETURNED
        if (self.customary_over or 0) > (self.customary_count or 0):
            errors["customary_over"] = MORE_OVER
        if self.received and not self.handling.strip():
            errors["handling"] = NO_HANDLING
        if errors:
            raise ValidationError(errors)


def _wrong_value(field, count, value):
    if count and value is None:
        return {field: NO_VALUE}
    return {field: VALUE_OF_NOTHING} if count == 0 and value else {}
