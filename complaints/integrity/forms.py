"""What a reporter types. Nothing is kept by a form; everything typed comes back with an error."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.fields import LineField, LongTextField, PhoneField
from home.models import Person

from . import scrubbing

MAX_FILES = 5
STAY_ANONYMOUS, GIVE_NAME = "anonymous", "named"
CHOICES = [
    (STAY_ANONYMOUS, _("ไม่บอกชื่อ")),
    (GIVE_NAME, _("บอกชื่อ (เก็บแยกจากเรื่อง เปิดดูได้เมื่อผู้ตรวจสอบสองคนเห็นพ้องกัน)")),
]


def shy(widget=forms.TextInput, **attrs):
    """A field that the browser neither remembers nor sends to a spelling service."""
    return widget(attrs={"autocomplete": "off", "spellcheck": "false", **attrs})


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, cleaned one by one; those that can't be are named by their place."""

    widget = FilesInput(attrs={"accept": scrubbing.ACCEPT})

    def clean(self, data, initial=None):
        files = [file for file in (data or []) if file]
        if len(files) > MAX_FILES:
            raise ValidationError(_("แนบได้ไม่เกิน %(limit)s ไฟล์"), params={"limit": MAX_FILES})
        cleaned, problems = [], []
        for place, file in enumerate(files, start=1):
            try:
                cleaned.append(scrubbing.clean(file.name, file.read()))
            except ValidationError as error:
                problem = {"place": place, "why": error.messages[0]}
                problems.append(_("ไฟล์ที่ %(place)s: %(why)s") % problem)
        self.taken = cleaned
        if problems:
            raise ValidationError(problems)
        return cleaned


class WithFiles(forms.Form):
    files = FilesField(
        label=_("แนบไฟล์"),
        required=False,
        help_text=_(
            "ไม่เกิน 5 ไฟล์ ไฟล์ละไม่เกิน 10 MB: รูป PDF Word Excel PowerPoint เราลบชื่อไฟล์ ชื่อผู้ทำ เวลา "
            "และพิกัดออกก่อนเก็บ และบอกท่านก่อนส่งว่าพบอะไร คลิปเสียงหรือวิดีโอยังรับไม่ได้ บอกไว้ในช่องหลักฐานว่ามี"
        ),
    )

    @property
    def taken(self) -> list:
        """The files that could be cleaned, also where others could not."""
        return getattr(self.fields["files"], "taken", [])


class ReportForm(WithFiles):
    persons = forms.MultipleChoiceField(
        label=_("เลือกจากรายชื่อ"), required=False, widget=forms.CheckboxSelectMultiple
    )
    who = LineField(
        label=_("ชื่อหรือตำแหน่งของคนอื่น"),
        required=False,
        help_text=_("ถ้าไม่มีในรายชื่อ หรือไม่ทราบชื่อ บอกตำแหน่งหรือลักษณะ"),
        widget=shy(),
    )
    about_leaders = forms.BooleanField(
        label=_("เรื่องนี้เกี่ยวกับนายก รองนายก ปลัด หรือรองปลัด"), required=False
    )
    what = LongTextField(
        label=_("เกิดอะไรขึ้น"),
        rows=6,
        help_text=_("ใครทำอะไร เรียกหรือรับอะไร เท่าใด เล่าเท่าที่ท่านรู้ ระวังรายละเอียดที่มีแต่ท่านเท่านั้นที่รู้"),
        error_messages={"required": _("เล่าว่าเกิดอะไรขึ้นก่อนส่ง")},
        widget=shy(forms.Textarea),
    )
    when = LineField(
        label=_("เมื่อใด"), required=False, help_text=_("วันหรือช่วงเวลาโดยประมาณ"), widget=shy()
    )
    where = LineField(label=_("ที่ใด"), required=False, widget=shy())
    how = LongTextField(label=_("ทำอย่างไร"), required=False, rows=3, widget=shy(forms.Textarea))
    evidence = LongTextField(
        label=_("หลักฐานและพยาน"),
        required=False,
        rows=3,
        help_text=_("มีอะไร อยู่ที่ใด ใครรู้เห็นบ้าง"),
        widget=shy(forms.Textarea),
    )
    elsewhere = LineField(
        label=_("เคยแจ้งที่อื่นหรือไม่"), required=False, help_text=_("ที่ใด เมื่อใด"), widget=shy()
    )
    identity = forms.ChoiceField(
        label=_("ท่านต้องการบอกชื่อหรือไม่"),
        choices=CHOICES,
        initial=STAY_ANONYMOUS,
        widget=forms.RadioSelect,
        error_messages={"required": _("เลือกว่าจะบอกชื่อหรือไม่")},
    )
    name = LineField(label=_("ชื่อของท่าน"), required=False, widget=shy())
    phone = PhoneField(label=_("เบอร์โทรศัพท์ของท่าน"), required=False, widget=shy(forms.TelInput))
    contact = LineField(label=_("ติดต่อทางอื่น"), required=False, widget=shy())

    field_order = [
        "persons", "who", "about_leaders", "what", "when", "where", "how", "evidence", "elsewhere",
        "files", "identity", "name", "phone", "contact",
    ]  # fmt: skip
    IDENTITY = ("name", "phone", "contact")
    CONTENT = ("who", "what", "when", "where", "how", "evidence", "elsewhere")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        people = Person.objects.active().select_related("division")
        self.people = list(people.order_by("division__order", "division__name", "order", "name"))
        self.fields["persons"].choices = [
            (str(person.pk), f"{person.local_name} ({person.local_position})")
            for person in self.people
        ]

    def clean(self):
        cleaned = super().clean()
        given = [cleaned.get(name) for name in self.IDENTITY]
        wants_name = cleaned.get("identity") == GIVE_NAME
        if cleaned.get("identity") == STAY_ANONYMOUS and any(given):
            self.add_error("identity", _("ท่านเลือกไม่บอกชื่อ แต่กรอกชื่อหรือเบอร์ไว้ ลบออก หรือเลือกบอกชื่อ"))
        if wants_name and "name" not in self.errors and not cleaned.get("name"):
            self.add_error("name", _("กรอกชื่อ หรือเลือกไม่บอกชื่อ"))
        return cleaned

    @property
    def person_groups(self):
        """[(division or none, options)], as the list of people is shown."""
        groups = {}
        for person, option in zip(self.people, self["persons"], strict=True):
            groups.setdefault(person.division, []).append(option)
        return list(groups.items())

    @property
    def content(self) -> dict:
        """What is closed with the report's key. Names from the list as they are written today."""
        chosen = set(self.cleaned_data["persons"])
        return {
            **{name: self.cleaned_data[name] for name in self.CONTENT},
            "persons": [f"{p.name} ({p.position})" for p in self.people if str(p.pk) in chosen],
            "about_leaders": self.cleaned_data["about_leaders"],
        }

    @property
    def given_identity(self) -> dict | None:
        if self.cleaned_data["identity"] != GIVE_NAME:
            return None
        return {name: self.cleaned_data[name] for name in self.IDENTITY}

    @property
    def rows(self):
        """Everything answered, for reading it through once more."""
        shown = {"persons": "\n".join(self.content["persons"])}
        if self.cleaned_data["about_leaders"]:
            shown["about_leaders"] = _("ใช่")
        named = self.IDENTITY if self.given_identity else ()
        values = {**{n: self.cleaned_data[n] for n in (*self.CONTENT, *named)}, **shown}
        return [
            {"label": self.fields[name].label, "value": values[name]}
            for name in self.field_order
            if values.get(name)
        ]

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = False
        return helper

    @property
    def helper_of_story(self):
        helper = self.helper
        helper.layout = Layout(
            "who",
            "about_leaders",
            Fieldset(_("เกิดอะไรขึ้น"), "what", "when", "where", "how"),
            Fieldset(_("หลักฐาน"), "evidence", "elsewhere", "files"),
            Fieldset(_("ชื่อของท่าน"), "identity", "name", "phone", "contact"),
        )
        return helper


def labelled(content: dict) -> list[dict]:
    """What a report says, with the questions that were asked; for whoever reads it later."""
    values = content | {"persons": "\n".join(content.get("persons", []))}
    return [
        {"label": ReportForm.base_fields[name].label, "value": values[name]}
        for name in ReportForm.field_order
        if name != "about_leaders" and values.get(name)
    ]


class ReturnForm(forms.Form):
    number = forms.CharField(
        label=_("เลขที่เรื่อง"),
        max_length=60,
        help_text=_("8 ตัว เช่น K7F3-92QX"),
        error_messages={"required": _("พิมพ์เลขที่เรื่อง")},
        widget=shy(autocapitalize="characters"),
    )
    secret = forms.CharField(
        label=_("รหัสลับ"),
        max_length=60,
        help_text=_("16 ตัวที่ท่านจดไว้"),
        error_messages={"required": _("พิมพ์รหัสลับ")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = False
        return helper


class MessageForm(WithFiles):
    text = LongTextField(
        label=_("ข้อความถึงผู้ตรวจสอบ"), required=False, rows=5, widget=shy(forms.Textarea)
    )
    field_order = ["text", "files"]

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("text") and not cleaned.get("files"):
            self.add_error("text", _("พิมพ์ข้อความหรือแนบไฟล์ก่อนส่ง"))
        return cleaned

    helper = ReturnForm.helper
