from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from home.fields import PhoneField, coordinate
from home.languages import in_language
from home.phones import dialled

_RANGE = "หมู่ที่ต้องเป็นเลข 1 ถึง 99"


class Village(ClusterableModel):
    """A village (หมู่บ้าน), known by its number (หมู่ที่) in the subdistrict."""

    class HeadTitle(models.TextChoices):
        """One head in the subdistrict is its kamnan, and heads the own village too."""

        HEADMAN = "headman", "ผู้ใหญ่บ้าน"
        KAMNAN = "kamnan", "กำนัน"

    moo = models.PositiveSmallIntegerField(
        "หมู่ที่",
        unique=True,
        validators=[MinValueValidator(1, _RANGE), MaxValueValidator(99, _RANGE)],
        error_messages={"unique": "มีหมู่ที่นี้แล้ว แก้ไขหมู่เดิม หรือใส่เลขอื่น", "invalid": _RANGE},
    )
    name = models.CharField("ชื่อบ้าน", max_length=100, help_text="ไม่ต้องใส่คำว่า “บ้าน” เช่น “โนนสูง”")
    name_en = models.CharField(
        "ชื่อภาษาอังกฤษ", max_length=100, blank=True, help_text="เช่น “Non Sung”"
    )
    latitude = coordinate("ละติจูด", 90, help_text="ใช้วางจุดบนแผนที่ เช่น 15.512345")
    longitude = coordinate("ลองจิจูด", 180, help_text="เช่น 104.712345")
    head_title = models.CharField(
        "ผู้นำหมู่บ้านเป็น",
        max_length=10,
        choices=HeadTitle,
        default=HeadTitle.HEADMAN,
        help_text="กำนันมีคนเดียวในตำบล หมู่อื่นเป็นผู้ใหญ่บ้าน",
    )
    head_name = models.CharField(
        "ชื่อผู้ใหญ่บ้านหรือกำนัน",
        max_length=150,
        blank=True,
        help_text="พร้อมคำนำหน้า เช่น “นายทวี โนนเพียรดี” ไม่ต้องใส่ตำแหน่ง",
    )
    head_name_en = models.CharField(
        "ชื่อภาษาอังกฤษ",
        max_length=150,
        blank=True,
        help_text="แสดงในหน้าภาษาอังกฤษ เช่น “Mr Thawi Nonphiandi” เว้นว่าง = แสดงชื่อไทย",
    )
    head_phone = PhoneField("โทรศัพท์ผู้ใหญ่บ้านหรือกำนัน", blank=True)

    about = models.TextField(
        "เกี่ยวกับหมู่บ้าน", blank=True, max_length=1000, help_text="สองสามประโยค: อยู่ตรงไหน ทำอะไร มีอะไรดี"
    )
    about_en = models.TextField("เกี่ยวกับหมู่บ้าน (อังกฤษ)", blank=True, max_length=1000)
    households = models.PositiveIntegerField("ครัวเรือน", null=True, blank=True)
    men = models.PositiveIntegerField("ชาย (คน)", null=True, blank=True)
    women = models.PositiveIntegerField("หญิง (คน)", null=True, blank=True)
    counted_on = models.DateField(
        "นับเมื่อ", null=True, blank=True, help_text="วันที่ของข้อมูลจากงานทะเบียน แสดงใต้ตัวเลข"
    )

    class Meta:
        ordering = ["moo"]
        verbose_name = "หมู่บ้าน"
        verbose_name_plural = "หมู่บ้าน"

    def __str__(self):
        return f"หมู่ที่ {self.moo} บ้าน{self.name.removeprefix('บ้าน')}"

    @property
    def local_head_title(self):
        is_kamnan = self.head_title == self.HeadTitle.KAMNAN
        return gettext("กำนัน") if is_kamnan else gettext("ผู้ใหญ่บ้าน")

    @property
    def local_head_name(self):
        return in_language(self.head_name, self.head_name_en)

    @property
    def head_phone_href(self):
        return f"tel:{dialled(self.head_phone)}" if self.head_phone else ""

    @property
    def english_name(self):
        """Empty where nobody wrote the name in English."""
        return f"Moo {self.moo}, Ban {self.name_en.removeprefix('Ban ')}" if self.name_en else ""

    @property
    def local_name(self):
        return in_language(str(self), self.english_name)

    @property
    def local_about(self):
        return in_language(self.about, self.about_en)

    @property
    def people(self):
        """How many live there; nothing where nobody counted."""
        if self.men is None and self.women is None:
            return None
        return (self.men or 0) + (self.women or 0)

    @property
    def map_url(self):
        if self.latitude is None or self.longitude is None:
            return ""
        return f"https://www.google.com/maps/search/?api=1&query={self.latitude},{self.longitude}"


class Leader(Orderable):
    """Somebody of a village besides its head whom people turn to: an assistant, a volunteer."""

    class Role(models.TextChoices):
        ASSISTANT = "assistant", "ผู้ช่วยผู้ใหญ่บ้าน"
        DOCTOR = "doctor", "แพทย์ประจำตำบล"
        SUBDISTRICT_CLERK = "clerk", "สารวัตรกำนัน"
        HEALTH = "health", "ประธาน อสม."
        WATER = "water", "ผู้ดูแลประปาหมู่บ้าน"
        OTHER = "other", "ผู้นำชุมชน"

    village = ParentalKey(Village, on_delete=models.CASCADE, related_name="leaders")
    name = models.CharField("ชื่อ-สกุล", max_length=150)
    name_en = models.CharField(
        "ชื่อภาษาอังกฤษ", max_length=150, blank=True, help_text="เว้นว่าง = แสดงชื่อไทย"
    )
    role = models.CharField("หน้าที่", max_length=20, choices=Role, default=Role.ASSISTANT)
    phone = PhoneField("โทรศัพท์", blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "ผู้นำของหมู่บ้าน"
        verbose_name_plural = "ผู้นำของหมู่บ้าน"

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def local_role(self):
        return {
            "assistant": gettext("ผู้ช่วยผู้ใหญ่บ้าน"),
            "doctor": gettext("แพทย์ประจำตำบล"),
            "clerk": gettext("สารวัตรกำนัน"),
            "health": gettext("ประธานอาสาสมัครสาธารณสุข (อสม.)"),
            "water": gettext("ผู้ดูแลประปาหมู่บ้าน"),
        }.get(self.role, gettext("ผู้นำชุมชน"))

    @property
    def phone_href(self):
        return f"tel:{dialled(self.phone)}" if self.phone else ""
