"""Questions asked often, answered once. Content, edited by staff."""

from django.db import models
from django.urls import reverse
from wagtail.fields import RichTextField
from wagtail.search import index

from home.blocks import SMALL_RICH_TEXT
from home.languages import in_language, is_english


class FaqQuerySet(models.QuerySet):
    def shown(self):
        return self.filter(is_active=True)


class Faq(index.Indexed, models.Model):
    """One question and its answer, in both languages."""

    question = models.CharField("คำถาม", max_length=200, help_text="อย่างที่ชาวบ้านถาม")
    question_en = models.CharField("คำถามภาษาอังกฤษ", max_length=200, blank=True)
    answer = RichTextField("คำตอบ", features=SMALL_RICH_TEXT)
    answer_en = RichTextField("คำตอบภาษาอังกฤษ", features=SMALL_RICH_TEXT, blank=True)
    search_words = models.CharField(
        "คำที่คนอาจพิมพ์", max_length=250, blank=True, help_text="คั่นด้วยเว้นวรรค เช่น เบี้ยคนแก่ เงินผู้สูงอายุ"
    )
    division = models.ForeignKey(
        "home.Division",
        verbose_name="กองที่ดูแลคำตอบ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")
    is_active = models.BooleanField("แสดงต่อสาธารณะ", default=True)

    objects = FaqQuerySet.as_manager()
    search_fields = [index.SearchField("question"), index.AutocompleteField("question")]

    class Meta:
        verbose_name = "คำถามที่พบบ่อย"
        verbose_name_plural = "คำถามที่พบบ่อย"
        ordering = ["order", "question"]

    def __str__(self):
        return self.question

    def get_absolute_url(self):
        return reverse("questions:faq", args=[self.pk])

    @property
    def is_translated(self):
        """Whether it is there in the language being read."""
        return bool(self.question_en and self.answer_en) or not is_english()

    @property
    def local_question(self):
        return in_language(self.question, self.question_en)

    @property
    def local_answer(self):
        return in_language(self.answer, self.answer_en)


class AcceptedAnswer(models.Model):
    """How often, in a month, what was offered while typing made the question needless."""

    wagtail_reference_index_ignore = True

    month = models.DateField(help_text="Its first day")
    offered = models.CharField(
        max_length=80, help_text="What was offered: 'faq:' and its id, or 'service:' and its slug"
    )
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_count_a_month", fields=["month", "offered"]),
        ]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.offered} {self.count}"
