"""A grievance that a member of staff types for who called, wrote, or was met in the field."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from casework.fields import LineField
from casework.layouts import Heading, Upload
from casework.suspicion import TRAP
from casework.typed_for import ALSO, CHANNELS, Earlier, TypedForAnother

from .forms import CONTACT, GrievanceForm
from .frozen import PHOTOS


class IntakeForm(TypedForAnother, GrievanceForm):
    """``clerk`` is who types; ``at`` the moment of typing. Photos travel with the form."""

    def __init__(self, *args, clerk, at, **options):
        super().__init__(*args, **options)
        del self.fields[TRAP]  # whoever signed in is no machine
        self.type_for_another(clerk=clerk, at=at, channels=[*CHANNELS, *ALSO])
        self.fields["channel"].label = "รับเรื่องทางใด"
        self.fields["is_own"].label = "ข้าพเจ้าเป็นผู้แจ้งเรื่องนี้เอง"
        if "name" in self.fields:
            self.fields["name"].help_text = "ถ้าผู้แจ้งไม่บอกชื่อ เว้นว่างได้เมื่อเป็นเรื่องที่ไม่บังคับชื่อ"
        self.fields["traffy_number"] = LineField(
            label="เลขที่ Traffy Fondue",
            help_text="ถ้าแจ้งทาง Traffy Fondue ด้วย",
            required=False,
            most_letters=30,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )

    def clean(self):
        cleaned = super().clean()
        self.check_typist(cleaned)
        return cleaned

    def filed(self) -> dict:
        """What the action takes."""
        number = self.cleaned_data.get("traffy_number") or ""
        return {**self.told(), **self.intake, "traffy_number": number}

    def typed(self):
        """The date is three boxes: all that the browser sent is kept."""
        boxes = [name for name in self.data if name.startswith("received_on_")]
        return super().typed() | {name: self.data[name][:4] for name in boxes}

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf = False, True
        own = ["is_own"] if self.is_the_clerk else []
        who = [name for name in CONTACT if name in self.fields]
        helper.layout = Layout(
            Div("channel", css_class="intake-channel"),
            Earlier(),
            Heading(heading="เรื่องที่แจ้ง"),
            "subject",
            "text",
            *(["village", "place"] if self.category.asks_place else []),
            Upload(PHOTOS),
            "traffy_number",
            *([Heading(heading="ผู้แจ้ง")] if who else []),
            *who,
            *own,
        )
        return helper
