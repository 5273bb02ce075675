"""What an officer decides about a letter or licence before it is issued."""

from django import forms
from django.utils.timezone import localdate

from home.date_forms import BuddhistDateField
from home.models import AgencySettings, Person

from . import paper_words
from .models import Absence, IssuedPaper
from .official_papers import Text
from .payment_forms import LineField, LongTextField
from .staff_forms import SeenForm, describe

CHECKED = ("title", "to", "reference", "body", "conditions")


class IssueForm(SeenForm):
    """The filled text, to be adjusted. ``text`` is what the action takes."""

    preview = "ดูตัวอย่าง PDF"
    preview_opens = True

    title = LineField(label="เรื่อง", max_length=200, error_messages={"required": "พิมพ์ชื่อเรื่อง"})
    to = LineField(label="เรียน", max_length=200, error_messages={"required": "พิมพ์ชื่อผู้รับ"})
    reference = LineField(label="อ้างถึง", max_length=250, required=False)
    body = LongTextField(
        label="ข้อความ",
        help_text="ขึ้นบรรทัดใหม่ = ย่อหน้าใหม่ ระบบเติม {วันที่} {เลขที่} {วันหมดอายุ} ให้ตอนออกเอกสาร",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "พิมพ์ข้อความของเอกสาร"},
    )
    conditions = LongTextField(
        label="เงื่อนไข",
        help_text="บรรทัดละข้อ ระบบใส่เลขข้อให้",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    valid_until = BuddhistDateField(
        label="ใช้ได้ถึงวันที่", help_text="เว้นว่าง = ไม่มีวันหมดอายุ", required=False
    )
    signer = forms.ModelChoiceField(
        queryset=None,
        label="ผู้ลงนาม",
        empty_label="เลือกผู้ลงนาม",
        error_messages={"required": "เลือกผู้ลงนาม", "invalid_choice": "เลือกจากรายชื่อนี้"},
    )
    acting = LineField(
        label="ต่อท้ายตำแหน่ง",
        help_text="เมื่อลงนามแทน เช่น “รักษาราชการแทนนายกองค์การบริหารส่วนตำบล” เว้นว่างได้",
        max_length=120,
        required=False,
    )

    def __init__(self, *args, kind, start: Text, **options):
        super().__init__(*args, **options)
        self.kind = kind
        if kind == IssuedPaper.Kind.LICENCE:
            # As they are drawn: they were described already.
            self["title"].label, self["to"].label = "ชื่อใบอนุญาต", "ออกให้แก่"
            self["reference"].label = "บรรทัดอ้างถึง"
        else:
            del self.fields["conditions"]
        for name in ("title", "to", "reference", "body", "conditions", "valid_until"):
            if name in self.fields:
                self.fields[name].initial = getattr(start, name)
        self._offer_signers()
        for field in self.visible_fields():
            describe(field)

    def clean(self):
        cleaned = super().clean()
        for name in CHECKED:
            if problem := _problem(cleaned.get(name) or ""):
                self.add_error(name, problem)
        words = " ".join(str(cleaned.get(name) or "") for name in CHECKED)
        self._check_validity(cleaned.get("valid_until"), words)
        return cleaned

    def _check_validity(self, valid_until, words):
        if "valid_until" in self.errors:
            return
        if valid_until and valid_until < localdate():
            self.add_error("valid_until", "วันนี้ผ่านไปแล้ว ใส่วันนี้หรือวันหลังจากนี้ หรือเว้นว่าง")
        if not valid_until and "วันหมดอายุ" in paper_words.names_in(words):
            self.add_error("valid_until", "ข้อความมี {วันหมดอายุ} ใส่วันที่ หรือลบคำนั้นออกจากข้อความ")

    def _offer_signers(self):
        signer, acting = _signer(AgencySettings.load())
        field = self.fields["signer"]
        field.queryset = Person.objects.active()
        field.label_from_instance = lambda person: f"{person.name} – {person.position}"
        field.initial = signer.pk if signer else None
        self.fields["acting"].initial = acting

    @property
    def text(self) -> Text:
        values = self.cleaned_data
        signer = values["signer"]
        return Text(
            **{name: values.get(name) or "" for name in CHECKED},
            valid_until=values.get("valid_until"),
            signed_by=signer.name,
            signed_position=" ".join(filter(None, [signer.position, values.get("acting")])),
        )


def _problem(text):
    if unknown := paper_words.unknown_in(text):
        return f"ระบบไม่รู้จัก {{{unknown[0]}}} เหลือได้เฉพาะ {{วันที่}} {{เลขที่}} {{วันหมดอายุ}}"
    left = [name for name in paper_words.names_in(text) if name not in paper_words.LATE]
    if left:
        return f"{{{left[0]}}} ระบบเติมให้ไม่ได้แล้ว พิมพ์คำที่ต้องการแทน"
    if paper_words.GAP in text:
        return f"ยังมีที่ว่าง {paper_words.GAP} เติมให้ครบ หรือลบออก"
    return ""


def _signer(agency):
    """Who signs today, and the words under the post where somebody stands in."""
    signer = agency.paper_signer
    if not signer or not signer.is_active:
        return None, ""
    away = Absence.objects.on(localdate()).filter(person=signer).first()
    if away:
        return away.stand_in, f"รักษาราชการแทน{signer.position}"
    return signer, ""
