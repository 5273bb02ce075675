"""Somebody in a record by name and post, as they were on that day."""

from django.core.exceptions import ValidationError
from django.db import models

from home.languages import in_language

NOBODY = "เลือกบุคลากร หรือพิมพ์ชื่อ"


class Named(models.Model):
    """A person chosen from the office's list, or anybody typed in.

    Name and post are written down from the list when chosen: later moves don't change the record.
    """

    person = models.ForeignKey(
        "home.Person",
        verbose_name="บุคลากร",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    name = models.CharField(
        "หรือพิมพ์ชื่อ-สกุล", max_length=150, blank=True, help_text="สำหรับคนนอก เลือกบุคลากรแล้วเว้นว่างได้"
    )
    position = models.CharField("ตำแหน่ง", max_length=150, blank=True)

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.person and not self.name.strip():
            self.name, self.position = self.person.name, self.position or self.person.position
        elif self.person and self._is_named_as_another():
            self.name, self.position = self.person.name, self.person.position
        if not self.name.strip():
            raise ValidationError({"name": NOBODY})

    def _is_named_as_another(self):
        """Whether the name is still that of somebody chosen before."""
        others = type(self.person).objects.exclude(pk=self.person.pk)
        return others.filter(name=self.name).exists()

    @property
    def local_name(self):
        return in_language(self.name, self.person.name_en if self.person else "")

    @property
    def local_position(self):
        return in_language(self.position, self.person.position_en if self.person else "")
