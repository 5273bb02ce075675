"""What officers type about a grievance. Forms check and clean; they save nothing."""

from django import forms

from casework.forms import TextField
from casework.issue_forms import IssueForm
from casework.models import IssuedPaper
from casework.official_papers import Text
from casework.payment_forms import LineField
from casework.staff_forms import FilesForm, ReadyForm, SeenForm, describe
from home.masking import private_parts
from home.models import Village

from .models import Category, OutsideAgency, RefusalReason
from .staff_actions import NO_PHOTO, NOT_PUBLIC

SENT_ON = (
    "เราตรวจเรื่องของท่านแล้ว เรื่องนี้อยู่ในความรับผิดชอบของหน่วยงานอื่น เราจึงส่งหนังสือถึงหน่วยงานนั้นแล้ว "
    "และจะแจ้งท่านเมื่อทราบผล"
)


class PublicForm(SeenForm):
    """Whether everybody may read of it, and under which words."""

    public_subject = LineField(
        label="ชื่อเรื่องที่แสดงต่อสาธารณะ",
        help_text="ไม่มีชื่อคน เบอร์โทรศัพท์ หรือบ้านเลขที่ เช่น “ไฟถนนดับ หน้าวัดโนนสูง”",
        max_length=150,
        required=False,
        error_messages={"max_length": "ยาวเกินไป ใช้ไม่เกิน 150 ตัวอักษร"},
    )
    is_public = forms.BooleanField(
        label="แสดงในรายการสาธารณะ",
        help_text="คนทั่วไปเห็นชื่อเรื่องข้างบน ประเภท หมู่บ้าน และสถานะ ไม่เห็นชื่อผู้แจ้งและข้อความที่เขียน",
        required=False,
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        grievance = self.case.grievance
        self.fields["public_subject"].initial = grievance.public_subject
        self.fields["is_public"].initial = grievance.is_public or self._is_new_and_public()

    def _is_new_and_public(self):
        return False

    def _category(self):
        return self.case.grievance.category

    def clean(self):
        values = super().clean()
        words = values.get("public_subject", "")
        if values.get("is_public"):
            self._check_shown(words)
        return values

    def _check_shown(self, words):
        category = self._category()
        if category and not category.is_public:
            self.add_error("is_public", NOT_PUBLIC)
        if "public_subject" in self.errors:
            return
        if not words:
            self.add_error("public_subject", "พิมพ์ชื่อเรื่องที่จะแสดงต่อสาธารณะ")
        elif found := private_parts(words):
            self.add_error(
                "public_subject",
                f"มี “{found[0]}” ซึ่งบอกได้ว่าเป็นใคร ลบออกก่อนแสดงต่อสาธารณะ หรือไม่แสดงเรื่องนี้",
            )


class AcceptForm(PublicForm):
    """Is it ours, is the category right, where is it, and may everybody read of it."""

    category = forms.ModelChoiceField(
        queryset=None,
        label="ประเภท",
        help_text="ถ้าเปลี่ยนเป็นประเภทของกองอื่น เรื่องจะย้ายไปกองนั้น และใช้เวลาของประเภทใหม่",
        empty_label=None,
        error_messages={"required": "เลือกประเภท", "invalid_choice": "เลือกประเภทจากรายการนี้"},
    )
    village = forms.ModelChoiceField(
        queryset=None,
        label="หมู่บ้าน",
        empty_label="ไม่ระบุ",
        required=False,
        error_messages={"invalid_choice": "เลือกหมู่บ้านจากรายการนี้"},
    )
    traffy_number = LineField(
        label="เลขที่ Traffy Fondue",
        help_text="ถ้าเรื่องนี้แจ้งทาง Traffy Fondue ด้วย เว้นว่างได้",
        max_length=30,
        required=False,
        error_messages={"max_length": "ยาวเกินไป ใช้ไม่เกิน 30 ตัวอักษร"},
    )
    field_order = ["category", "village", "public_subject", "is_public", "traffy_number"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        grievance = self.case.grievance
        offered = Category.objects.offered()
        self.fields["category"].queryset = offered | Category.objects.filter(
            pk=grievance.category_id
        ).select_related("division", "officer", "deputy")
        self.fields["category"].label_from_instance = _name_and_division
        self.fields["category"].initial = grievance.category_id
        self.fields["village"].queryset = Village.objects.all()
        self.fields["village"].initial = grievance.village_id
        self.fields["traffy_number"].initial = grievance.traffy_number

    def _is_new_and_public(self):
        return self.case.grievance.category.is_public

    def _category(self):
        return self.cleaned_data.get("category")


class DeclineForm(SeenForm):
    reason = forms.ModelChoiceField(
        queryset=None,
        label="เหตุที่ไม่รับพิจารณา",
        help_text="ผู้แจ้งจะเห็นเหตุนี้พร้อมคำแนะนำที่ตั้งไว้",
        empty_label="เลือกเหตุผล",
        error_messages={"required": "เลือกเหตุผลหนึ่งข้อ", "invalid_choice": "เลือกจากรายการนี้"},
    )
    text = TextField(
        label="อธิบายให้ผู้แจ้งเข้าใจ",
        help_text="ข้อเท็จจริงของเรื่องนี้ เขียนสั้น ๆ สุภาพ",
        error_messages={"required": "พิมพ์คำอธิบายถึงผู้แจ้ง เลือกเหตุผลอย่างเดียวยังไม่พอ"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["reason"].queryset = RefusalReason.objects.filter(is_active=True)


class ForwardForm(IssueForm):
    """Which office, what is written to it, and what the complainant is told."""

    agency = forms.ModelChoiceField(
        queryset=None,
        label="ส่งต่อไปที่",
        empty_label="เลือกหน่วยงาน",
        error_messages={"required": "เลือกหน่วยงาน", "invalid_choice": "เลือกจากรายการนี้"},
    )
    text = TextField(
        label="ข้อความถึงผู้แจ้ง",
        initial=SENT_ON,
        error_messages={"required": "พิมพ์ข้อความให้ผู้แจ้งทราบ"},
    )
    field_order = ["agency", "text", "title", "to", "reference", "body", "signer", "acting"]

    def __init__(self, *args, **options):
        case = options["case"]
        start = Text(title="ขอส่งเรื่องร้องทุกข์เพื่อพิจารณาดำเนินการ", to="", body=_letter_body(case))
        super().__init__(*args, kind=IssuedPaper.Kind.LETTER, start=start, **options)
        del self.fields["valid_until"]
        self.fields["agency"].queryset = OutsideAgency.objects.filter(is_active=True)
        self.fields["to"].required = False
        self["to"].help_text = "เว้นว่าง = ตามที่ตั้งไว้ของหน่วยงานนั้น"
        self["body"].help_text += " ไม่จำเป็นต้องบอกชื่อผู้แจ้ง เว้นแต่ผู้แจ้งยินยอม"
        for name in ("to", "body"):
            describe(self[name])

    def clean(self):
        cleaned = super().clean()
        agency = cleaned.get("agency")
        if agency and not cleaned.get("to"):
            cleaned["to"] = agency.addressee or agency.name
        return cleaned

    def options(self):
        values = self.cleaned_data
        chosen = {name: values[name] for name in ("seen", "agency", "text")}
        return chosen | {"letter": self.text}


class CompleteForm(ReadyForm, FilesForm):
    use, target = "complete", "result"
    result = TextField(
        label="ผลการแก้ไข",
        help_text="ผู้แจ้งเห็นข้อความนี้ ถ้าเรื่องอยู่ในรายการสาธารณะคนทั่วไปก็เห็น อย่าใส่ชื่อหรือเบอร์โทรศัพท์ของใคร",
        error_messages={"required": "พิมพ์ผลการแก้ไขก่อนปิดเรื่อง"},
    )
    field_order = ["ready", "result", "files"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        files = self["files"]  # as it is drawn: it was described already
        files.label = "เอกสารหรือรูปถ่ายผลการแก้ไข"
        self.is_repair = self.case.grievance.category.is_repair
        if self.is_repair:
            files.label = "รูปหลังแก้ไข"
            self.fields["files"].is_required_if = True  # those that wait count too
            files.help_text = f"อย่างน้อยหนึ่งรูป ถ่ายมุมเดียวกับรูปก่อนแก้ไข {files.help_text}"

    def clean(self):
        values = super().clean()
        if self.is_repair and "files" not in self.errors and not self._has_photo(values):
            self.add_error("files", NO_PHOTO)
        return values

    def _has_photo(self, values):
        names = [file.name for file in (*(values.get("files") or ()), *self.waiting)]
        return any(not name.lower().endswith(".pdf") for name in names)


class PhotosForm(SeenForm):
    """Which photos everybody may see."""

    fields_template = "complaints/grievances/staff/photo_fields.html"

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.photos = list(self.case.grievance.photos.select_related("file"))
        for photo in self.photos:
            self.fields[f"photo_{photo.pk}"] = forms.BooleanField(
                label="แสดงต่อสาธารณะ",
                initial=photo.is_public,
                required=False,
            )

    @property
    def lines(self):
        """Each photo with its tick, as the template draws them."""
        return [(photo, self[f"photo_{photo.pk}"]) for photo in self.photos]

    def options(self):
        values = self.cleaned_data
        shown = {photo.pk for photo in self.photos if values[f"photo_{photo.pk}"]}
        return {"seen": values["seen"], "shown": shown}


def _name_and_division(category):
    return f"{category.name} – {category.division.name}"


def _letter_body(case):
    grievance = case.grievance
    where = " ".join(filter(None, [str(grievance.village or ""), grievance.place]))
    point = f"พิกัด {grievance.latitude}, {grievance.longitude}" if grievance.has_point else ""
    told = [a["value"] for a in case.answers if a.get("key") == "text"]
    return "\n".join(
        filter(
            None,
            [
                f"ด้วยมีผู้แจ้งเรื่อง “{case.subject}” (เลขที่รับเรื่อง {case.number})",
                f"สถานที่: {where} {point}".strip() if where or point else "",
                f"รายละเอียด: {told[0]}" if told else "",
                "พิจารณาแล้ว เรื่องดังกล่าวอยู่ในความรับผิดชอบของหน่วยงานท่าน จึงขอส่งเรื่องมาเพื่อพิจารณาดำเนินการ "
                "และขอได้โปรดแจ้งผลให้ทราบ เพื่อแจ้งผู้ร้องต่อไป",
                "จึงเรียนมาเพื่อโปรดพิจารณา",
            ],
        )
    )
