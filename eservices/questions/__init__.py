"""The questions of a service: blocks for staff, fields for citizens."""

from .base import Locality, Question
from .choices import STOP, FollowUpsBlock, ManyChoicesQuestion, OneChoiceQuestion, key_of
from .conditions import asked_keys
from .outline import START, Asked, Screen, asked, in_words_of, screens
from .sections import HeadingBlock, SectionBlock
from .simple import DeclarationQuestion

__all__ = [
    "START",
    "STOP",
    "Asked",
    "Locality",
    "Question",
    "QuestionsBlock",
    "Screen",
    "asked",
    "asked_keys",
    "in_words_of",
    "key_of",
    "screens",
]


class QuestionsBlock(FollowUpsBlock):
    choice = OneChoiceQuestion()
    choices = ManyChoicesQuestion()
    declaration = DeclarationQuestion()
    heading = HeadingBlock()
    section = SectionBlock()

    class Meta:
        collapsed = True
