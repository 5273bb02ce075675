"""The form of a plan: what nobody notices in a single line of it, and the year of a copy."""

from collections import Counter

from django import forms
from django.db import transaction
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat
from wagtail.admin.forms.models import WagtailAdminModelForm

from home.snippets import number_input
from measures.meanwhile import say_once, seen_field

from . import keeping
from .codes import normal_code
from .models import CODE_TWICE, FIRST_YEAR, LAST_YEAR, NOBODY, WRONG_YEAR, Plan, Row

NONE_OF = {
    "rows": "แผนที่เผยแพร่อยู่ต้องมีข้อคำถามอย่างน้อยหนึ่งข้อในทุกประเด็น",
    "measures": "แผนที่เผยแพร่อยู่ต้องมีมาตรการอย่างน้อยหนึ่งข้อในทุกข้อคำถาม",
    "steps": "แผนที่เผยแพร่อยู่ต้องมีขั้นตอนอย่างน้อยหนึ่งข้อในทุกมาตรการ",
}
NO_ISSUES = "แผนที่เผยแพร่อยู่ต้องมีอย่างน้อยหนึ่งประเด็น เลิกเผยแพร่ก่อนจึงลบทั้งหมดได้"

CHANGED = (
    "มีคนบันทึกแผนนี้หลังจากที่ท่านเปิดหน้านี้ สิ่งที่ท่านพิมพ์ยังอยู่ครบ "
    "เปิดแผนในแท็บใหม่เพื่อดูว่าเขาแก้อะไร แล้วกดบันทึกอีกครั้งถ้าต้องการใช้ของท่าน"
)


class PlanForm(WagtailAdminModelForm):
    """A draft may lack anything; a published plan stays whole."""

    seen = seen_field()  # the version opened

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["seen"].initial = _version(self.instance)
        self.fields["fiscal_year"].error_messages["invalid"] = WRONG_YEAR

    def is_valid(self):
        is_valid = super().is_valid()
        problems = [*self._twice(), *self._kept_back()]
        if is_valid and self.instance.is_published:
            problems += self._lacks()
        for form, field, sentence in problems:
            form.add_error(field, sentence)
        return is_valid and not problems

    def clean(self):
        values = super().clean()
        say_once(self, _version(self.instance), CHANGED)
        return values

    def save(self, commit=True):
        """Free the codes first, so that two rows may change theirs for each other's."""
        with transaction.atomic():
            if commit and self.instance.pk:
                given = Cast(F("pk"), CharField())
                Row.objects.filter(issue__plan=self.instance).update(code=Concat(Value("~"), given))
            return super().save(commit)

    def _twice(self):
        """Rows of an issue with the same code, said where they stand instead of above them all."""
        for issue in _kept(self, "issues"):
            rows = [(row, normal_code(row["code"].value() or "")) for row in _kept(issue, "rows")]
            codes = Counter(code for _row, code in rows if code)
            for row, code in rows:
                if codes[code] > 1:
                    issue.formsets["rows"].non_form_errors().clear()
                    yield row, "code", CODE_TWICE

    def _kept_back(self):
        """What something was said of is not deleted with its words: it comes back, with why."""
        deleted = [*_deleted(self)]
        for form in keeping.kept_back(deleted):
            form.data = form.data.copy()
            form.data[form.add_prefix("DELETE")] = ""
            yield self, None, keeping.STAYS % str(form.instance)[:80]

    def _lacks(self):
        issues = _kept(self, "issues")
        if not issues:
            yield self, None, NO_ISSUES
        for issue in issues:
            yield from _gaps(issue)


class CopyForm(forms.Form):
    """For which year the copy is."""

    to_year = forms.IntegerField(
        label="ปีงบประมาณของแผนใหม่ (พ.ศ.)",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=number_input(),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), WRONG_YEAR),
    )


def _version(plan) -> str:
    saved = Plan.objects.filter(pk=plan.pk).values_list("updated_at", flat=True).first()
    return saved.isoformat() if saved else ""


def year_after(plan: Plan) -> int:
    return plan.fiscal_year + 1


def _gaps(issue):
    rows = _kept(issue, "rows")
    if not rows:
        yield issue, "title", NONE_OF["rows"]
    for row in rows:
        values = row.cleaned_data
        if not (values["is_for_all"] or values["divisions"] or values["lead"]):
            yield row, "is_for_all", NOBODY
        measures = _kept(row, "measures")
        if not measures:
            yield row, "question", NONE_OF["measures"]
        for measure in measures:
            if not _kept(measure, "steps"):
                yield measure, "text", NONE_OF["steps"]


def _deleted(form):
    """The forms at any depth whose rows this would delete, the uppermost of each branch."""
    for formset in form.formsets.values():
        for one in formset.forms:
            if one in formset.deleted_forms:
                if one.instance.pk:
                    yield one
            elif hasattr(one, "formsets"):
                yield from _deleted(one)


def _kept(form, name):
    """The forms below this one that will be saved."""
    formset = form.formsets[name]
    return [
        one
        for one in formset.forms
        if one not in formset.deleted_forms and (one.instance.pk or one.has_changed())
    ]
