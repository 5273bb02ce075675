"""What nobody notices in a single line: two chairs of a committee, two reports of a half-year."""

from home.page_forms import PageForm, YearPageForm

TWO_CHAIRS = "คณะกรรมการมีประธานได้คนเดียว เปลี่ยนบทบาทของอีกคน"
HALF_TWICE = "มีรายงานของครึ่งปีนี้แล้ว แก้ไขรายงานเดิม หรือเลือกอีกครึ่งปี"


class CommitteeForm(PageForm):
    def is_valid(self):
        return super().is_valid() and _is_single(
            self.formsets["members"], "role", TWO_CHAIRS, only="chair"
        )


class NoGiftForm(YearPageForm):
    def is_valid(self):
        return super().is_valid() and _is_single(self.formsets["reports"], "half", HALF_TWICE)


def _is_single(formset, field, sentence, only=None):
    """Whether no two lines that stay have the same value; the later one is told."""
    seen, is_single = set(), True
    for line in formset.forms:
        value = line.cleaned_data.get(field)
        if value is None or line.cleaned_data.get("DELETE") or only not in (None, value):
            continue
        if value in seen:
            line.add_error(field, sentence)
            is_single = False
        seen.add(value)
    return is_single
