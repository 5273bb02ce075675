"""What is told of a trouble, a wish or a praise. Forms check and clean; they save nothing."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.fields import (
    CoordinateField,
    EmailField,
    LineField,
    LongTextField,
    PhoneField,
    SelectField,
)
from casework.forms import AnswerForm, Unjudged
from casework.layouts import Heading, Hint, LocationButton, Upload, hidden_from_people
from casework.suspicion import TRAP
from casework.uploading import PhotosField

from .frozen import PHOTOS
from .models import Category

UNSURE = "unsure"  # which village, the citizen does not know
CONTACT = ("name", "phone", "email")
PLACE = ("village", "place", "latitude", "longitude")
SUBJECT, WORDS = 120, 250  # letters


class GrievanceForm(Unjudged, forms.Form):
    """One page: photos if they like, what is wrong, where, and who tells it if that is asked.

    ``typed`` is what the browser sent or a draft kept, ``kept`` the photos that came before.
    """

    use_required_attribute = False

    def __init__(self, category, villages, typed=None, files=None, kept=()):
        super().__init__(typed, files)
        self.category, self.villages = category, {str(village.moo): village for village in villages}
        self.fields[PHOTOS] = PhotosField(
            label=_("รูปถ่าย"),
            help_text=_("ถ่ายให้เห็นจุดที่แจ้งและบริเวณรอบ ๆ ไม่เกิน 5 รูป"),
            required=False,
        )
        self.fields |= self._what()
        self.fields |= self._where() if category.asks_place else {}
        self.fields |= self._who() if category.contact != Category.Contact.NONE else {}
        self.fields[TRAP] = forms.CharField(
            label=_("เว้นช่องนี้ว่างไว้"),
            required=False,
            widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
        )
        self.set_kept(kept)

    def _what(self):
        hints = {
            Category.Sort.GRIEVANCE: _("สั้น ๆ เช่น ไฟดับหน้าวัดสามต้น"),
            Category.Sort.SUGGESTION: _("สั้น ๆ เช่น อยากให้มีตลาดนัดเย็นวันศุกร์"),
            Category.Sort.PRAISE: _("สั้น ๆ เช่น ขอบคุณที่มาลอกท่อให้"),
        }
        warning = " " + _("ไม่ต้องใส่ชื่อคนหรือเบอร์โทรศัพท์") if self.category.is_public else ""
        return {
            "subject": LineField(
                label=_("เรื่อง"),
                help_text=hints[self.category.sort] + warning,
                most_letters=SUBJECT,
            ),
            "text": LongTextField(
                label=_("รายละเอียด"),
                help_text=_("เกิดอะไรขึ้น ตั้งแต่เมื่อไร เดือดร้อนอย่างไร")
                if self.category.sort == Category.Sort.GRIEVANCE
                else _("เล่าได้ตามสบาย"),
                rows=5,
            ),
        }

    def _where(self):
        choices = [(moo, village.local_name) for moo, village in self.villages.items()]
        field = LongTextField(
            label=_("สถานที่"),
            help_text=_("บอกจุดสังเกต เช่น หน้าวัด ข้างโรงเรียน ตรงข้ามร้านค้า"),
            rows=2,
            most_letters=WORDS,
            required=False,
        )
        field.is_required_if = True  # words or a spot from the phone: one is enough
        return {
            "village": SelectField(
                label=_("หมู่บ้าน"),
                choices=[("", _("เลือกหมู่บ้าน")), *choices, (UNSURE, _("ไม่แน่ใจว่าหมู่ใด"))],
            ),
            "place": field,
            "latitude": CoordinateField(limit=90),
            "longitude": CoordinateField(limit=180),
        }

    def _who(self):
        must = self.category.contact == Category.Contact.REQUIRED
        return {
            "name": LineField(
                label=_("ชื่อและนามสกุล"),
                required=must,
                widget=forms.TextInput(attrs={"autocomplete": "name"}),
            ),
            "phone": PhoneField(
                label=_("เบอร์โทรศัพท์"),
                help_text=_("เบอร์ที่เจ้าหน้าที่โทรหาได้ ใช้เบอร์ญาติหรือเพื่อนบ้านได้"),
                required=must,
                widget=forms.TelInput(attrs={"autocomplete": "tel"}),
            ),
            "email": EmailField(
                label=_("อีเมล"), help_text=_("ถ้ามี เราจะแจ้งความคืบหน้าทางอีเมลด้วย"), required=False
            ),
        }

    @property
    def upload_url(self):
        """Where a script sends a photo by itself."""
        return reverse("complaints:upload", args=[self.category.slug])

    def set_kept(self, files):
        self.fields[PHOTOS].kept = [file for file in files if file.key == PHOTOS]
        self.fields[PHOTOS].accepted = []

    @property
    def new_photos(self):
        return [(PHOTOS, file) for file in self.fields[PHOTOS].accepted]

    def clean(self):
        cleaned = super().clean()
        if self.category.asks_place and "place" not in self.errors and not self.is_located:
            error = _("บอกสถานที่เป็นคำพูด หรือกดปุ่มใช้ตำแหน่งของโทรศัพท์")
            self.add_error("place", ValidationError(error, code="required"))
        return cleaned

    @property
    def is_located(self):
        return bool(self.cleaned_data.get("place") or self.point)

    @property
    def point(self):
        """Latitude and longitude from the phone, or nothing."""
        spot = tuple(self.cleaned_data.get(name) for name in ("latitude", "longitude"))
        return spot if all(spot) else None

    @property
    def village(self):
        return self.villages.get(self.cleaned_data.get("village"))

    @property
    def trap(self):
        return self.cleaned_data.get(TRAP, "")

    @property
    def words(self):
        """All that was written, for what looks odd in it."""
        return "\n".join(self.cleaned_data.get(name) or "" for name in ("subject", "text", "place"))

    def told(self) -> dict:
        """What the action takes."""
        return {
            "subject": self.cleaned_data["subject"],
            "text": self.cleaned_data["text"],
            "village": self.village,
            "place": self.cleaned_data.get("place") or "",
            "point": self.point,
            "contact": {name: self.cleaned_data.get(name) or "" for name in CONTACT},
        }

    def typed(self) -> dict:
        """What was typed, to be kept until it is sent; what another category asked for too."""
        names = {*self.fields, *PLACE, *CONTACT} - {PHOTOS}
        return {name: _writable(self.data.get(name, "")) for name in names if name in self.data}

    def hidden(self):
        """The same as pairs for hidden inputs."""
        return sorted(self.typed().items())

    def hide_trap(self):
        """Before drawing: what a program wrote there is kept with the draft alone."""
        self.data = MultiValueDict({name: [text] for name, text in self.typed().items()})
        self.data[TRAP] = ""
        return self

    def focus(self, name):
        if name in self.fields:
            self.fields[name].widget.attrs["autofocus"] = True

    @property
    def rows(self):
        """The lines of the check page."""
        names = ["subject", "text", *(n for n in (*PLACE[:2], *CONTACT) if n in self.fields)]
        values = self.cleaned_data | {"village": self._village_words(), "place": self._spot()}
        return [
            {"label": self[PHOTOS].label, "value": self._photo_names(), "field": self[PHOTOS]},
            *(
                {"label": self[n].label, "value": values.get(n) or "", "field": self[n]}
                for n in names
            ),
        ]

    def _photo_names(self):
        return "\n".join(file.name for file in self.fields[PHOTOS].kept)

    def _spot(self):
        spot = _("ใช้ตำแหน่งของโทรศัพท์") if self.point else ""
        return "\n".join(filter(None, [self.cleaned_data.get("place"), spot]))

    def _village_words(self):
        if self.village:
            return self.village.local_name
        return _("ไม่แน่ใจว่าหมู่ใด") if self.cleaned_data.get("village") == UNSURE else ""

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf = False, True
        helper.layout = Layout(
            Upload(PHOTOS), "subject", "text", *self._place(), *self._contact(), _trap()
        )
        return helper

    def _place(self):
        if not self.category.asks_place:
            return []
        button = LocationButton(latitude="id_latitude", longitude="id_longitude")
        is_there = self.is_bound and all(self.data.get(name) for name in PLACE[2:])
        known = Hint(text=_("ได้ตำแหน่งของโทรศัพท์ไว้แล้ว") if is_there else "")
        return ["village", Div(*PLACE[1:], button, css_class="place"), known]

    def _contact(self):
        if self.category.contact == Category.Contact.NONE:
            return []
        text = {
            Category.Contact.REQUIRED: _("เรื่องนี้เราต้องติดต่อกลับ ชื่อและเบอร์โทรศัพท์ไม่แสดงต่อสาธารณะ"),
            Category.Contact.OPTIONAL: _("ไม่บอกก็ได้ ถ้าบอกจะไม่แสดงต่อสาธารณะ และเราถามเพิ่มเติมได้"),
        }
        return [Heading(heading=_("ผู้แจ้ง"), text=text[self.category.contact]), *CONTACT]


class FollowForm(forms.Form):
    """Where to write when there is news; nothing is needed to be counted."""

    use_required_attribute = False

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["follow_email"] = EmailField(
            label=_("อีเมล"), help_text=_("ถ้าอยากให้เราบอกเมื่อเรื่องนี้มีความคืบหน้า"), required=False
        )


class NotFixedForm(AnswerForm):
    """The citizen says what is left to do, with photos if there are any."""

    button = gettext_lazy("แจ้งว่ายังไม่เรียบร้อย")

    def clean_text(self):
        if not self.cleaned_data["text"]:
            raise ValidationError(_("บอกเราว่ายังเหลืออะไรหรือยังเสียตรงไหน"), code="required")
        return self.cleaned_data["text"]


def _trap():
    return hidden_from_people(TRAP)


def _writable(text):
    return text.encode("utf-8", "replace").decode()
