"""What a question has beyond being a case. Changes only through ``questions.actions``."""

from django.db import models
from django.db.models import Q
from django.urls import reverse


class QuestionQuerySet(models.QuerySet):
    def public(self):
        """What everybody may read, the newest first."""
        return self.filter(is_public=True, may_be_published=True).order_by("-published_at", "-pk")


class Question(models.Model):
    """A question of a citizen. What the public reads of it, staff wrote."""

    # Wagtail would look for references in every one saved; deleting is guarded by PROTECT.
    wagtail_reference_index_ignore = True

    case = models.OneToOneField("casework.Case", on_delete=models.CASCADE, related_name="question")
    may_be_published = models.BooleanField(
        "ยินยอมให้เผยแพร่โดยไม่แสดงชื่อ", default=False, help_text="The citizen's own consent"
    )
    is_public = models.BooleanField(default=False)
    public_question = models.TextField("คำถามที่เผยแพร่", max_length=2000, blank=True)
    public_answer = models.TextField("คำตอบที่เผยแพร่", max_length=6000, blank=True)
    public_words = models.TextField(
        blank=True, help_text="Of both public texts, as searching compares them"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    asked_on = models.DateField(
        null=True, blank=True, help_text="From when the last question in the thread waits"
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "คำถาม"
        verbose_name_plural = "คำถาม"
        indexes = [
            models.Index(
                name="question_public", fields=["-published_at"], condition=Q(is_public=True)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="a_public_question_has_consent_question_and_answer",
                condition=Q(is_public=False)
                | (
                    Q(may_be_published=True, published_at__isnull=False)
                    & ~Q(public_question="")
                    & ~Q(public_answer="")
                ),
            ),
        ]

    def __str__(self):
        return f"{self.case_id}"

    @property
    def waits_for_publishing(self):
        """Whether it is answered, its asker agrees, and nobody has published it yet."""
        may_be = self.may_be_published and self.case.may_be_asked_on
        return may_be and not self.is_public

    def get_absolute_url(self):
        return reverse("questions:question", args=[self.pk])
