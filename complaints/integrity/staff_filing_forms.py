"""What an inspector writes down for somebody else: the reporter's own form, and how it came."""

from django import forms
from django.core.exceptions import ValidationError

from casework import tokens
from casework.staff_forms import describe

from .forms import ReportForm

CHANNELS = ("มาด้วยตนเอง", "จดหมาย", "โทรศัพท์", "หน่วยงานอื่นส่งมา")


class FilingForm(ReportForm):
    token = forms.CharField(widget=forms.HiddenInput, max_length=200)
    channel = forms.ChoiceField(
        label="รับแจ้งทาง",
        choices=[(text, text) for text in CHANNELS],
        error_messages={"invalid_choice": "เลือกจากรายการนี้"},
    )
    field_order = [
        "token", "channel", "what", "when", "where", "how", "who", "about_leaders", "persons",
        "evidence", "elsewhere", "files", "identity", "name", "phone", "contact",
    ]  # fmt: skip

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for name, words in WORDS.items():
            for part, text in words.items():
                setattr(self.fields[name], part, text)
        for field in self.visible_fields():
            describe(field)

    def clean_token(self):
        try:
            return tokens.check_token(self.cleaned_data["token"])
        except tokens.BadToken:
            raise ValidationError("หน้านี้เปิดไว้นานเกินไป กดบันทึกอีกครั้ง") from None

    def renew(self):
        """A token that was too old gives way to a new one; what was typed stays."""
        if "token" in self.errors:
            self.data = self.data.copy()
            self.data["token"] = tokens.new_token()

    def options(self) -> dict:
        cleaned = self.cleaned_data
        return {
            "token": cleaned["token"],
            "content": {"channel": cleaned["channel"], **self.content},
            "files": [_named(place, file) for place, file in enumerate(cleaned["files"], 1)],
            "persons": cleaned["persons"],
            "about_leaders": cleaned["about_leaders"],
            "identity": self.given_identity,
        }


WORDS = {
    "what": {"help_text": "จดตามที่ผู้แจ้งเล่า อย่าใส่ชื่อผู้แจ้งในช่องนี้ มีช่องแยกด้านล่าง"},
    "persons": {
        "label": "ผู้ถูกกล่าวหาจากรายชื่อบุคลากร",
        "help_text": "ผู้ที่เลือกจะไม่เห็นเรื่องนี้ตลอดไป ถ้าไม่เลือกใคร ระบบกันผู้บริหารไว้ก่อน",
    },
    "who": {"label": "ผู้ถูกกล่าวหาคนอื่น", "help_text": "ชื่อหรือตำแหน่ง ตามที่ผู้แจ้งบอก"},
    "files": {"help_text": "จดหมายที่สแกนหรือรูปถ่าย ไม่เกิน 5 ไฟล์ ระบบลบข้อมูลแฝงให้ก่อนเก็บ"},
    "identity": {"label": "ผู้แจ้งต้องการบอกชื่อหรือไม่"},
    "name": {"label": "ชื่อผู้แจ้ง"},
    "phone": {"label": "โทรศัพท์ของผู้แจ้ง"},
    "contact": {"label": "ติดต่อผู้แจ้งทางอื่น"},
}


def _named(place, file):
    """The name tells nothing, as with what reporters send themselves."""
    word = "รูป" if file.kind.startswith("image/") else "เอกสาร"
    about = {"name": f"{word} {place}{file.ending}", "kind": file.kind, "size": len(file.data)}
    return about, file.data
