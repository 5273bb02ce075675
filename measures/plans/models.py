"""The yearly integrity plan: issues, rows, measures and their steps.

Nothing of a year, a code or a division is written here: all of it is typed by the office.
"""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from home.languages import in_language

from .codes import CodeField

WRONG_YEAR = "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"
FIRST_YEAR, LAST_YEAR = 2540, 2699
ENDS_FIRST = "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"
NOBODY = "บอกผู้รับผิดชอบ: ทำเครื่องหมาย “ทุกหน่วยงาน” เลือกส่วนราชการ หรือพิมพ์ชื่อผู้รับผิดชอบหลัก"
CODE_TWICE = "ประเด็นนี้มีข้อคำถามรหัสนี้แล้ว รวมเป็นข้อเดียว หรือใส่รหัสอื่น"
YEAR_TWICE = "มีแผนของปีงบประมาณนี้แล้ว เปิดแผนเดิมเพื่อแก้ไข"


class PlanQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)


class Plan(ClusterableModel):
    """What the office does in a fiscal year because of the assessment of the year before."""

    fiscal_year = models.PositiveSmallIntegerField(
        "ปีงบประมาณ (พ.ศ.)",
        validators=[
            MinValueValidator(FIRST_YEAR, WRONG_YEAR),
            MaxValueValidator(LAST_YEAR, WRONG_YEAR),
        ],
        help_text="จะเป็นที่อยู่ของหน้าเว็บด้วย เช่น /measures/2570/",
    )
    title = models.CharField(
        "ชื่อแผน",
        max_length=200,
        default="มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        help_text="ไม่ต้องใส่ชื่อหน่วยงานและปี ระบบพิมพ์ให้",
    )
    title_en = models.CharField("ชื่อแผนภาษาอังกฤษ", max_length=200, blank=True)
    announced_on = models.DateField(
        "วันที่ประกาศ", null=True, blank=True, help_text="วันที่นายกลงนาม เว้นว่างได้ถ้ายังไม่ประกาศ"
    )
    is_published = models.BooleanField("เผยแพร่", default=False, editable=False)
    updated_at = models.DateTimeField("แก้ไขล่าสุด", auto_now=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = "แผนมาตรการ"
        verbose_name_plural = "แผนมาตรการ"
        ordering = ["-fiscal_year"]
        permissions = [("publish_plan", "เผยแพร่แผนมาตรการ")]
        constraints = [
            models.UniqueConstraint(
                fields=["fiscal_year"],
                name="a_fiscal_year_has_one_plan",
                violation_error_message=YEAR_TWICE,
            ),
        ]

    def __str__(self):
        return f"แผนปีงบประมาณ {self.fiscal_year}"

    def get_absolute_url(self):
        return reverse("plans:plan", args=[self.fiscal_year])

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)


class Issue(ClusterableModel, Orderable):
    """ประเด็น: one of the parts of a plan. Its number is its place."""

    plan = ParentalKey(Plan, on_delete=models.CASCADE, related_name="issues")
    title = models.CharField("ประเด็น", max_length=250, help_text="ไม่ต้องใส่เลขข้อ ระบบเรียงเลขให้")
    title_en = models.CharField("ประเด็นภาษาอังกฤษ", max_length=250, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "ประเด็น"
        verbose_name_plural = "ประเด็น"

    def __str__(self):
        return self.title

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)


class Row(ClusterableModel, Orderable):
    """One question of the assessment and what follows from it. Known by its issue and code."""

    issue = ParentalKey(Issue, on_delete=models.CASCADE, related_name="rows")
    code = CodeField("รหัส ITA", max_length=8, help_text="เช่น i1 e15 o15 พิมพ์เลขไทยก็ได้")
    question = models.TextField("ข้อคำถาม ITA", max_length=1000)
    analysis = models.TextField("ผลการวิเคราะห์ข้อมูล", max_length=3000)
    begins_on = models.DateField("เริ่มวันที่")
    ends_on = models.DateField("สิ้นสุดวันที่")
    is_for_all = models.BooleanField("ทุกหน่วยงาน", default=False)
    divisions = ParentalManyToManyField(
        "home.Division", verbose_name="ส่วนราชการที่รับผิดชอบ", blank=True, related_name="+"
    )
    lead = models.CharField(
        "ผู้รับผิดชอบหลัก",
        max_length=150,
        blank=True,
        help_text="กองหรืองานที่เป็นหลัก เช่น “สำนักปลัด” หรือ “งานการเจ้าหน้าที่ สำนักปลัด” เว้นว่างได้",
    )
    lead_en = models.CharField("ผู้รับผิดชอบหลักภาษาอังกฤษ", max_length=150, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "ข้อคำถาม"
        verbose_name_plural = "ข้อคำถาม"
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "code"],
                name="a_code_stands_once_in_an_issue",
                violation_error_message=CODE_TWICE,
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")),
                name="a_row_does_not_end_before_it_begins",
                violation_error_message=ENDS_FIRST,
            ),
        ]

    def __str__(self):
        return f"{self.code} {self.question}"

    def clean(self):
        super().clean()
        if self.begins_on and self.ends_on and self.ends_on < self.begins_on:
            raise ValidationError({"ends_on": ENDS_FIRST})


class RowOfficer(Orderable):
    """Somebody who answers for a row by name."""

    row = ParentalKey(Row, on_delete=models.CASCADE, related_name="officers")
    person = models.ForeignKey(
        "home.Person",
        verbose_name="เจ้าหน้าที่",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="ชื่อและตำแหน่งจะแสดงให้ประชาชนเห็น",
    )

    class Meta(Orderable.Meta):
        verbose_name = "เจ้าหน้าที่ที่รับผิดชอบ"
        verbose_name_plural = "เจ้าหน้าที่ที่รับผิดชอบ"

    def __str__(self):
        return str(self.person)


class Measure(ClusterableModel, Orderable):
    """มาตรการ: what will be done."""

    row = ParentalKey(Row, on_delete=models.CASCADE, related_name="measures")
    text = models.TextField("มาตรการ", max_length=1500)

    class Meta(Orderable.Meta):
        verbose_name = "มาตรการ"
        verbose_name_plural = "มาตรการ"

    def __str__(self):
        return self.text


class MeasureStep(Orderable):
    """ขั้นตอน: one thing of a measure that is done or is not. Its number is its place in the row."""

    measure = ParentalKey(Measure, on_delete=models.CASCADE, related_name="steps")
    text = models.TextField("ขั้นตอน", max_length=1500)

    class Meta(Orderable.Meta):
        verbose_name = "ขั้นตอน"
        verbose_name_plural = "ขั้นตอน"

    def __str__(self):
        return self.text
