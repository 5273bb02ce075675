"""Which template a letter or licence begins with, and what it then says."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localdate

from casework import official_papers, paper_words
from casework.issue_forms import IssueForm
from casework.models import IssuedPaper
from casework.official_papers import Text
from casework.staff_forms import SeenForm

from .models import PaperTemplate

__all__ = ["BLANK", "ChooseForm", "IssueForm", "start_of"]

BLANK = {
    IssuedPaper.Kind.LETTER.value: "หนังสือแจ้งผล เริ่มจากแบบเปล่า",
    IssuedPaper.Kind.LICENCE.value: "ใบอนุญาต เริ่มจากแบบเปล่า",
}


class ChooseForm(SeenForm):
    """Which template to begin with: one's own first, then those of every service, then a blank."""

    template = forms.ChoiceField(
        label="เริ่มจากแม่แบบใด",
        widget=forms.RadioSelect,
        error_messages={"required": "เลือกแม่แบบหนึ่งแบบ", "invalid_choice": "เลือกจากรายการนี้"},
    )

    def __init__(self, *args, templates, **options):
        super().__init__(*args, **options)
        rows = [(str(t.pk), f"{t.name} ({t.get_kind_display()})") for t in templates]
        self.fields["template"].choices = [*rows, *BLANK.items()]
        self.fields["template"].initial = rows[0][0] if len(rows) == 1 else None


def start_of(template: PaperTemplate | None, case) -> Text:
    """The text to begin with: the template with the facts of the case written in."""
    if template is None:
        return Text(title=case.subject, to=case.citizen_name, body="")
    words, answers = official_papers.early_words(case), official_papers.answers_of(case)

    def filled(text):
        return paper_words.filled(text, words, answers)

    days = template.valid_days
    return Text(
        title=filled(template.title),
        to=case.citizen_name,
        body=filled(template.body),
        reference=filled(template.reference),
        conditions=filled(template.conditions),
        valid_until=localdate() + timedelta(days=days) if days else None,
    )
