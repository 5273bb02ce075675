"""What is kept of files: editions that were replaced, words that were read, uploads that wait."""

from django.conf import settings
from django.db import models

from home.library.soundness import Verdict

VERDICTS = {
    Verdict.SOUND: "อ่านเป็นตัวหนังสือได้ ค้นหาเนื้อความได้",
    Verdict.SCAN: "เป็นภาพสแกน ค้นหาเนื้อความไม่ได้ และคนตาบอดอ่านไม่ได้",
    Verdict.BROKEN: "ตัวหนังสือภาษาไทยในไฟล์เพี้ยน เช่น สระอำหาย ค้นหาเนื้อความไม่ได้",
    Verdict.UNREADABLE: "เปิดอ่านเนื้อความไม่ได้ ไฟล์อาจเสียหรือใส่รหัสผ่านไว้",
    Verdict.OTHER: "ไฟล์ชนิดนี้ระบบไม่อ่านเนื้อความ",
    Verdict.LOST: "ไม่พบไฟล์ในเครื่อง ประชาชนเปิดไม่ได้",
}
ADVICE = {
    Verdict.SCAN: "ถ้ามีไฟล์ Word ต้นฉบับ ให้บันทึกเป็น PDF จาก Word แล้วแทนที่ไฟล์นี้ "
    "หรือพิมพ์ใจความสำคัญในช่อง “สาระสำคัญ”",
    Verdict.BROKEN: "บันทึกเป็น PDF ใหม่จาก Word (แฟ้ม → บันทึกเป็น → PDF) หรือใช้ไฟล์ DOCX แล้วแทนที่ไฟล์นี้",
    Verdict.UNREADABLE: "เอารหัสผ่านออก หรือบันทึกเป็นไฟล์ใหม่ แล้วแทนที่ไฟล์นี้",
    Verdict.LOST: "อัปโหลดไฟล์นี้ใหม่ด้วยปุ่ม “แทนที่ไฟล์”",
}


class FileEdition(models.Model):
    """A file that a document once had. Its number counts from 1; the present file has none yet."""

    document = models.ForeignKey(
        "wagtaildocs.Document", on_delete=models.CASCADE, related_name="editions"
    )
    number = models.PositiveSmallIntegerField("ฉบับที่")
    file = models.FileField("ไฟล์", upload_to="documents", blank=True)
    size = models.PositiveBigIntegerField("ขนาด", default=0)
    since = models.DateTimeField("ใช้ตั้งแต่")
    replaced_at = models.DateTimeField("เลิกใช้เมื่อ")
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField("เหตุที่เปลี่ยนไฟล์", max_length=200, blank=True)
    removed_why = models.CharField("เหตุที่นำฉบับนี้ออก", max_length=200, blank=True)

    class Meta:
        ordering = ["-number"]
        verbose_name = "ไฟล์ฉบับเดิม"
        verbose_name_plural = "ไฟล์ฉบับเดิม"
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="an_edition_has_its_own_number"
            )
        ]

    def __str__(self):
        return f"{self.document} ฉบับที่ {self.number}"

    @property
    def is_kept(self):
        return bool(self.file)

    @property
    def extension(self):
        return self.file.name.rpartition(".")[2] if self.file else ""


class DocumentText(models.Model):
    """What was read of a document's present file, known by the hash of that file."""

    document = models.OneToOneField(
        "wagtaildocs.Document", on_delete=models.CASCADE, primary_key=True, related_name="words"
    )
    file_hash = models.CharField(max_length=40)
    verdict = models.CharField(max_length=12, choices=[(v.value, s) for v, s in VERDICTS.items()])
    text = models.TextField(blank=True)
    pages = models.PositiveIntegerField(default=0)
    pages_without_text = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField()

    class Meta:
        verbose_name = "เนื้อความของไฟล์"
        verbose_name_plural = "เนื้อความของไฟล์"

    def __str__(self):
        return f"{self.document}: {self.get_verdict_display()}"

    @property
    def is_sound(self):
        return self.verdict == Verdict.SOUND

    @property
    def warning(self):
        """What staff should know, and do; empty where the file is as it should be."""
        if self.is_sound and self.pages_without_text:
            return (
                f"{self.pages_without_text} จาก {self.pages} หน้าเป็นภาพ ค้นหาเนื้อความในหน้าเหล่านั้นไม่ได้"
            )
        if self.verdict in ADVICE:
            return f"{VERDICTS[Verdict(self.verdict)]} {ADVICE[Verdict(self.verdict)]}"
        return ""


class WaitingFile(models.Model):
    """A file of a bulk upload that has no page yet. Only who uploaded it sees it."""

    document = models.OneToOneField(
        "wagtaildocs.Document", on_delete=models.CASCADE, primary_key=True, related_name="waiting"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField("ชื่อไฟล์ที่ส่งมา", max_length=255)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = "ไฟล์ที่รอทำเป็นเอกสาร"
        verbose_name_plural = "ไฟล์ที่รอทำเป็นเอกสาร"

    def __str__(self):
        return self.name
