"""Files in a form that may come back with errors: what was taken once is never asked for again."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from . import uploads
from .widgets import UploadInput


class UploadField(forms.FileField):
    """Photos and papers, up to ``most``; ``kept`` are those that arrived with an earlier try.

    ``accepted`` holds the new files that are in order, also when others are not:
    they are to be kept whatever becomes of the rest of the form.
    """

    default_error_messages = {
        "required": _("แนบอย่างน้อยหนึ่งไฟล์"),
        "too_many": _("แนบได้ไม่เกิน %(most)s ไฟล์ เราเก็บ %(most)s ไฟล์แรกไว้แล้ว ลบไฟล์ที่ไม่ใช้ก่อนแนบเพิ่ม"),
        "of_file": _("“%(name)s”: %(problem)s"),
    }

    accept, check = uploads.ACCEPT, staticmethod(uploads.check)

    def __init__(self, *, most=uploads.MAX_FILES, **options):
        self.most, self.kept, self.accepted = most, [], []
        super().__init__(widget=UploadInput(attrs={"accept": self.accept}), **options)
        if most > 1:
            self.widget.attrs["multiple"] = True

    def clean(self, data, initial=None):
        self.accepted = []
        new = {digest(file): file for file in data or [] if file is not None}
        for file in self.kept:
            new.pop(file.sha256, None)
        errors = [problem for file in new.values() if (problem := self._problem(file))]
        if len(self.kept) + len(self.accepted) > self.most:
            del self.accepted[max(0, self.most - len(self.kept)) :]
            errors.append(self._error("too_many", most=self.most))
        if not errors and self.required and not (self.kept or self.accepted):
            errors.append(self._error("required"))
        if errors:
            raise ValidationError(errors)
        return [*self.kept, *self.accepted]

    def _problem(self, file):
        """Return what is wrong with the file, or accept it."""
        try:
            self.check(file)
        except ValidationError as error:
            name = uploads.clean_name(file.name)
            return self._error("of_file", name=name, problem=error.messages[0])
        self.accepted.append(file)
        return None

    def _error(self, code, **params):
        return ValidationError(self.error_messages[code], code=code, params=params)


class PhotosField(UploadField):
    """Photos alone: they are to be shown."""

    accept, check = uploads.ACCEPT_PHOTOS, staticmethod(uploads.check_photo)


def digest(file) -> str:
    """Return the SHA-256 by which ``casework`` knows a file again."""
    sha256 = hashlib.sha256()
    for chunk in file.chunks():
        sha256.update(chunk)
    file.seek(0)
    return sha256.hexdigest()
