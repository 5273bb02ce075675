"""A question that a member of staff types for who called, wrote, or came to the counter."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout

from casework.forms import Unjudged
from casework.layouts import Heading
from casework.typed_for import ALSO, CHANNELS, Earlier, TypedForAnother

from .forms import CONTACT, TRAP, AskForm


class IntakeForm(Unjudged, TypedForAnother, AskForm):
    """``clerk`` is who types; ``at`` the moment of typing."""

    def __init__(self, *args, clerk, at, **options):
        super().__init__(*args, **options)
        del self.fields[TRAP]  # whoever signed in is no machine
        self.type_for_another(clerk=clerk, at=at, channels=[*CHANNELS, *ALSO])
        for name, label, hint in WORDS:
            self.fields[name].label, self.fields[name].help_text = label, hint

    def clean(self):
        cleaned = super().clean()
        self.check_typist(cleaned)
        return cleaned

    def sent(self) -> dict:
        """All that the browser sent, by the name of its box; the date is three of them."""
        boxes = {name for name in self.data if name.startswith("received_on_")}
        return {name: self.data.getlist(name) for name in self.data.keys() & {*self.fields, *boxes}}

    def filed(self) -> dict:
        """What the action takes."""
        names = ("text", "division", "may_be_published")
        asked = {name: self.cleaned_data[name] for name in names}
        return {**asked, **self.intake, "contact": self.contact()}

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf = False, True
        helper.layout = Layout(
            Div("channel", css_class="intake-channel"),
            Earlier(),
            Heading(heading="คำถาม"),
            *("text", "division", "may_be_published"),
            Heading(heading="ผู้ถาม"),
            *CONTACT,
            *(["is_own"] if self.is_the_clerk else []),
        )
        return helper


WORDS = [
    ("channel", "รับคำถามทางใด", ""),
    ("is_own", "ข้าพเจ้าเป็นผู้ถามเอง", ""),
    ("text", "ผู้ถามอยากรู้อะไร", "พิมพ์ตามที่ผู้ถามพูดหรือเขียนมา ไม่ต้องใส่เลขบัตรประชาชน"),
    ("division", "ถามส่วนราชการใด", "ถ้าไม่แน่ใจ คำถามไปที่ผู้รับคำถามของหน่วยงาน"),
    ("may_be_published", "ผู้ถามยินยอมให้เผยแพร่คำถามและคำตอบ โดยไม่แสดงชื่อ", "ถามก่อนทำเครื่องหมาย"),
    ("name", "ชื่อผู้ถาม", "ถ้าผู้ถามไม่บอก เว้นว่างได้"),
    ("phone", "เบอร์โทรศัพท์", "ถ้าไม่มี เว้นว่างได้ ผู้ถามอ่านคำตอบด้วยใบรับเรื่อง"),
    ("email", "อีเมล", "ถ้าให้ไว้ ระบบส่งอีเมลบอกเมื่อมีคำตอบ"),
]
