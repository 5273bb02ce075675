"""Divisions of the agency and the people who work there."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from home.fields import PhoneField
from home.languages import in_language
from home.phones import dialled


class DivisionQuerySet(models.QuerySet):
    def active(self):
        return self.filter(is_active=True)


class Division(models.Model):
    """A part of the agency that answers for work: สำนักปลัด, กองคลัง …"""

    name = models.CharField(
        "ชื่อส่วนราชการ",
        max_length=120,
        unique=True,
        error_messages={"unique": "มีส่วนราชการชื่อนี้แล้ว"},
    )
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=120, blank=True)
    short_name = models.CharField(
        "ชื่อย่อ", max_length=40, blank=True, help_text="ใช้ในตารางที่ที่แคบ เช่น “ช่าง”"
    )
    looks_after = models.CharField(
        "ดูแลเรื่อง",
        max_length=250,
        blank=True,
        help_text="พูดแบบชาวบ้าน เช่น “ถนน ไฟทาง ขออนุญาตก่อสร้าง” แสดงในหน้าติดต่อและผังองค์กร",
    )
    looks_after_en = models.CharField("ดูแลเรื่อง (อังกฤษ)", max_length=250, blank=True)
    phone = PhoneField("โทรศัพท์", blank=True)
    email = models.EmailField("อีเมล", blank=True)
    hours = models.CharField(
        "เวลาทำการ", max_length=120, blank=True, help_text="เว้นว่าง = เวลาเดียวกับสำนักงาน"
    )
    hours_en = models.CharField("เวลาทำการ (อังกฤษ)", max_length=120, blank=True)
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")
    is_active = models.BooleanField(
        "ยังใช้อยู่", default=True, help_text="เอาออกเมื่อยุบส่วนราชการ เรื่องเก่ายังอยู่ครบ"
    )

    objects = DivisionQuerySet.as_manager()

    class Meta:
        ordering = ["order", "name"]
        verbose_name = "ส่วนราชการ"
        verbose_name_plural = "ส่วนราชการ"

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def local_looks_after(self):
        return in_language(self.looks_after, self.looks_after_en)

    @property
    def local_hours(self):
        return in_language(self.hours, self.hours_en)

    @property
    def phone_href(self):
        return f"tel:{dialled(self.phone)}" if self.phone else ""


class Side(models.TextChoices):
    POLITICAL = "political", "ฝ่ายการเมือง"
    PERMANENT = "permanent", "ฝ่ายประจำ"


class PersonQuerySet(models.QuerySet):
    def active(self):
        return self.filter(is_active=True)

    def shown(self, *, division=None, side=""):
        people = self.active().select_related("division", "photo")
        if division:
            people = people.filter(division=division)
        if side:
            people = people.filter(side=side)
        return people.prefetch_related("photo__renditions")


class Person(models.Model):
    """Someone the public may know by name: an executive, a council member, an officer."""

    name = models.CharField("ชื่อ-สกุล", max_length=150, help_text="พร้อมคำนำหน้า เช่น “นายสมชาย ใจดี”")
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=150, blank=True)
    position = models.CharField("ตำแหน่ง", max_length=150)
    position_en = models.CharField("ตำแหน่งภาษาอังกฤษ", max_length=150, blank=True)
    side = models.CharField("ฝ่าย", max_length=10, choices=Side, default=Side.PERMANENT)
    division = models.ForeignKey(
        Division,
        verbose_name="ส่วนราชการ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    is_head = models.BooleanField("เป็นหัวหน้าส่วนราชการ", default=False)
    village = models.ForeignKey(
        "home.Village",
        verbose_name="ผู้แทนของหมู่บ้าน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="councillors",
        help_text="เฉพาะสมาชิกสภา",
    )
    phone = PhoneField("โทรศัพท์", blank=True)
    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name="รูปถ่าย",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")
    is_active = models.BooleanField(
        "ยังดำรงตำแหน่ง", default=True, help_text="เอาออกเมื่อย้ายหรือพ้นตำแหน่ง เรื่องเก่ายังอยู่ครบ"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name="บัญชีผู้ใช้",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
        help_text="บัญชีที่คนนี้ใช้เข้าระบบหลังบ้าน เว้นว่างได้",
        error_messages={"unique": "บัญชีนี้เป็นของบุคลากรคนอื่นแล้ว"},
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["order", "name"]
        verbose_name = "บุคลากร"
        verbose_name_plural = "บุคลากร"
        constraints = [
            models.UniqueConstraint(
                fields=["division"],
                condition=Q(is_head=True, is_active=True),
                name="a_division_has_one_head",
                violation_error_message="ส่วนราชการนี้มีหัวหน้าแล้ว เอาเครื่องหมายออกจากคนเดิมก่อน",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def local_position(self):
        return in_language(self.position, self.position_en)

    @property
    def phone_href(self):
        return f"tel:{dialled(self.phone)}" if self.phone else ""
