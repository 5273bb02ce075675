"""What staff type about one item. Forms check; actions change."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from home.buddhist import BE
from home.date_forms import BuddhistDateField
from home.folding import fold
from home.models import Division, Person, Side
from measures.evidence.choosing import EvidenceField

from . import spans
from .actions import Words
from .models import FIRST_YEAR, LAST_YEAR, Element, Item, ItemEvidence
from .states import PeriodRule, State

BACKWARDS = "วันสิ้นสุดอยู่ก่อนวันเริ่ม"
BOTH = "ใส่ทั้งวันเริ่มและวันสิ้นสุด"
NEAR = f"ใส่ปีระหว่าง {FIRST_YEAR} ถึง {LAST_YEAR}"
MOST_ELEMENTS = 20


class Text(forms.CharField):
    """A line or more of Thai, folded to one spelling."""

    def to_python(self, value):
        return fold(super().to_python(value).replace("\0", "")).strip()


class Day(BuddhistDateField):
    """A day of an office's time, not of another age."""

    def validate(self, value):
        super().validate(value)
        if value and not FIRST_YEAR <= value.year + BE <= LAST_YEAR:
            raise ValidationError(NEAR, code="year")


class JudgeForm(forms.Form):
    """Every element with its state and a note; ``judgements`` is what the action takes."""

    def __init__(self, *args, elements: list[Element], **options):
        super().__init__(*args, **options)
        self.elements = elements
        longest = Element._meta.get_field("note").max_length
        for one in elements:
            self.fields[f"state_{one.pk}"] = forms.ChoiceField(
                label=one.text, choices=State.choices, initial=one.state, widget=forms.RadioSelect
            )
            self.fields[f"note_{one.pk}"] = Text(
                label="หมายเหตุ", required=False, max_length=longest, initial=one.note
            )

    @property
    def rows(self):
        for one in self.elements:
            yield one, self[f"state_{one.pk}"], self[f"note_{one.pk}"]

    @property
    def judgements(self) -> dict[int, tuple[str, str]]:
        said = self.cleaned_data
        return {one.pk: (said[f"state_{one.pk}"], said[f"note_{one.pk}"]) for one in self.elements}


class OwnerForm(forms.Form):
    division = forms.ModelChoiceField(
        queryset=None,
        label="ส่วนราชการที่ดูแล",
        required=False,
        empty_label="ยังไม่กำหนด",
        help_text="หัวหน้าของส่วนราชการนี้แก้ข้อนี้ได้",
    )
    person = forms.ModelChoiceField(
        queryset=None,
        label="ผู้ดูแล",
        required=False,
        empty_label="ยังไม่กำหนด",
        help_text="คนนี้แก้ข้อนี้ได้ และได้รับอีเมลเมื่อยังไม่ครบหรือพบปัญหา",
    )
    due_on = Day(label="ครบภายใน", required=False, help_text="เว้นว่าง = ใช้วันปิดรับคำตอบของปี")

    def __init__(self, *args, item: Item, **options):
        names = ("division", "person", "due_on")
        options.setdefault("initial", {name: getattr(item, name) for name in names})
        super().__init__(*args, **options)
        active = Q(is_active=True)
        self.fields["division"].queryset = Division.objects.filter(
            active | Q(pk=item.division_id)
        ).order_by("order", "name")
        self.fields["person"].queryset = Person.objects.filter(
            Q(side=Side.PERMANENT) & active | Q(pk=item.person_id)
        ).order_by("order", "name")


class ExplanationForm(forms.Form):
    explanation = Text(
        label="คำอธิบายสำหรับผู้ตรวจ",
        required=False,
        max_length=Item._meta.get_field("explanation").max_length,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="แสดงข้างลิงก์ในหน้าดัชนี ITA เช่น บอกว่าองค์ประกอบใดอยู่ในหน้าใด",
    )

    def __init__(self, *args, item: Item, **options):
        super().__init__(*args, initial={"explanation": item.explanation}, **options)


class AskForm(forms.Form):
    """What the item asks; elements are lines of one text, so that they are easy to paste."""

    title = Text(label="ชื่อข้อ", max_length=Item._meta.get_field("title").max_length)
    period_rule = forms.ChoiceField(label="ข้อมูลของช่วงใด", choices=PeriodRule.choices)
    says_none = forms.BooleanField(label="ถ้าไม่มีต้องบอกว่าไม่มี", required=False)
    elements = Text(
        label="องค์ประกอบ (บรรทัดละหนึ่งรายการ)",
        max_length=MOST_ELEMENTS * 401,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="บรรทัดที่ไม่เปลี่ยนเก็บผลการตรวจไว้ บรรทัดที่แก้หรือเพิ่มจะรอตรวจใหม่",
    )

    def __init__(self, *args, item: Item, elements: list[Element], **options):
        initial = {name: getattr(item, name) for name in ("title", "period_rule", "says_none")}
        initial["elements"] = "\n".join(one.text for one in elements)
        super().__init__(*args, initial=initial, **options)
        self.known = {one.text: one.pk for one in elements}

    def clean_elements(self):
        lines = [line.strip() for line in self.cleaned_data["elements"].splitlines()]
        lines = list(dict.fromkeys(line for line in lines if line))
        longest = Element._meta.get_field("text").max_length
        if len(lines) > MOST_ELEMENTS:
            raise ValidationError(f"ใส่ได้ไม่เกิน {MOST_ELEMENTS} รายการ")
        if any(len(line) > longest for line in lines):
            raise ValidationError(f"รายการหนึ่งยาวได้ไม่เกิน {longest} ตัวอักษร")
        return [(self.known.get(line), line) for line in lines]


class WordsForm(forms.Form):
    """What staff say of a line: which days it tells of, a note, the way there."""

    span = forms.ChoiceField(label="เป็นข้อมูลของช่วงใด", required=False)
    covers_from = Day(label="ตั้งแต่วันที่", required=False, help_text="ใส่เมื่อเลือก “ช่วงอื่น”")
    covers_to = Day(label="ถึงวันที่", required=False)
    note = Text(
        label="คำอธิบายของหลักฐานนี้",
        required=False,
        max_length=ItemEvidence._meta.get_field("note").max_length,
        help_text="เช่น “แผนอยู่หน้า 12 ของเอกสาร”",
    )
    click_path = Text(
        label="ทางเดินจากหน้าหลัก",
        required=False,
        max_length=ItemEvidence._meta.get_field("click_path").max_length,
        help_text="เว้นว่าง = ระบบบอกจากเมนูให้เอง",
    )

    def __init__(self, *args, year: int, line: ItemEvidence | None = None, **options):
        if line:
            names = ("covers_from", "covers_to", "note", "click_path", "none_words")
            initial = {name: getattr(line, name) for name in names}
            options["initial"] = initial | {"span": spans.key_of(line.covers, year)}
        super().__init__(*args, **options)
        self.year = year
        self.fields["span"].choices = spans.choices(year)

    def clean(self):
        said = super().clean()
        first, last = said.get("covers_from"), said.get("covers_to")
        if said.get("span") != spans.OWN:
            return said
        if not (first and last):
            missing = "covers_to" if first else "covers_from"
            if missing not in self.errors:
                self.add_error(missing, BOTH)
        elif last < first:
            self.add_error("covers_to", BACKWARDS)
        return said

    @property
    def words(self) -> Words:
        said = self.cleaned_data
        days = spans.days_of(said["span"], self.year)
        if said["span"] == spans.OWN:
            days = said["covers_from"], said["covers_to"]
        return Words(said["note"], said["click_path"], *(days or (None, None)))


class ShowForm(WordsForm):
    def __init__(self, *args, year: int, **options):
        super().__init__(*args, year=year, **options)
        self.fields = {"evidence": EvidenceField(year=year)} | self.fields


class NoneForm(WordsForm):
    """The words that there is nothing: no way leads there."""

    none_words = Text(
        label="ไม่มีอะไร เพราะเหตุใด",
        max_length=ItemEvidence._meta.get_field("none_words").max_length,
        help_text="เช่น “เดือนมกราคม 2570 ไม่มีการจัดซื้อจัดจ้าง” ประชาชนและผู้ตรวจเห็นตามนี้",
    )
    click_path = None
    field_order = ["none_words", "span", "covers_from", "covers_to", "note"]

    @property
    def words(self) -> Words:
        self.cleaned_data["click_path"] = ""
        return super().words
