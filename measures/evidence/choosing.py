"""The field with which staff choose evidence: found by words, offered, pasted, or a file.

Works without a script: "ค้นหา" sends the form, which comes back with all that was typed and the
list. Nothing is kept while a form is only checked: ``Chosen.keep`` does that.

    form = ReportForm(request.POST, request.FILES)   # evidence = EvidenceField(year=2570)
    evidence = form.cleaned_data["evidence"].keep(by=request.user)
"""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError

from casework.uploads import clean_name
from home import document_files

from . import actions, searching
from .models import Evidence

PARTS = ("search", "choice", "address", "title", "file", "find")
NOTHING = "เลือกหลักฐานหนึ่งอย่าง: ค้นหาแล้วเลือก วางลิงก์ หรือแนบไฟล์"
TWO = "วางลิงก์และแนบไฟล์มาพร้อมกัน ใช้ได้ทีละอย่าง ลบอย่างหนึ่งออก"
FOUND = "เลือกจากรายการที่พบ แล้วกดบันทึกอีกครั้ง"


@dataclass(frozen=True)
class Chosen:
    """What was chosen and found to be in order, not kept yet."""

    find: Callable[[], Evidence] | None = None
    file: object = None
    title: str = ""

    def keep(self, *, by) -> Evidence:
        if self.file:
            return actions.of_upload(self.file, title=self.title, by=by)
        return self.find()


class EvidenceInput(forms.Widget):
    template_name = "evidence/picker.html"
    needs_multipart_form = True
    use_fieldset = True

    def __init__(self, attrs=None, *, year=None):
        super().__init__(attrs)
        self.year = year

    def value_from_datadict(self, data, posted_files, name):
        value = {part: data.get(f"{name}_{part}", "") for part in PARTS}
        return value | {"file": posted_files.get(f"{name}_file")}

    def value_omitted_from_data(self, data, posted_files, name):
        return not any(f"{name}_{part}" in data for part in PARTS)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        value = value if isinstance(value, dict) else {"choice": value or ""}
        offered, choice = searching.offered(self.year), value.get("choice") or ""
        results = searching.search(value.get("search") or "", self.year, chosen=choice)
        return context | {
            "typed": {part: value.get(part) or "" for part in ("search", "address", "title")},
            "chosen": choice,
            "results": results,
            "offered": offered,
            "offers_chosen": choice in {one.value for one in offered},
            "searched": bool(value.get("search")),
            "year": self.year or "",
            "accept": document_files.ACCEPT,
            "most_megabytes": document_files.MOST_MEGABYTES,
        }

    def id_for_label(self, id_):
        return f"{id_}_search" if id_ else ""


class EvidenceField(forms.Field):
    """Its cleaned value is a ``Chosen``; None where it is not required and nothing was chosen."""

    def __init__(self, *, year=None, **options):
        options.setdefault("label", "หลักฐาน")
        super().__init__(widget=EvidenceInput(year=year), **options)

    def clean(self, value):
        value = {key: _plain(part) for key, part in (value or {}).items()}
        if value.get("find"):
            raise ValidationError(FOUND, code="searching")
        if value.get("file") and value.get("address"):
            raise ValidationError(TWO, code="two")
        chosen = self._chosen(value)
        if chosen is None and self.required:
            raise ValidationError(NOTHING, code="required")
        return chosen

    def _chosen(self, value):
        title = value.get("title") or ""
        if file := value.get("file"):
            document_files.check_upload(file)
            file.name = clean_name(file.name)
            return Chosen(file=file, title=title)
        if address := value.get("address"):
            return Chosen(find=actions.find_address(address, title=title))
        if choice := value.get("choice"):
            return Chosen(find=actions.find_choice(choice))
        return None


def _plain(part):
    return part.replace("\0", "").strip() if isinstance(part, str) else part
