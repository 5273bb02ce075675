from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from casework import paper_words
from casework.models import IssuedPaper

from .services import Service

REFERENCE = "คำขอเลขที่ {เลขที่รับเรื่อง} ลงวันที่ {วันที่รับเรื่อง}"
WITH_WORDS = ("title", "reference", "body", "conditions")  # where placeholders may stand


class PaperTemplateQuerySet(models.QuerySet):
    def of(self, service):
        """The service's own templates first, then those of every service."""
        mine = models.Q(service=service) | models.Q(service=None)
        return self.filter(mine).order_by(models.F("service").asc(nulls_last=True), "name")


class PaperTemplate(models.Model):
    """The words of a letter or licence, with places for what the case knows.

    Papers that were issued keep their words: editing this changes only those to come.
    """

    class Kind(models.TextChoices):
        LETTER = IssuedPaper.Kind.LETTER.value, "หนังสือแจ้งผล"
        LICENCE = IssuedPaper.Kind.LICENCE.value, "ใบอนุญาต"

    name = models.CharField(
        "ชื่อแม่แบบ", max_length=100, help_text="เจ้าหน้าที่เลือกจากชื่อนี้ เช่น “แจ้งผลอนุมัติส่งน้ำ”"
    )
    service = models.ForeignKey(
        Service,
        verbose_name="บริการ",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="paper_templates",
        limit_choices_to={"locale__language_code": "th"},
        help_text="เว้นว่าง = ใช้ได้กับทุกบริการ",
    )
    kind = models.CharField("ชนิด", max_length=10, choices=Kind, default=Kind.LETTER)
    title = models.CharField(
        "เรื่อง หรือชื่อใบอนุญาต", max_length=200, help_text="เช่น “แจ้งผลการพิจารณา{บริการ}”"
    )
    reference = models.CharField("อ้างถึง", max_length=200, blank=True, default=REFERENCE)
    body = models.TextField(
        "ข้อความ", max_length=6000, help_text="ขึ้นบรรทัดใหม่ = ย่อหน้าใหม่ เจ้าหน้าที่แก้ได้อีกก่อนออกเอกสาร"
    )
    conditions = models.TextField(
        "เงื่อนไข", max_length=4000, blank=True, help_text="เฉพาะใบอนุญาต บรรทัดละข้อ ระบบใส่เลขข้อให้"
    )
    valid_days = models.PositiveSmallIntegerField(
        "ใช้ได้กี่วัน",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(1, "ใส่ตั้งแต่ 1 วันขึ้นไป หรือเว้นว่าง"),
            MaxValueValidator(7300, "ใส่ได้ไม่เกิน 7300 วัน (20 ปี)"),
        ],
        help_text="เช่น 365 เว้นว่าง = ไม่มีวันหมดอายุ",
    )

    objects = PaperTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = "แม่แบบเอกสาร"
        verbose_name_plural = "แม่แบบเอกสาร"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        problems = {}
        for name in WITH_WORDS:
            text = getattr(self, name)
            if unknown := paper_words.unknown_in(text):
                problems[name] = _unknown(unknown)
            elif strange := self._strange_questions(text):
                problems[name] = strange
        if problems:
            raise ValidationError(problems)

    def _strange_questions(self, text):
        """Say which asked-for answers this service has no question for; ``""`` if all is well."""
        asked = paper_words.questions_in(text)
        if not asked or not self.service:
            return ""
        known = _question_words(list(self.service.questions.raw_data))
        missing = [words for words in asked if words not in known]
        if not missing:
            return ""
        listed = " ".join(f"“{words}”" for words in known) or "ยังไม่มีคำถาม"
        return f"บริการนี้ไม่มีคำถามว่า {_quoted(missing)} คำถามที่มี: {listed}"


def _question_words(raw):
    """The words of every question, those inside of options too; from the raw blocks, no query."""
    if isinstance(raw, list):
        return [words for part in raw for words in _question_words(part)]
    if not isinstance(raw, dict):
        return []
    value = raw.get("value")
    is_question = isinstance(value, dict) and "label" in value and "required" in value
    own = [" ".join(value["label"].split())] if is_question else []
    return own + [words for part in raw.values() for words in _question_words(part)]


def _unknown(names):
    if braces := [name for name in names if name in ("{", "}")]:
        return f"วงเล็บปีกกา {braces[0]} ไม่ครบคู่ คำที่ให้ระบบเติมต้องอยู่ใน {{ }} เช่น {{ชื่อผู้ยื่น}}"
    braced = " ".join(f"{{{name}}}" for name in names)
    return f"ระบบไม่รู้จัก {braced} คำที่ใช้ได้: {paper_words.known()}"


def _quoted(words):
    return " ".join(f"“{word}”" for word in words)
