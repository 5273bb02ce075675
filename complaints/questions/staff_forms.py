"""What officers type about a question. Forms check and clean; they save nothing."""

from django import forms

from casework.forms import TextField
from casework.staff_forms import FilesForm, ReadyForm, SeenForm
from home.masking import private_parts

MOST_QUESTION, MOST_ANSWER = 2000, 6000  # letters, as the models have it


class AnswerForm(ReadyForm, FilesForm):
    use = "answer"
    text = TextField(
        label="คำตอบ",
        help_text="ผู้ถามเห็นข้อความนี้ทันที ตอบให้ตรงคำถาม สั้น และบอกว่าต้องทำอะไรต่อที่ไหน",
        error_messages={"required": "พิมพ์คำตอบก่อนกดส่ง"},
    )
    text.widget.attrs["rows"] = 8


class RefuseForm(ReadyForm):
    use, target = "refuse", "reason"
    reason = TextField(
        label="เหตุผลที่ไม่รับตอบ",
        help_text="ผู้ถามเห็นข้อความนี้ บอกด้วยว่าไปถามที่ใดได้",
        error_messages={"required": "พิมพ์เหตุผลให้ผู้ถามทราบก่อน"},
    )


class PublicField(forms.CharField):
    """A text that everybody will read."""

    widget = forms.Textarea(attrs={"rows": 5})


class PublishForm(SeenForm):
    """Question and answer as the public will read them: begun with those of the thread."""

    public_question = PublicField(
        label="คำถามที่เผยแพร่",
        help_text="เขียนใหม่ให้สั้นและเป็นกลาง เอาชื่อ ที่อยู่ และสิ่งที่บอกตัวผู้ถามออก",
        max_length=MOST_QUESTION,
        error_messages={"required": "พิมพ์คำถามที่จะเผยแพร่"},
    )
    public_answer = PublicField(
        label="คำตอบที่เผยแพร่",
        max_length=MOST_ANSWER,
        error_messages={"required": "พิมพ์คำตอบที่จะเผยแพร่"},
    )
    is_checked = forms.BooleanField(
        label="อ่านทวนแล้ว ไม่มีข้อมูลของผู้ถามหรือคนอื่น",
        help_text="ทำเครื่องหมายเมื่อเบอร์หรืออีเมลที่ระบบพบเป็นของหน่วยงาน",
        required=False,
    )

    def __init__(self, *args, question, **options):
        super().__init__(*args, **options)
        self.fields["public_question"].initial = question.public_question or self.case.asked
        self.fields["public_answer"].initial = question.public_answer or _last_answer(self.case)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_checked"):
            return cleaned
        for name in ("public_question", "public_answer"):
            if found := private_parts(cleaned.get(name, "")):
                told = " ".join(f"“{words}”" for words in found)
                self.add_error(
                    name, f"ยังมี {told} ลบออก หรือถ้าเผยแพร่ได้ ทำเครื่องหมาย “อ่านทวนแล้ว” ด้านล่าง"
                )
        return cleaned

    def options(self):
        names = ("seen", "public_question", "public_answer")
        return {name: self.cleaned_data[name] for name in names}


def _last_answer(case):
    last = case.messages.exclude(by=None).last()
    return last.text if last else ""
