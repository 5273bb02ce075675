"""What documents are sorted by: kinds, and the sections of the Official Information Act."""

from django.db import models

from home.languages import in_language


class DocumentKind(models.Model):
    """A sort of document: ประกาศ, คำสั่ง, รายงาน, แผน …"""

    name = models.CharField(
        "ชื่อชนิด", max_length=80, unique=True, error_messages={"unique": "มีชนิดนี้แล้ว"}
    )
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=80, blank=True)
    slug = models.SlugField(
        "ที่อยู่ (ภาษาอังกฤษ)",
        max_length=40,
        unique=True,
        help_text="ใช้ในลิงก์ของรายการ เช่น order ตั้งแล้วไม่ควรเปลี่ยน",
        error_messages={"unique": "มีชนิดอื่นใช้ที่อยู่นี้แล้ว"},
    )
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")

    class Meta:
        ordering = ["order", "name"]
        verbose_name = "ชนิดเอกสาร"
        verbose_name_plural = "ชนิดเอกสาร"

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)


class InformationSection(models.Model):
    """A section of the Official Information Act under which people may look at documents."""

    code = models.SlugField(
        "รหัส", max_length=10, unique=True, help_text="เช่น 7-1 คือมาตรา 7 (1) ใช้ในลิงก์"
    )
    label = models.CharField("มาตรา", max_length=40, help_text="เช่น “มาตรา 9 (3)”")
    label_en = models.CharField("ภาษาอังกฤษ", max_length=40, blank=True)
    title = models.CharField("ข้อมูลอะไร", max_length=250)
    title_en = models.CharField("ข้อมูลอะไร (ภาษาอังกฤษ)", max_length=250, blank=True)
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")

    class Meta:
        ordering = ["order", "code"]
        verbose_name = "มาตราตามกฎหมายข้อมูลข่าวสาร"
        verbose_name_plural = "มาตราตามกฎหมายข้อมูลข่าวสาร"

    def __str__(self):
        return f"{self.label} {self.title}"

    @property
    def local_label(self):
        return in_language(self.label, self.label_en)

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)
