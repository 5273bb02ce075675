"""What staff type about a year as a whole."""

from django import forms

from home.folding import ascii_digits, fold

from .actions import Place
from .item_forms import Day, Text
from .models import FIRST_YEAR, LAST_YEAR, WRONG_YEAR, Indicator, Item

CODE_LENGTH = Item._meta.get_field("code").max_length
TITLE_LENGTH = Item._meta.get_field("title").max_length


class Code(forms.CharField):
    """ "O๑๕" is o15."""

    def __init__(self, **options):
        super().__init__(max_length=CODE_LENGTH, **options)

    def to_python(self, value):
        text = ascii_digits(fold(super().to_python(value).replace("\0", "")))
        return text.strip().lower()


class Year(forms.IntegerField):
    def __init__(self, **options):
        super().__init__(
            min_value=FIRST_YEAR,
            max_value=LAST_YEAR,
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), WRONG_YEAR),
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            **options,
        )

    def to_python(self, value):
        return super().to_python(ascii_digits(value.strip()) if isinstance(value, str) else value)


class CopyForm(forms.Form):
    to_year = Year(label="เป็นปี (พ.ศ.)")


class DueForm(forms.Form):
    due_on = Day(label="วันปิดรับคำตอบในระบบ ITAS", required=False)


class NumbersForm(forms.Form):
    """Code, title and place of every item of a year, and which of them go."""

    def __init__(self, *args, items: list[Item], **options):
        super().__init__(*args, **options)
        self.items = items
        for number, item in enumerate(items, 1):
            self.fields[f"place_{item.pk}"] = forms.IntegerField(
                label=f"ลำดับของ {item.code}", min_value=0, max_value=9999, initial=number
            )
            self.fields[f"code_{item.pk}"] = Code(label=f"เลขข้อของ {item.title}", initial=item.code)
            self.fields[f"title_{item.pk}"] = Text(
                label=f"ชื่อของ {item.code}", max_length=TITLE_LENGTH, initial=item.title
            )
            self.fields[f"remove_{item.pk}"] = forms.BooleanField(
                label=f"ลบ {item.code}", required=False
            )

    @property
    def rows(self):
        for item in self.items:
            names = ("place", "code", "title", "remove")
            yield item, *(self[f"{name}_{item.pk}"] for name in names)

    @property
    def removed(self) -> frozenset[int]:
        return frozenset(one.pk for one in self.items if self.cleaned_data[f"remove_{one.pk}"])

    @property
    def places(self) -> list[Place]:
        """In the order typed; two with the same number stay as they stood."""
        said, removed = self.cleaned_data, self.removed
        kept = [item for item in self.items if item.pk not in removed]
        kept.sort(key=lambda item: said[f"place_{item.pk}"])
        return [Place(item.pk, said[f"code_{item.pk}"], said[f"title_{item.pk}"]) for item in kept]


class AddForm(forms.Form):
    code = Code(label="เลขข้อ")
    title = Text(label="ชื่อข้อ", max_length=TITLE_LENGTH)
    key = forms.SlugField(
        label="รหัสประจำข้อ (ภาษาอังกฤษ)",
        max_length=60,
        help_text="คงเดิมทุกปี ถ้าเป็นข้อที่เคยมี ใช้รหัสเดิม เช่น service_manual "
        "องค์ประกอบจะตามมาเอง ข้อใหม่ตั้งรหัสสั้น ๆ เป็นภาษาอังกฤษ",
        error_messages={"invalid": "ใช้ตัวอักษรอังกฤษ ตัวเลข และ _ เท่านั้น"},
    )
    indicator = forms.ChoiceField(label="ตัวชี้วัด")
    heading = Text(
        label="กลุ่ม",
        required=False,
        max_length=Item._meta.get_field("heading").max_length,
        help_text="เช่น 9.2 การบริหารงาน พิมพ์ให้ตรงกับกลุ่มเดิมเพื่ออยู่ด้วยกัน",
    )

    def __init__(self, *args, indicators: list[Indicator], **options):
        super().__init__(*args, **options)
        self.fields["indicator"].choices = [(one.key, str(one)) for one in indicators]
