"""Questions with given answers. What to ask next sits inside the answer that leads to it."""

from django.core.exceptions import ValidationError
from wagtail import blocks

from casework import fields

from .base import Question
from .people import BankAccountQuestion, PersonQuestion
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

STOP = "stop"  # the code of an error that is no mistake: the web is not the way for this case


def key_of(child) -> str:
    """Return the name of a question in forms: it stays when its words change."""
    return key_of_id(child.id)


def key_of_id(block_id) -> str:
    return "q" + block_id.replace("-", "")[:12]


def option_key(option) -> str:
    return option.id.replace("-", "")[:12]


def follow_ups(value):
    """Pairs of an answer's key and the questions inside it."""
    options = value["options"].bound_blocks
    return [(option_key(option), option.value.get("follow_up") or ()) for option in options]


class PlainOptionBlock(blocks.StructBlock):
    label = blocks.CharBlock(label="คำตอบ", max_length=150)
    stop = blocks.TextBlock(
        label="หยุดที่คำตอบนี้ แล้วบอกว่า",
        required=False,
        rows=2,
        max_length=500,
        help_text="ใช้เมื่อเลือกข้อนี้แล้วยื่นทางเว็บไซต์ไม่ได้ "
        "บอกให้ชัดว่าต้องทำอย่างไร โทรหาใคร เบอร์อะไร เว้นว่าง = ไม่หยุด",
    )

    class Meta:
        label = "คำตอบ"
        label_format = "{label}"


class _ChoiceQuestion(Question):
    def choices(self, value):
        return [(option_key(o), o.value["label"]) for o in value["options"].bound_blocks]

    def stops(self, value):
        """Return by answer what is said when it means that the form cannot go on."""
        options = value["options"].bound_blocks
        return {option_key(o): o.value["stop"] for o in options if o.value.get("stop")}

    def problems(self, key, value, cleaned):
        chosen = cleaned.get(key) or ()
        chosen = [chosen] if isinstance(chosen, str) else chosen
        stops = self.stops(value)
        said = [ValidationError(stops[o], code=STOP) for o in chosen if o in stops]
        return {key: said} if said else {}


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
    person = PersonQuestion()
    bank_account = BankAccountQuestion()


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
