"""What people complain of, suggest or praise, and who answers for it. Data, edited by staff."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from home.blocks import ICONS
from home.languages import in_language


class CategoryQuerySet(models.QuerySet):
    def offered(self):
        """Those a citizen may choose, with who answers for them."""
        return self.filter(is_active=True, division__is_active=True).select_related(
            "division", "officer", "deputy"
        )


class Category(models.Model):
    """A sort of grievance: its division, its named officers, its time."""

    class Sort(models.TextChoices):
        GRIEVANCE = "grievance", "แจ้งปัญหาหรือร้องเรียน"
        SUGGESTION = "suggestion", "ข้อเสนอแนะ"
        PRAISE = "praise", "คำชม"

    class Contact(models.TextChoices):
        OPTIONAL = "optional", "บอกชื่อหรือไม่ก็ได้"
        REQUIRED = "required", "ต้องบอกชื่อและเบอร์โทรศัพท์"
        NONE = "none", "ไม่ถามชื่อ"

    name = models.CharField(
        "ชื่อ", max_length=80, help_text="อย่างที่ชาวบ้านพูด เช่น “ไฟถนน” “น้ำประปา” “ขยะและความสะอาด”"
    )
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=80, blank=True)
    slug = models.SlugField(
        "รหัส (ภาษาอังกฤษ)", max_length=40, unique=True, help_text="ใช้ในสถิติ ไม่ควรเปลี่ยน"
    )
    hint = models.CharField(
        "คำอธิบายสั้น", max_length=150, blank=True, help_text="เช่น “ดับ กะพริบ เสาเอียง สายห้อย”"
    )
    hint_en = models.CharField("คำอธิบายภาษาอังกฤษ", max_length=150, blank=True)
    search_words = models.CharField(
        "คำที่ชาวบ้านอาจพิมพ์",
        max_length=250,
        blank=True,
        help_text="คั่นด้วยเว้นวรรค เช่น ไฟดับ ไฟเสีย เสาไฟ ไม่แสดงบนหน้าเว็บ",
    )
    icon = models.CharField("สัญลักษณ์", max_length=20, choices=ICONS, default="form")
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")
    sort = models.CharField("ชนิด", max_length=12, choices=Sort, default=Sort.GRIEVANCE)
    division = models.ForeignKey(
        "home.Division", verbose_name="กองที่รับผิดชอบ", on_delete=models.PROTECT, related_name="+"
    )
    officer = models.ForeignKey(
        "home.Person",
        verbose_name="เจ้าหน้าที่ผู้รับผิดชอบ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="แสดงชื่อและเบอร์ต่อสาธารณะ",
    )
    deputy = models.ForeignKey(
        "home.Person",
        verbose_name="ผู้แทนเมื่อไม่อยู่",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    working_days = models.PositiveSmallIntegerField(
        "แก้ไขภายใน (วันทำการ)",
        default=15,
        validators=[
            MinValueValidator(1, "ใส่ตั้งแต่ 1 วันทำการขึ้นไป"),
            MaxValueValidator(365, "ใส่ได้ไม่เกิน 365 วันทำการ"),
        ],
    )
    contact = models.CharField("ชื่อผู้แจ้ง", max_length=10, choices=Contact, default=Contact.OPTIONAL)
    asks_place = models.BooleanField("ถามสถานที่", default=True)
    is_public = models.BooleanField(
        "แสดงในรายการสาธารณะ",
        default=True,
        help_text="ปิดสำหรับเรื่องส่วนบุคคล เช่น พฤติกรรมเจ้าหน้าที่ สวัสดิการ",
    )
    is_repair = models.BooleanField(
        "เป็นงานซ่อม",
        default=False,
        help_text="ปิดเรื่องได้เมื่อแนบภาพหลังแก้ไข ให้ดูคู่กับภาพก่อนแก้ไข",
    )
    is_active = models.BooleanField("ยังใช้อยู่", default=True, help_text="เอาออกได้ เรื่องเก่ายังอยู่ครบ")

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = "ประเภทเรื่องที่แจ้ง"
        verbose_name_plural = "ประเภทเรื่องที่แจ้ง"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    @property
    def words(self):
        """Everything said of it, in both languages, to be searched in."""
        texts = (self.name, self.name_en, self.hint, self.hint_en, self.search_words)
        return " ".join(texts)

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def local_hint(self):
        return in_language(self.hint, self.hint_en)


class RefusalReason(models.Model):
    """Why a grievance is not taken up, in words the citizen gets."""

    name = models.CharField("เหตุผล", max_length=120)
    name_en = models.CharField("เหตุผลภาษาอังกฤษ", max_length=120, blank=True)
    advice = models.TextField(
        "คำแนะนำถึงผู้แจ้ง", max_length=1000, blank=True, help_text="ไปติดต่อที่ใด ทำอย่างไรต่อ"
    )
    advice_en = models.TextField("คำแนะนำภาษาอังกฤษ", max_length=1000, blank=True)
    order = models.PositiveSmallIntegerField("ลำดับ", default=100)
    is_active = models.BooleanField("ยังใช้อยู่", default=True)

    class Meta:
        verbose_name = "เหตุที่ไม่รับพิจารณา"
        verbose_name_plural = "เหตุที่ไม่รับพิจารณา"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def local_advice(self):
        return in_language(self.advice, self.advice_en)


class OutsideAgency(models.Model):
    """An office outside that a grievance can be forwarded to."""

    name = models.CharField("ชื่อหน่วยงาน", max_length=150)
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=150, blank=True)
    addressee = models.CharField(
        "เรียน (ในหนังสือ)", max_length=150, blank=True, help_text="เช่น “ผู้จัดการการไฟฟ้าส่วนภูมิภาค”"
    )
    address = models.TextField("ที่อยู่", max_length=400, blank=True)
    phone = models.CharField("โทรศัพท์", max_length=40, blank=True)
    order = models.PositiveSmallIntegerField("ลำดับ", default=100)
    is_active = models.BooleanField("ยังใช้อยู่", default=True)

    class Meta:
        verbose_name = "หน่วยงานภายนอก"
        verbose_name_plural = "หน่วยงานภายนอก"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)
