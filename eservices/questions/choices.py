"""Questions with given answers. What to ask next sits inside the answer that leads to it."""

from wagtail import blocks

from eservices import fields
from eservices.layouts import Choice

from .base import Question
from .places import AddressQuestion, PlaceQuestion, VillageQuestion
from .simple import (
    DateQuestion,
    LongTextQuestion,
    MoneyQuestion,
    NationalIdQuestion,
    NumberQuestion,
    PhoneQuestion,
    TextQuestion,
    UploadQuestion,
)


def key_of(child) -> str:
    """Return the name of a question in forms: it stays when its words change."""
    return "q" + child.id.replace("-", "")[:12]


def option_key(option) -> str:
    return option.id.replace("-", "")[:12]


def follow_ups(value):
    """Pairs of an answer's key and the questions inside it."""
    options = value["options"].bound_blocks
    return [(option_key(option), option.value.get("follow_up") or ()) for option in options]


class PlainOptionBlock(blocks.StructBlock):
    label = blocks.CharBlock(label="คำตอบ", max_length=150)

    class Meta:
        label = "คำตอบ"
        label_format = "{label}"


class _ChoiceQuestion(Question):
    def layout(self, key, value, locality):
        inside = {
            option: [sub.block.layout(key_of(sub), sub.value, locality) for sub in children]
            for option, children in follow_ups(value)
        }
        return Choice(key, inside)

    def choices(self, value):
        return [(option_key(o), o.value["label"]) for o in value["options"].bound_blocks]


class PlainOneChoiceQuestion(_ChoiceQuestion):
    options = blocks.ListBlock(PlainOptionBlock(), min_num=2, max_num=20, label="คำตอบให้เลือก")

    def field(self, value, locality):
        return fields.OneChoiceField(choices=self.choices(value), **self.naming(value))

    def answer(self, key, value, cleaned, locality):
        return dict(self.choices(value)).get(cleaned.get(key), "")

    class Meta:
        group = "เลือกตอบ"
        label = "เลือกหนึ่งข้อ"
        icon = "radio-empty"


class PlainManyChoicesQuestion(_ChoiceQuestion):
    options = blocks.ListBlock(PlainOptionBlock(), min_num=2, max_num=20, label="คำตอบให้เลือก")

    def field(self, value, locality):
        return fields.ManyChoicesField(choices=self.choices(value), **self.naming(value))

    def answer(self, key, value, cleaned, locality):
        chosen = cleaned.get(key) or []
        return ", ".join(label for option, label in self.choices(value) if option in chosen)

    class Meta:
        group = "เลือกตอบ"
        label = "เลือกหลายข้อ"
        icon = "list-ul"


class FollowUpsBlock(blocks.StreamBlock):
    text = TextQuestion()
    long_text = LongTextQuestion()
    number = NumberQuestion()
    money = MoneyQuestion()
    date = DateQuestion()
    choice = PlainOneChoiceQuestion()
    choices = PlainManyChoicesQuestion()
    village = VillageQuestion()
    address = AddressQuestion()
    phone = PhoneQuestion()
    national_id = NationalIdQuestion()
    upload = UploadQuestion()
    place = PlaceQuestion()


class OptionBlock(PlainOptionBlock):
    follow_up = FollowUpsBlock(
        label="ถามต่อเมื่อเลือกข้อนี้",
        required=False,
        help_text="คำถามที่ “ต้องตอบ” จะต้องตอบเฉพาะเมื่อเลือกข้อนี้ ถ้าไม่เลือก ระบบไม่ถามและไม่เก็บคำตอบ",
    )

    class Meta:
        label = "คำตอบ"
        label_format = "{label}"


class OneChoiceQuestion(PlainOneChoiceQuestion):
    options = blocks.ListBlock(OptionBlock(), min_num=2, max_num=20, label="คำตอบให้เลือก")


class ManyChoicesQuestion(PlainManyChoicesQuestion):
    options = blocks.ListBlock(OptionBlock(), min_num=2, max_num=20, label="คำตอบให้เลือก")
