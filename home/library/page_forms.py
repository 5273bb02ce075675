"""The editor's forms of a document and of a law."""

from django import forms
from django.core.exceptions import ValidationError

from home.library import offered
from home.page_forms import PageForm

OTHER_FILE = (
    "เอกสารนี้เผยแพร่แล้ว ถ้าเลือกไฟล์อื่นที่ช่องนี้ ลิงก์เดิมจะเสีย เลือกไฟล์เดิมกลับ แล้วใช้ปุ่ม “แทนที่ไฟล์” "
    "ที่อยู่จะคงเดิมและระบบเก็บไฟล์เดิมไว้ให้"
)


class Ticks(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def offer(self, choices, chosen):
        """What was chosen stays to be seen although nobody offers it any more."""
        known = {key for key, _name in choices}
        self.choices = [*choices, *((key, key) for key in chosen if key not in known)]


class DocumentForm(PageForm):
    keys = Ticks(label="ใช้ตอบข้อใดของ ITA", help_text="เลือกได้หลายข้อ คีย์คงเดิมทุกปีแม้เลขข้อเปลี่ยน")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["keys"] = chosen = self.instance.ita_key_names
        self.fields["keys"].offer(offered.ita_keys(), chosen)

    def clean_document(self):
        document = self.cleaned_data["document"]
        page = self.instance
        if (
            page.live
            and page.live_document_id
            and document
            and document.pk != page.live_document_id
        ):
            raise ValidationError(OTHER_FILE)
        return document

    def save(self, commit=True):
        self.instance.set_ita_keys(self.cleaned_data.get("keys", ()))
        return super().save(commit)


class LawForm(PageForm):
    services = Ticks(label="บริการที่ใช้กฎหมายนี้")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(one.key, one.name) for one in offered.services()]
        self.fields["services"].offer(choices, self.instance.services)
