"""An urgent notice: what it says, how grave it is, from when until when, for which villages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone
from wagtail.models import Page

from home.languages import ENGLISH, in_language
from home.models import Village

INFO, WARNING, DANGER = "info", "warning", "error"
LEVELS = [(DANGER, "อันตราย"), (WARNING, "ระวัง"), (INFO, "แจ้งให้ทราบ")]
GRAVEST_FIRST = [level for level, _ in LEVELS]


class UrgentNoticeQuerySet(models.QuerySet):
    def shown(self, moment):
        """Those whose time has come and not passed, the gravest first, then the newest."""
        gravity = Case(*(When(level=level, then=Value(n)) for n, level in enumerate(GRAVEST_FIRST)))
        return self.filter(_shown_at(moment)).order_by(gravity, "-begins_at", "-pk")

    def with_english_page(self):
        """Knows of each whether the page it leads to can be read in English."""
        english = Page.objects.live().filter(
            translation_key=OuterRef("page__translation_key"), locale__language_code=ENGLISH
        )
        return self.annotate(has_english_page=Exists(english))


def _shown_at(moment):
    return Q(begins_at__lte=moment) & (Q(ends_at=None) | Q(ends_at__gt=moment))


class UrgentNotice(models.Model):
    text = models.CharField(
        "ข้อความ",
        max_length=200,
        help_text="บอกว่าเกิดอะไร ที่ไหน ถึงเมื่อไร และต้องทำอย่างไร เช่น "
        "“น้ำประปาหยุดไหลถึง 16.00 น. วันนี้ กรุณาสำรองน้ำไว้ใช้”",
    )
    text_en = models.CharField("ข้อความภาษาอังกฤษ", max_length=200, blank=True)
    level = models.CharField(
        "ระดับ",
        max_length=10,
        choices=LEVELS,
        default=WARNING,
        help_text="อันตราย = ต่อชีวิตหรือทรัพย์สิน ใช้เท่าที่จำเป็น คนจะได้ไม่ชิน",
    )
    begins_at = models.DateTimeField("เริ่มแสดง", default=timezone.now)
    ends_at = models.DateTimeField("แสดงถึง", null=True, blank=True)
    villages = models.ManyToManyField(
        Village,
        verbose_name="เฉพาะหมู่บ้าน",
        blank=True,
        related_name="+",
        help_text="ไม่เลือก = ทั้งตำบล",
    )
    page = models.ForeignKey(
        Page,
        verbose_name="อ่านต่อที่หน้า",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    address = models.CharField(
        "หรือที่อยู่",
        max_length=250,
        blank=True,
        help_text="เช่น /services/water-truck/ หรือลิงก์ที่ขึ้นต้นด้วย https://",
    )

    objects = UrgentNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-begins_at", "-pk"]
        verbose_name = "ประกาศด่วน"
        verbose_name_plural = "ประกาศด่วน"
        constraints = [
            models.CheckConstraint(
                name="an_urgent_notice_ends_after_it_begins",
                condition=Q(ends_at=None) | Q(ends_at__gt=models.F("begins_at")),
            )
        ]

    def __str__(self):
        return self.text

    def clean(self):
        super().clean()
        if self.ends_at and self.begins_at and self.ends_at <= self.begins_at:
            raise ValidationError({"ends_at": "เวลาที่เลิกแสดงต้องอยู่หลังเวลาที่เริ่มแสดง"})
        if self.page_id and self.address:
            raise ValidationError({"address": "เลือกหน้า หรือใส่ที่อยู่ อย่างใดอย่างหนึ่ง"})
        if self.address and not self.address.startswith(("https://", "/")):
            raise ValidationError({"address": "ที่อยู่ต้องขึ้นต้นด้วย / หรือ https://"})
        if self.address.startswith("//") or "\\" in self.address:
            raise ValidationError({"address": "ที่อยู่ในเว็บนี้ขึ้นต้นด้วย / ตัวเดียว"})

    @property
    def local_text(self):
        return in_language(self.text, self.text_en)

    def is_shown(self, moment):
        return self.begins_at <= moment and (self.ends_at is None or self.ends_at > moment)

    def is_over(self, moment):
        return self.ends_at is not None and self.ends_at <= moment
