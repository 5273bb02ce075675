"""What officers type about a case. Forms check and clean; they save nothing.

Every form carries the version of the case that was on the screen (``seen``) and
the last event then (``since``), so that nobody acts on what has changed.
"""

from django import forms

from . import actions, kept_files, placeholders, queries, staff_names, tokens
from .forms import FilesField, TextField

FILES_HINT = "รูปถ่ายหรือ PDF ไม่เกิน 5 ไฟล์ ไฟล์ละไม่เกิน 10 MB"


class SeenForm(forms.Form):
    """Nothing to fill in. Made for one case; the base of every form about one."""

    fields_template = "casework/staff/fields.html"
    preview = ""  # text of a second button, which shows what would come of it
    preview_opens = False  # a page of its own
    STALE = {"required": "แบบฟอร์มไม่สมบูรณ์ โปรดกดอีกครั้ง", "invalid": "แบบฟอร์มไม่สมบูรณ์ โปรดกดอีกครั้ง"}

    seen = forms.IntegerField(widget=forms.HiddenInput, error_messages=STALE)
    since = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, case, since=0, by=None, **options):
        super().__init__(*args, **options)
        self.case, self.by = case, by
        self.fields["seen"].initial = case.version
        self.fields["since"].initial = since
        for field in self.visible_fields():
            describe(field)

    def options(self) -> dict:
        """What the action is called with, but for the files, who and when."""
        own = {"since", "files", "kept", "ready"}
        return {key: value for key, value in self.cleaned_data.items() if key not in own}

    def renew(self, case, *, since):
        """Go on with what was typed, now that the person is shown the case as it is."""
        self.case = case
        self.data = self.data.copy()
        self.data["seen"] = case.version
        self.data["since"] = since


class FilesForm(SeenForm):
    """Files survive a form that comes back: they wait in a draft found by ``kept``."""

    files = FilesField(label="แนบไฟล์", help_text=FILES_HINT, required=False)
    kept = forms.CharField(widget=forms.HiddenInput, max_length=200, required=False)
    field_order = ["text", "files"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["kept"].initial = tokens.new_token()

    @property
    def waiting(self):
        """The files that came with an earlier try."""
        return kept_files.waiting(self["kept"].value() or "") if self.is_bound else []


class ReadyForm(SeenForm):
    """Offers texts kept for this use; the chosen one is put under what was typed."""

    use = ""
    target = "text"

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        texts = queries.standard_replies(self.use, self.case)
        field = forms.ModelChoiceField(
            queryset=texts,
            label="ใช้ข้อความสำเร็จรูป",
            help_text="เลือกแล้วกด “ใส่ข้อความ” แก้ไขต่อได้ก่อนส่ง",
            empty_label="เลือกข้อความ",
            required=False,
            error_messages={"invalid_choice": "เลือกข้อความจากรายการนี้"},
        )
        if len(field.queryset):
            self.fields["ready"] = field
            self.order_fields(["ready", *self.fields])
            describe(self["ready"])

    @property
    def wants_ready(self) -> bool:
        """Whether the button beside the ready texts was pressed, and not the one that sends."""
        return self.is_bound and "insert" in self.data

    def insert_ready(self):
        """Put the chosen text into the form, judging nothing else. Call ``is_valid`` first."""
        chosen = self.cleaned_data.get("ready")
        errors = self.errors.get("ready", [])
        self.data = self.data.copy()
        self.errors.clear()
        if chosen:
            typed = self.data.get(self.target, "").rstrip()
            ready = placeholders.filled(chosen.text_for(self.case.language), self.case)
            self.data[self.target] = f"{typed}\n\n{ready}".lstrip()
        else:
            self.add_error("ready", errors[0] if errors else "เลือกข้อความหนึ่งรายการก่อนกดใส่ข้อความ")


class MessageForm(ReadyForm, FilesForm):
    use = "reply"
    text = TextField(label="ข้อความถึงผู้ยื่น", error_messages={"required": "พิมพ์ข้อความก่อนกดส่ง"})


class AskForm(MessageForm):
    use = "ask"
    field_order = ["text", "days", "files"]
    days = forms.IntegerField(
        label="ขอให้ตอบภายในกี่วันทำการ",
        help_text=f"เว้นว่างคือ {actions.ANSWER_DAYS} วันทำการ พ้นวันนั้นแล้วเรื่องกลับมาที่ท่านและนับเวลาต่อ",
        min_value=1,
        max_value=60,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": "ใส่จำนวนวันเป็นตัวเลข เช่น 7",
            "min_value": "ใส่อย่างน้อย 1 วันทำการ",
            "max_value": "ใส่ไม่เกิน 60 วันทำการ",
        },
    )
    text = TextField(
        label="ต้องการข้อมูลหรือเอกสารอะไร",
        help_text="เขียนให้ผู้ยื่นรู้ว่าต้องส่งอะไร และส่งอย่างไร",
        error_messages={"required": "พิมพ์สิ่งที่ต้องการจากผู้ยื่นก่อนกดส่ง"},
    )

    def clean_days(self):
        return self.cleaned_data["days"] or actions.ANSWER_DAYS


class HeardForm(FilesForm):
    """What the citizen said by telephone or at the office, written down by us."""

    text = TextField(
        label="ผู้ยื่นแจ้งว่า",
        help_text="บันทึกตามที่ผู้ยื่นพูด ผู้ยื่นจะเห็นข้อความนี้",
        error_messages={"required": "พิมพ์สิ่งที่ผู้ยื่นแจ้งก่อนกดบันทึก"},
    )


class ScanForm(FilesForm):
    """The signed request, scanned or photographed."""

    files = FilesField(
        label="ไฟล์สแกนหรือรูปถ่าย",
        help_text=FILES_HINT,
        required=False,
    )
    files.is_required_if = True  # those that wait from an earlier try count too

    def clean(self):
        cleaned = super().clean()
        if "files" not in self.errors and not cleaned.get("files") and not self.waiting:
            self.add_error("files", "แนบไฟล์สแกนหรือรูปถ่ายอย่างน้อยหนึ่งไฟล์")
        return cleaned


class NoteForm(ReadyForm):
    use = "note"
    text = TextField(label="บันทึกภายใน", error_messages={"required": "พิมพ์บันทึกก่อนกดเก็บ"})


class TakeForm(SeenForm):
    """What is free is taken by one click; what a colleague has, with a reason."""

    reason = forms.CharField(
        label="เหตุผลที่รับแทน",
        help_text="เพื่อนร่วมงานเห็น ผู้ยื่นไม่เห็น",
        max_length=200,
        required=False,
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if _is_free(self.case, self.by):
            del self.fields["reason"]
        else:
            _require(self.fields["reason"], "เรื่องนี้มีผู้รับผิดชอบอยู่ พิมพ์เหตุผลที่รับแทน")


class AssignForm(SeenForm):
    to = forms.ModelChoiceField(
        queryset=None,
        label="มอบให้",
        empty_label="เลือกเจ้าหน้าที่",
        error_messages={
            "required": "เลือกเจ้าหน้าที่หนึ่งคน",
            "invalid_choice": "เลือกเจ้าหน้าที่จากรายชื่อนี้",
        },
    )
    reason = forms.CharField(
        label="ข้อสั่งการ",
        help_text="ไม่บังคับ เพื่อนร่วมงานเห็น ผู้ยื่นไม่เห็น",
        max_length=200,
        required=False,
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if not _is_free(self.case, self.by):
            self["reason"].help_text = "เพื่อนร่วมงานเห็น ผู้ยื่นไม่เห็น"
            _require(self.fields["reason"], "เรื่องนี้มีผู้รับผิดชอบอยู่ พิมพ์เหตุผลที่มอบให้คนอื่น")
        self.fields["to"].queryset = queries.colleagues(self.case)
        self.fields["to"].label_from_instance = staff_names.name_and_post


class StepForm(SeenForm):
    step = forms.IntegerField(widget=forms.HiddenInput, error_messages=SeenForm.STALE)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        left = self.case.steps.filter(done_at=None)
        self.fields["step"].initial = left.values_list("position", flat=True).first()


class ProposalForm(SeenForm):
    proposal = TextField(
        label="ความเห็นเสนอผู้บริหาร",
        help_text="สรุปข้อเท็จจริง และเสนอว่าควรอนุมัติหรือไม่ เพราะอะไร",
        error_messages={"required": "พิมพ์ความเห็นก่อนเสนอ"},
    )


class ApproveForm(SeenForm):
    comment = TextField(label="ความเห็น", help_text="ไม่บังคับ", required=False)


class SendBackForm(SeenForm):
    comment = TextField(
        label="ให้แก้ไขอะไร",
        help_text="เจ้าหน้าที่ผู้เสนอจะเห็นข้อความนี้ ผู้ยื่นไม่เห็น",
        error_messages={"required": "พิมพ์สิ่งที่ให้แก้ไขก่อนส่งกลับ"},
    )


class DiscardForm(SeenForm):
    reason = forms.CharField(
        label="เพราะอะไร",
        help_text="เห็นเฉพาะเจ้าหน้าที่ เช่น “โฆษณา” “ข้อความซ้ำ ๆ จากเครื่อง”",
        max_length=200,
        error_messages={
            "required": "พิมพ์เหตุผลสั้น ๆ เพื่อนร่วมงานจะได้ตรวจได้",
            "max_length": "พิมพ์ไม่เกิน 200 ตัวอักษร",
        },
    )


class ReopenForm(SeenForm):
    reason = TextField(
        label="เหตุผลที่เปิดเรื่องอีกครั้ง",
        error_messages={"required": "พิมพ์เหตุผลก่อนเปิดเรื่องอีกครั้ง"},
    )


class GrantReopeningForm(SeenForm):
    """The citizen says that it is not solved; the head agrees."""

    comment = TextField(label="ความเห็น", help_text="ไม่บังคับ เห็นเฉพาะเจ้าหน้าที่", required=False)


class RefuseReopeningForm(SeenForm):
    comment = TextField(
        label="เหตุผลที่ไม่เปิดเรื่องอีกครั้ง",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ บอกว่าทำอะไรไปแล้ว และถ้ายังมีปัญหาให้ทำอย่างไรต่อ",
        error_messages={"required": "พิมพ์เหตุผลให้ผู้ยื่นทราบก่อน"},
    )


class UnsealForm(forms.Form):
    key = forms.CharField(max_length=40)


def _is_free(case, by):
    """Whether nobody else loses it."""
    return case.assigned_to_id is None or (by is not None and case.assigned_to_id == by.pk)


def _require(field, words):
    field.required = True
    field.error_messages["required"] = words


def describe(bound):
    """Tie the field to its hint and its errors, by the ids the admin's template gives them."""
    ids = [f"{bound.id_for_label}-errors"]
    if bound.help_text:
        ids.insert(0, f"{bound.id_for_label}-helptext")
    bound.field.widget.attrs["aria-describedby"] = " ".join(ids)
