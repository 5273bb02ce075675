"""Five levels on four dimensions, and what people want to add. Forms save nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .forms import TextField
from .models.surveys import DIMENSIONS

LEVELS = [
    (5, _("มากที่สุด")),
    (4, _("มาก")),
    (3, _("ปานกลาง")),
    (2, _("น้อย")),
    (1, _("น้อยที่สุด")),
]


class LevelField(forms.TypedChoiceField):
    """One of five levels, 5 the most."""

    def __init__(self, label, **options):
        super().__init__(
            label=label,
            choices=LEVELS,
            coerce=int,
            widget=forms.RadioSelect,
            error_messages={
                "required": _("เลือกหนึ่งระดับ"),
                "invalid_choice": _("เลือกหนึ่งในห้าระดับ"),
            },
            **options,
        )


class LevelsForm(forms.Form):
    """The four questions that the yearly report asks."""

    process = LevelField(_("ขั้นตอนและระยะเวลา"))
    staff = LevelField(_("เจ้าหน้าที่ผู้ให้บริการ"))
    place = LevelField(_("สถานที่และช่องทาง"))
    outcome = LevelField(_("ผลที่ได้รับ"))

    @property
    def levels(self):
        return [self[name] for name in DIMENSIONS]

    def answer(self) -> dict:
        """What was chosen, as an action takes it."""
        return dict(self.cleaned_data)


class RateForm(LevelsForm):
    """After a case is closed, by who asked for it."""

    YES, NO = "yes", "no"

    is_solved = forms.TypedChoiceField(
        label=_("เรื่องนี้แก้ไขให้ท่านได้จริงหรือไม่"),
        choices=[(YES, _("แก้ไขได้จริง")), (NO, _("ยังไม่แก้จริง ขอให้ดำเนินการต่อ"))],
        coerce=lambda value: value == RateForm.YES,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("เลือกหนึ่งข้อ"),
            "invalid_choice": _("เลือกหนึ่งข้อ"),
        },
    )
    comment = TextField(
        label=_("อยากบอกอะไรเรา"),
        help_text=_("ถ้ายังไม่แก้จริง บอกว่ายังเหลืออะไร หัวหน้ากองจะเป็นผู้พิจารณา"),
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        says_what_is_left = cleaned.get("comment") or "comment" in self.errors
        if cleaned.get("is_solved") is False and not says_what_is_left:
            self.add_error("comment", _("บอกว่ายังเหลืออะไร เพื่อให้หัวหน้ากองพิจารณาได้"))
        return cleaned


class SheetForm(LevelsForm):
    """At a counter: nobody says who they are."""

    comment = TextField(
        label=_("อยากบอกอะไรเรา"),
        help_text=_("ไม่ต้องใส่ชื่อหรือเบอร์โทรศัพท์"),
        required=False,
    )


class TabletForm(LevelsForm):
    """The same on a tablet that belongs to nobody: nothing to type."""
