"""What every question is: a block that staff fill in, and a part of a form."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import escape
from wagtail import blocks

ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Locality:
    """What a form knows of the subdistrict, in the language being read."""

    villages: tuple[tuple[str, str], ...] = ()  # number (moo) and name
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    postcode: str = ""

    @cached_property
    def village_names(self):
        return dict(self.villages)


class OnlyIfBlock(blocks.StructBlock):
    """Names an earlier choice and its answers, in Thai words, so no translation may touch them."""

    question = blocks.CharBlock(
        label="ข้อที่ต้องดูคำตอบ",
        required=False,
        max_length=200,
        help_text="คำถามแบบเลือกตอบที่อยู่ก่อนหน้า เลือกจากรายการที่ขึ้นมา หรือพิมพ์ให้ตรงกัน",
    )
    answers = blocks.TextBlock(
        label="เมื่อตอบว่า",
        required=False,
        rows=2,
        help_text="กดเลือกจากคำตอบที่ขึ้นมา หรือพิมพ์บรรทัดละคำตอบ ตรงกับข้อใดข้อหนึ่งก็ถามต่อ",
    )

    @staticmethod
    def get_translatable_segments(value):
        return []

    @staticmethod
    def restore_translated_segments(value, segments):
        return value

    class Meta:
        label = "ถามเฉพาะเมื่อ…"
        help_text = "เว้นว่าง = ถามทุกครั้ง"
        icon = "view"
        collapsed = True
        label_format = "{question}: {answers}"


class Question(blocks.StructBlock):
    """One question. The form knows it by a key made of the block's id, so labels may change."""

    is_sealed = False  # the full answer is for the officer in charge alone

    label = blocks.CharBlock(
        label="คำถาม", max_length=200, help_text="สั้นและตรง เช่น “ต้องการน้ำเพื่ออะไร”"
    )
    hint = blocks.CharBlock(
        label="คำอธิบายใต้คำถาม",
        max_length=300,
        required=False,
        help_text="ช่วยให้ตอบถูก เช่น “ดูเลขที่ป้ายบนเสาไฟ”",
    )
    required = blocks.BooleanBlock(label="ต้องตอบ", required=False, default=True)
    only_if = OnlyIfBlock()

    class Meta:
        label_format = "{label}"

    def get_form_layout(self):
        """When it is asked comes last on the screen of whoever writes the question."""
        self.child_blocks["only_if"] = self.child_blocks.pop("only_if")
        return super().get_form_layout()

    def fields(self, key, value, locality):
        """Return the form fields of this question by name; the first is the main one."""
        return {key: self.field(value, locality)}

    def field(self, value, locality):
        raise NotImplementedError

    def problems(self, key, value, cleaned):
        """Return errors that only several fields together show, by name of field."""
        return {}

    def answer(self, key, value, cleaned, locality) -> str:
        """Return the answer as a person reads it; empty when there is none."""
        return str(cleaned.get(key) or "")

    def sealed_inputs(self, key, value):
        """Return the names of the inputs that never go back to the screen once they are right."""
        return (key,) if self.is_sealed else ()

    def secret(self, key, value, cleaned, locality) -> str:
        """Return the answer in full, for the officer in charge alone; empty when there is none."""
        return str(cleaned.get(key) or "") if self.is_sealed else ""

    def masked(self, text) -> str:
        """Return what may be shown of a sealed input."""
        return ""

    def details(self, key, cleaned) -> dict:
        """Return what else belongs to the answer, for instance the coordinates of a place."""
        return {}

    def layout(self, key, value, locality):
        """Return what crispy-forms draws: by default the field alone."""
        return key

    @staticmethod
    def naming(value, **options):
        """Return what every form field is told of its question."""
        return {
            "label": value["label"],
            "help_text": escape(value.get("hint") or ""),
            "required": bool(value.get("required")),
            **options,
        }
