"""The yearly integrity and transparency assessment (ITA) as data.

Its indicators, questions and items differ from year to year; what stays is the key of an item.
Nothing of a year is written in code: it comes from the fixtures an office may change.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from home.languages import in_language

from .states import PeriodRule, State, Tool

FIRST_YEAR, LAST_YEAR = 2540, 2699
WRONG_YEAR = "ใส่ปีเป็น พ.ศ. สี่หลัก เช่น 2570"
YEAR_TWICE = "มีการประเมินของปีนี้แล้ว เปิดของเดิมเพื่อแก้ไข"


class AssessmentYear(models.Model):
    """One round of the assessment. Its year is the fiscal year it is named by."""

    year = models.PositiveSmallIntegerField(
        "ปีที่ประเมิน (พ.ศ.)",
        unique=True,
        error_messages={"unique": YEAR_TWICE},
        validators=[
            MinValueValidator(FIRST_YEAR, WRONG_YEAR),
            MaxValueValidator(LAST_YEAR, WRONG_YEAR),
        ],
    )
    is_published = models.BooleanField("เผยแพร่", default=False, editable=False)
    due_on = models.DateField(
        "ตอบให้ครบภายใน", null=True, blank=True, help_text="วันปิดรับคำตอบในระบบ ITAS"
    )
    pass_mark = models.DecimalField(
        "คะแนนที่ผ่าน", max_digits=5, decimal_places=2, null=True, blank=True
    )
    total = models.DecimalField(
        "คะแนนรวม",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="เมื่อประกาศผลแล้ว",
    )
    grade = models.CharField("ระดับผล", max_length=40, blank=True, help_text="เช่น A หรือ ผ่านดี")
    announced_on = models.DateField("วันที่ประกาศผล", null=True, blank=True)
    updated_at = models.DateTimeField("แก้ไขล่าสุด", auto_now=True)
    # By the nightly check: the day it last ran, and the day the owners were last written to.
    checked_on = models.DateField(null=True, blank=True, editable=False)
    told_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "ปีการประเมิน ITA"
        verbose_name_plural = "ปีการประเมิน ITA"
        ordering = ["-year"]

    def __str__(self):
        return f"ITA ปี {self.year}"


class Indicator(models.Model):
    """ตัวชี้วัด: one of the parts that get a score."""

    assessment = models.ForeignKey(
        AssessmentYear, on_delete=models.CASCADE, related_name="indicators"
    )
    key = models.SlugField("คีย์", max_length=40, help_text="คงเดิมทุกปี")
    number = models.PositiveSmallIntegerField("ตัวชี้วัดที่")
    tool = models.CharField("แบบ", max_length=3, choices=Tool.choices)
    title = models.CharField("ชื่อ", max_length=150)
    title_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=150, blank=True)
    score = models.DecimalField("คะแนน", max_digits=5, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "ตัวชี้วัด"
        verbose_name_plural = "ตัวชี้วัด"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "number"], name="an_indicator_has_its_own_number"
            ),
            models.UniqueConstraint(
                fields=["assessment", "key"], name="an_indicator_has_its_own_key"
            ),
            models.CheckConstraint(
                condition=Q(score=None) | Q(score__gte=0, score__lte=100),
                name="a_score_is_between_0_and_100",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)


class Question(models.Model):
    """A question that staff (i…) or the public (e…) answer. The answers are never kept here."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="questions")
    code = models.CharField("รหัส", max_length=8)
    text = models.TextField("ข้อคำถาม", max_length=1000)
    score = models.DecimalField("คะแนน", max_digits=5, decimal_places=2, null=True, blank=True)
    sort_order = models.PositiveSmallIntegerField("ลำดับ", default=0)

    class Meta:
        verbose_name = "ข้อคำถาม"
        verbose_name_plural = "ข้อคำถาม"
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return f"{self.code} {self.text}"


class Item(models.Model):
    """ข้อ o…: what the website must show. Complete in every element, or it scores nothing."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="items")
    heading = models.CharField("กลุ่ม", max_length=150, blank=True, help_text="เช่น 9.1 ข้อมูลพื้นฐาน")
    heading_en = models.CharField("กลุ่มภาษาอังกฤษ", max_length=150, blank=True)
    key = models.SlugField("คีย์", max_length=60, help_text="คงเดิมทุกปี แม้เลขข้อเปลี่ยน")
    code = models.CharField("เลขข้อ", max_length=8, help_text="เช่น o15")
    title = models.CharField("ชื่อ", max_length=250)
    title_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=250, blank=True)
    period_rule = models.CharField(
        "ข้อมูลของช่วงใด", max_length=20, choices=PeriodRule.choices, default=PeriodRule.CURRENT
    )
    says_none = models.BooleanField(
        "ถ้าไม่มีต้องบอก", default=False, help_text="เช่น เดือนที่ไม่มีการจัดซื้อจัดจ้าง ต้องเขียนว่าไม่มี"
    )
    explanation = models.TextField(
        "คำอธิบายสำหรับผู้ตรวจ", max_length=2000, blank=True, help_text="แสดงในหน้าดัชนี ITA"
    )
    division = models.ForeignKey(
        "home.Division",
        verbose_name="ส่วนราชการที่ดูแล",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    person = models.ForeignKey(
        "home.Person",
        verbose_name="ผู้ดูแล",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    due_on = models.DateField("ครบภายใน", null=True, blank=True)
    # Keys of measures.evidence.live; what staff take off the item is taken from here too.
    live_keys = models.JSONField("หน้าของระบบที่แนบให้เอง", default=list, blank=True)
    sort_order = models.PositiveSmallIntegerField("ลำดับ", default=0)

    class Meta:
        verbose_name = "ข้อ OIT"
        verbose_name_plural = "ข้อ OIT"
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "code"], name="an_item_has_its_own_code"),
            models.UniqueConstraint(fields=["indicator", "key"], name="an_item_has_its_own_key"),
        ]

    def __str__(self):
        return f"{self.code} {self.title}"

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)

    @property
    def local_heading(self):
        return in_language(self.heading, self.heading_en)


class Element(models.Model):
    """One thing an item must show; a person says whether it does."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="elements")
    text = models.CharField("องค์ประกอบ", max_length=400)
    state = models.CharField("สถานะ", max_length=10, choices=State.choices, default=State.WAITING)
    note = models.CharField("หมายเหตุ", max_length=400, blank=True)
    judged_by = models.CharField("ผู้ตรวจ", max_length=150, blank=True)
    judged_at = models.DateTimeField("ตรวจเมื่อ", null=True, blank=True)
    sort_order = models.PositiveSmallIntegerField("ลำดับ", default=0)

    class Meta:
        verbose_name = "องค์ประกอบ"
        verbose_name_plural = "องค์ประกอบ"
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.text


class ItemEvidence(models.Model):
    """A piece of evidence in its place under an item, or the words that there is none."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="evidence")
    evidence = models.ForeignKey(
        "evidence.Evidence", null=True, blank=True, on_delete=models.PROTECT, related_name="items"
    )
    none_words = models.CharField(
        "ไม่มี เพราะ", max_length=400, blank=True, help_text="เช่น เดือนนี้ไม่มีการจัดซื้อจัดจ้าง"
    )
    note = models.CharField("คำอธิบาย", max_length=400, blank=True)
    click_path = models.CharField(
        "ทางเดินจากหน้าหลัก", max_length=400, blank=True, help_text="เว้นว่าง = ระบบบอกจากเมนูให้"
    )
    covers_from = models.DateField("ข้อมูลตั้งแต่", null=True, blank=True)
    covers_to = models.DateField("ถึง", null=True, blank=True)
    is_automatic = models.BooleanField("ระบบแนบให้", default=False, editable=False)
    sort_order = models.PositiveSmallIntegerField("ลำดับ", default=0)

    class Meta:
        verbose_name = "หลักฐานของข้อ"
        verbose_name_plural = "หลักฐานของข้อ"
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence__isnull=False) | ~Q(none_words=""),
                name="a_line_shows_something_or_says_that_there_is_none",
            ),
            models.UniqueConstraint(
                fields=["item", "evidence"],
                condition=Q(evidence__isnull=False),
                name="evidence_stands_once_under_an_item",
            ),
            models.CheckConstraint(
                condition=Q(covers_from__isnull=True, covers_to__isnull=True)
                | Q(covers_from__lte=F("covers_to")),
                name="the_days_told_of_end_after_they_begin",
            ),
        ]

    def __str__(self):
        return str(self.evidence or self.none_words)

    @property
    def covers(self):
        """The first and the last day that staff say it tells of, where they said both."""
        return (self.covers_from, self.covers_to) if self.covers_from and self.covers_to else None


class KnownFinding(models.Model):
    """Something wrong as the nightly check last saw it, so that what is new can be told."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="known_findings")
    line = models.ForeignKey(
        ItemEvidence, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    key = models.SlugField(max_length=40)
    sentence = models.CharField(max_length=500)
    since = models.DateField()

    class Meta:
        verbose_name = "ข้อสังเกต"
        verbose_name_plural = "ข้อสังเกต"

    def __str__(self):
        return self.sentence
