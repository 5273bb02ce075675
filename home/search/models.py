"""What can be found, the words that mean the same, and what nobody found.

The words of an entry that are searched lie beside it, in a table that each database has in its
own way (``matching``).
"""

from django.core.exceptions import ValidationError
from django.db import models

from home.search.words import plain


class Entry(models.Model):
    """A thing, or a part of it, that a visitor may find; in one language.

    ``source`` and ``object_id`` say which; ``group`` is the same for its translations.
    """

    wagtail_reference_index_ignore = True

    source = models.CharField(max_length=40)
    object_id = models.PositiveBigIntegerField()
    part = models.CharField(max_length=80, blank=True, help_text="Its anchor within the page")
    group = models.CharField(max_length=80)
    kind = models.CharField(max_length=12, help_text="Of kinds.LABELS")
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    path = models.CharField(max_length=250, blank=True, help_text="Thai; pages know their own")
    on = models.DateField(null=True, blank=True, help_text="The day it is of, where it has one")
    file = models.PositiveBigIntegerField(null=True, help_text="The file whose words are in it")
    # As words.words cuts them, with spaces between: for weighing what was found.
    title_words = models.TextField(blank=True)
    key_words = models.TextField(blank=True)
    summary_words = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(name="entry_of_thing", fields=["source", "object_id"]),
            models.Index(name="entry_of_group", fields=["group"]),
        ]

    def __str__(self):
        return self.title


class Synonym(models.Model):
    """Words that mean the same to those who search here."""

    terms = models.TextField(
        "คำที่ความหมายเดียวกัน",
        help_text="บรรทัดละคำ อย่างน้อยสองคำ เช่น “รถน้ำ” กับ “น้ำแจก” คนพิมพ์คำใดก็พบเรื่องที่ใช้คำอื่นด้วย",
    )

    class Meta:
        ordering = ["terms"]
        verbose_name = "คำความหมายเดียวกัน"
        verbose_name_plural = "คำความหมายเดียวกัน"

    def __str__(self):
        return " = ".join(self.listed)

    @property
    def listed(self):
        return [term for term in map(str.strip, self.terms.splitlines()) if term]

    def clean(self):
        terms = self.listed
        if len({plain(term) for term in terms}) < 2:
            raise ValidationError({"terms": "ใส่อย่างน้อยสองคำที่ต่างกัน บรรทัดละคำ"})
        if len(terms) > 12 or any(len(term) > 60 for term in terms):
            raise ValidationError({"terms": "ใส่ไม่เกิน 12 คำ คำละไม่เกิน 60 ตัวอักษร"})
        self.terms = "\n".join(dict.fromkeys(terms))


class Unfound(models.Model):
    """Something that was searched for and not found, and how often: never by whom."""

    wagtail_reference_index_ignore = True

    words = models.CharField("คำที่ค้นหา", max_length=80, unique=True)
    count = models.PositiveIntegerField("ครั้ง", default=0)
    last_on = models.DateField("ครั้งล่าสุด")

    class Meta:
        ordering = ["-count", "words"]
        verbose_name = "คำที่ค้นหาแล้วไม่พบ"
        verbose_name_plural = "คำที่ค้นหาแล้วไม่พบ"

    def __str__(self):
        return self.words


class Lexicon(models.Model):
    """The office's own words with which all entries were cut. One row.

    A question has to be cut with the same words as the texts; so they change only together.
    """

    wagtail_reference_index_ignore = True

    own_words = models.JSONField(default=list)
    built_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"{len(self.own_words)}"

    @classmethod
    def words(cls) -> frozenset[str]:
        row = cls.objects.first()
        return frozenset(row.own_words) if row else frozenset()
