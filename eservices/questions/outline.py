"""A service's questions as a form goes through them: screen by screen, with conditions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wagtail import blocks

from .base import Question
from .choices import follow_ups, key_of
from .conditions import Choice, Condition, folded, resolved
from .sections import SectionBlock

CHOICES = ("choice", "choices")
START = "start"  # the key of the first screen, which begins with the applicant
TEXTS = frozenset({"label", "hint", "unit", "stop", "heading", "title", "text"})


@dataclass(frozen=True)
class Asked:
    """One question as it stands in a form, and when it is asked."""

    key: str
    type: str
    block: Question
    value: blocks.StructValue
    parent: str = ""  # key of the choice it follows
    option: str = ""  # the answer there that leads to it
    conditions: tuple[Condition, ...] = ()  # all must hold


@dataclass(frozen=True)
class Screen:
    """One page of the form: ``parts`` are its questions and, between them, headings (blocks)."""

    key: str
    title: str = ""
    text: str = ""
    conditions: tuple[Condition, ...] = ()
    parts: tuple = ()

    @property
    def questions(self) -> list[Asked]:
        return [part for part in self.parts if isinstance(part, Asked)]


def screens(stream) -> list[Screen]:
    """Return the screens of the form. Without a section there is one."""
    earlier, found = {}, [Screen(START)]
    for child in stream:
        if isinstance(child.block, SectionBlock):
            found.append(_screen(child, earlier))
        else:
            here = found[-1]
            parts = _parts(child, here.conditions, earlier)
            found[-1] = replace(here, parts=(*here.parts, *parts))
    return found


def asked(stream) -> Iterator[Asked]:
    """Yield every question of the stream, the ones that follow an answer after it."""
    for screen in screens(stream):
        yield from screen.questions


def _screen(child, earlier):
    title, text = child.value["title"], child.value.get("text") or ""
    return Screen(key_of(child), title, text, resolved(child.value["only_if"], earlier))


def _parts(child, conditions, earlier):
    if not isinstance(child.block, Question):
        yield child
        return
    key = key_of(child)
    own = conditions + resolved(child.value["only_if"], earlier)
    yield Asked(key, child.block_type, child.block, child.value, conditions=own)
    if child.block_type not in CHOICES:
        return
    _remember(child, earlier)
    for option, children in follow_ups(child.value):
        for sub in children:
            leading = (Condition(key, frozenset([option])),)
            for question in _parts(sub, leading, earlier):
                yield replace(question, parent=key, option=option)


def _remember(child, earlier):
    """Let conditions further down name this choice by its words."""
    options = {folded(label): option for option, label in child.block.choices(child.value)}
    earlier[folded(child.value["label"])] = Choice(key_of(child), options)


def in_words_of(stream, translated) -> list[Screen]:
    """Return the screens with the words of a translation, where that has any.

    What is asked, in which order and when comes from the stream alone: a
    translation made before the last change shows the new questions untranslated.
    """
    raw = _merged(stream.get_prep_value(), translated.get_prep_value())
    worded = screens(stream.stream_block.to_python(raw))
    return [
        replace(
            screen,
            conditions=original.conditions,
            parts=tuple(map(_conditioned, screen.parts, original.parts)),
        )
        for screen, original in zip(worded, screens(stream), strict=True)
    ]


def _conditioned(part, original):
    """Conditions name questions by their words, so only the original's can be read."""
    return replace(part, conditions=original.conditions) if isinstance(part, Asked) else part


def _merged(rows, others):
    known = {(other["id"], other["type"]): other["value"] for other in others}
    return [
        row | {"value": _worded(row["value"], known.get((row["id"], row["type"]), {}))}
        for row in rows
    ]


def _worded(value, other):
    words = {name: text for name, text in other.items() if name in TEXTS and text}
    lists = {
        name: _merged(value[name], other.get(name) or [])
        for name in ("options", "follow_up")
        if value.get(name)
    }
    return value | {name: text for name, text in words.items() if name in value} | lists
