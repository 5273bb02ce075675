"""What must be put right in a form before citizens see it, said beside the block it is about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .base import Question
from .conditions import folded, is_set, named_answers
from .outline import CHOICES
from .sections import SectionBlock

MOST_QUESTIONS = 60
NO_QUESTION = "ใส่คำถามที่ต้องดูคำตอบ หรือล้างช่อง “เมื่อตอบว่า” เพื่อถามทุกครั้ง"
NO_ANSWERS = "ใส่คำตอบที่ทำให้ถามต่อ บรรทัดละคำตอบ"
GONE = "ไม่พบคำถาม “%s” ในแบบฟอร์มนี้ อาจถูกลบหรือแก้คำไปแล้ว คัดลอกคำถามมาวางใหม่ หรือล้างทั้งสองช่อง"
LATER = "คำถาม “%s” ไม่ได้อยู่ก่อนข้อนี้ ย้ายขึ้นมาก่อน เพราะต้องรู้คำตอบก่อนจึงจะรู้ว่าถามต่อหรือไม่"
NO_CHOICE = "คำถาม “%s” ไม่ใช่แบบเลือกตอบ ใช้ได้เฉพาะ “เลือกหนึ่งข้อ” หรือ “เลือกหลายข้อ”"
NO_SUCH_ANSWER = "คำถาม “%s” ไม่มีคำตอบ “%s” คำตอบที่มีคือ %s"
TWICE = "มีคำถามนี้อยู่แล้ว เจ้าหน้าที่จะแยกคำตอบไม่ออก เติมคำให้ต่างกัน"
EMPTY_SECTION = "หน้านี้ยังไม่มีคำถาม ใส่คำถามต่อจากหัวข้อนี้ หรือลบหน้านี้"
TOO_MANY = "มี %s คำถาม มากเกิน %s ข้อ ประชาชนจะกรอกไม่จบ ตัดข้อที่ไม่ได้ใช้ตัดสินใจ หรือแยกเป็นสองบริการ"


@dataclass(frozen=True)
class _Placed:
    """A question or a section, and the way to it from the top of the stream."""

    block: object
    type: str
    value: dict
    place: tuple
    within: tuple  # the choice and the answer it follows; nothing at the top


def problems(stream) -> list[tuple[tuple, str]]:
    """Return pairs of a place (from the stream down to the field) and a sentence."""
    rows = list(_placed(stream, (), ()))
    found = [*_conditions(rows), *_same_words(rows), *_empty_sections(rows)]
    count = sum(isinstance(row.block, Question) for row in rows)
    if count > MOST_QUESTIONS:
        found.append(((), TOO_MANY % (count, MOST_QUESTIONS)))
    return found


def as_error(found) -> StreamBlockValidationError:
    """Return the problems as Wagtail shows them: each beside its block."""
    tree = {}
    for place, sentence in found:
        branch = tree
        for part in place:
            branch = branch.setdefault(part, {})
        branch.setdefault("", sentence)
    return _stream_error(tree)


def _placed(stream, place, within) -> Iterator[_Placed]:
    for index, child in enumerate(stream):
        here = (*place, index)
        if isinstance(child.block, Question | SectionBlock):
            yield _Placed(child.block, child.block_type, child.value, here, within)
        if child.block_type in CHOICES:
            for number, option in enumerate(child.value["options"]):
                inside = (*here, "options", number, "follow_up")
                yield from _placed(option.get("follow_up") or (), inside, (here, number))


def _conditions(rows):
    words = {}  # every question by its words; an earlier one shadows none
    for row in rows:
        words.setdefault(folded(row.value.get("label")), row)
    earlier = {}
    for row in rows:
        for field, sentence in _condition(row.value["only_if"], earlier, words):
            yield (*row.place, "only_if", field), sentence
        if isinstance(row.block, Question):
            earlier[folded(row.value["label"])] = row


def _condition(only_if, earlier, words):
    if not is_set(only_if):
        return
    named, answers = folded(only_if.get("question")), named_answers(only_if)
    said = (only_if.get("question") or "").strip()
    if not named or not answers:
        yield ("answers", NO_ANSWERS) if named else ("question", NO_QUESTION)
    elif named not in earlier:
        yield "question", (LATER if named in words else GONE) % said
    elif earlier[named].type not in CHOICES:
        yield "question", NO_CHOICE % said
    else:
        labels = [option["label"] for option in earlier[named].value["options"]]
        for answer in answers:
            if folded(answer) not in map(folded, labels):
                there = " ".join(f"“{label}”" for label in labels)
                yield "answers", NO_SUCH_ANSWER % (said, answer, there)


def _same_words(rows):
    seen = {}
    for row in rows:
        words = folded(row.value.get("label"))
        if not words or not isinstance(row.block, Question):
            continue
        if any(_both_asked(row, other) for other in seen.get(words, [])):
            yield (*row.place, "label"), TWICE
        seen.setdefault(words, []).append(row)


def _both_asked(row, other):
    """Two answers to one choice may each lead to a question of the same words."""
    if not (row.within and other.within):
        return True
    return row.within[0] != other.within[0] or row.within[1] == other.within[1]


def _empty_sections(rows):
    owner, filled = None, Counter()
    for row in rows:
        if isinstance(row.block, SectionBlock):
            owner = row.place
        else:
            filled[owner] += 1
    for row in rows:
        if isinstance(row.block, SectionBlock) and not filled[row.place]:
            yield (*row.place, "title"), EMPTY_SECTION


def _stream_error(tree):
    own = [ValidationError(tree[""])] if "" in tree else None
    return StreamBlockValidationError(
        {place: _struct_error(branch) for place, branch in tree.items() if place != ""}, own
    )


def _struct_error(tree):
    inner = {
        "only_if": _struct_error,
        "follow_up": _stream_error,
        "options": lambda rows: ListBlockValidationError(
            {number: _struct_error(row) for number, row in rows.items()}
        ),
    }
    return StructBlockValidationError(
        {
            name: inner[name](branch) if name in inner else ValidationError(branch[""])
            for name, branch in tree.items()
        }
    )
