"""Posts of the office: what each is for, and who holds it now."""

from django.db import models
from django.utils.translation import gettext

from home.languages import in_language
from home.models import Division, Person, Side


class PostQuerySet(models.QuerySet):
    def shown(self):
        return (
            self.filter(is_active=True)
            .select_related("division", "holder", "holder__photo")
            .order_by("order", "title")
        )


class Post(models.Model):
    """A seat in the organisation (ตำแหน่ง). It stays when its holder leaves: then it is vacant."""

    class Kind(models.TextChoices):
        ELECTED = "elected", "มาจากการเลือกตั้งหรือแต่งตั้งทางการเมือง"
        LOCAL_EXECUTIVE = "local_executive", "ประเภทบริหารท้องถิ่น"
        DIRECTOR = "director", "ประเภทอำนวยการท้องถิ่น"
        ACADEMIC = "academic", "ประเภทวิชาการ"
        GENERAL = "general", "ประเภททั่วไป"
        TEACHER = "teacher", "พนักงานครู"
        HIRED = "hired", "พนักงานจ้าง"

    title = models.CharField("ชื่อตำแหน่ง", max_length=150)
    title_en = models.CharField("ชื่อตำแหน่งภาษาอังกฤษ", max_length=150, blank=True)
    number = models.CharField(
        "เลขที่ตำแหน่ง",
        max_length=30,
        blank=True,
        help_text="ตามแผนอัตรากำลัง เช่น 99-3-01-1101-001 เว้นว่างได้",
    )
    side = models.CharField("ฝ่าย", max_length=10, choices=Side, default=Side.PERMANENT)
    kind = models.CharField("ประเภท", max_length=20, choices=Kind, default=Kind.ACADEMIC)
    level = models.CharField(
        "ระดับ", max_length=60, blank=True, help_text="เช่น “ต้น” “ชำนาญการ” “ปฏิบัติงาน”"
    )
    level_en = models.CharField("ระดับ (อังกฤษ)", max_length=60, blank=True)
    division = models.ForeignKey(
        Division,
        verbose_name="ส่วนราชการ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="posts",
        help_text="เว้นว่างสำหรับนายก รองนายก ปลัด และรองปลัด",
    )
    holder = models.ForeignKey(
        Person,
        verbose_name="ผู้ดำรงตำแหน่ง",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="posts",
        help_text="เว้นว่าง = ตำแหน่งว่าง",
    )
    duties = models.TextField("หน้าที่ความรับผิดชอบ", blank=True, help_text="เรื่องละบรรทัด แสดงเป็นข้อ ๆ")
    duties_en = models.TextField("หน้าที่ความรับผิดชอบ (อังกฤษ)", blank=True)
    order = models.PositiveSmallIntegerField(
        "ลำดับ", default=100, help_text="เลขน้อยอยู่บน ในผังตำแหน่งที่อยู่บนสุดของฝ่ายคือหัวหน้า"
    )
    is_active = models.BooleanField("ยังมีตำแหน่งนี้", default=True, help_text="เอาออกเมื่อยุบตำแหน่ง")

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["order", "title"]
        verbose_name = "ตำแหน่ง"
        verbose_name_plural = "ตำแหน่งและหน้าที่"

    def __str__(self):
        return self.title

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)

    @property
    def local_level(self):
        return in_language(self.level, self.level_en)

    @property
    def local_kind(self):
        return {
            "elected": "",
            "local_executive": gettext("ประเภทบริหารท้องถิ่น"),
            "director": gettext("ประเภทอำนวยการท้องถิ่น"),
            "academic": gettext("ประเภทวิชาการ"),
            "general": gettext("ประเภททั่วไป"),
            "teacher": gettext("พนักงานครู"),
            "hired": gettext("พนักงานจ้าง"),
        }[self.kind]

    @property
    def duty_lines(self):
        lines = in_language(self.duties, self.duties_en).splitlines()
        return [line.strip(" -•\t") for line in lines if line.strip(" -•\t")]

    @property
    def current_holder(self):
        """Who holds it; nobody where the person has left but was not taken off."""
        return self.holder if self.holder_id and self.holder.is_active else None
