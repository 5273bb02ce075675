"""How the office answers questions: within how many days, and who where nobody was named."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.contrib.settings.models import BaseGenericSetting

from home.models import Division

BY_DECREE = 15  # days at most: Royal Decree on Good Governance B.E. 2546, s. 38


class QuestionSettings(BaseGenericSetting):
    answer_days = models.PositiveSmallIntegerField(
        "ตอบภายใน (วันทำการ)",
        default=5,
        validators=[
            MinValueValidator(1, "ใส่อย่างน้อย 1 วันทำการ"),
            MaxValueValidator(10, "ใส่ไม่เกิน 10 วันทำการ กฎหมายให้ตอบภายใน 15 วัน"),
        ],
        help_text="ที่สัญญากับประชาชน ไม่เกิน 15 วันตาม พ.ร.ฎ. การบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 ม.38",
    )
    alert_days = models.PositiveSmallIntegerField(
        "เตือนเจ้าหน้าที่เมื่อยังไม่ตอบ (วันทำการ)",
        default=3,
        validators=[
            MinValueValidator(1, "ใส่อย่างน้อย 1 วันทำการ"),
            MaxValueValidator(10, "ใส่ไม่เกิน 10 วันทำการ"),
        ],
        help_text="คำถามที่ค้างนานเท่านี้ขึ้นในหน้าแรกของเจ้าหน้าที่และในอีเมลตอนเช้า",
    )
    front_desk = models.ForeignKey(
        Division,
        verbose_name="ส่วนราชการที่รับคำถามซึ่งไม่ได้เลือกกอง",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"is_active": True},
        help_text="เว้นว่าง = ส่วนราชการแรกในรายการ",
    )

    class Meta:
        verbose_name = "การตอบคำถาม"

    def __str__(self):
        return "การตอบคำถาม"
