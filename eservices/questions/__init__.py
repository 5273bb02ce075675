"""The questions of a service: blocks for staff, fields for citizens."""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail import blocks

from eservices.layouts import Heading

from .base import Locality, Question
from .choices import FollowUpsBlock, ManyChoicesQuestion, OneChoiceQuestion, follow_ups, key_of
from .simple import DeclarationQuestion

__all__ = ["Asked", "Locality", "Question", "QuestionsBlock", "asked", "key_of"]


class HeadingBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label="หัวข้อ", max_length=150)
    text = blocks.TextBlock(label="คำอธิบาย", rows=3, required=False)

    def layout(self, key, value, locality):
        return Heading(heading=value["heading"], text=value.get("text"))

    class Meta:
        label_format = "{heading}"
        group = "จัดหน้า"
        label = "หัวข้อหรือคำอธิบาย"
        icon = "title"


class QuestionsBlock(FollowUpsBlock):
    choice = OneChoiceQuestion()
    choices = ManyChoicesQuestion()
    declaration = DeclarationQuestion()
    heading = HeadingBlock()

    class Meta:
        collapsed = True


CHOICES = ("choice", "choices")


@dataclass(frozen=True)
class Asked:
    """One question as it stands in a form, and when it is asked."""

    key: str
    type: str
    block: Question
    value: blocks.StructValue
    parent: str = ""  # key of the choice it follows
    option: str = ""  # the answer there that leads to it


def asked(stream) -> Iterator[Asked]:
    """Yield every question of the stream, the ones that follow an answer after it."""
    for child in stream:
        if not isinstance(child.block, Question):
            continue
        key = key_of(child)
        yield Asked(key, child.block_type, child.block, child.value)
        if child.block_type not in CHOICES:
            continue
        for option, children in follow_ups(child.value):
            for sub in children:
                yield Asked(key_of(sub), sub.block_type, sub.block, sub.value, key, option)
