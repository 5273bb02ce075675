"""A friendly word to whoever writes for the public, where a text could be read more easily."""

import re

from django.db import models
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.fields import StreamField

from home.easy_words import findings

TOLD = "บันทึกแล้ว มีที่อ่านยากสำหรับชาวบ้าน แก้ได้ถ้าสะดวก <ul>{}</ul>"
MOST = 4  # hints at once: more are a scolding
SHOWN = 60  # letters of a long one
SHORT = ("title", "name", "summary")
_BREAKS = re.compile(r"</?(?:p|li|h\d|br|td|th|tr|ul|ol)[^>]*>")
_TAGS = re.compile(r"<[^>]+>")


def findings_of(instance, names=()):
    """What is hard in the texts of a page or another thing; ``names`` of fields, else all."""
    fields = [field for field in instance._meta.fields if _is_text(field)]
    chosen = [field for field in fields if field.name in names or not names]
    text = "\n".join(line for field in chosen for line in _lines(field.value_from_object(instance)))
    return findings(text)


def tell(request, instance, names=()) -> None:
    """Say it beside the notice that the text was saved. Nothing is refused."""
    found = findings_of(instance, names)[:MOST]
    if found:
        pairs = [(_short(one.words), one.advice) for one in found]
        rows = format_html_join("", "<li>“{}” {}</li>", pairs)
        messages.info(request, format_html(TOLD, rows))


def _is_text(field):
    is_long = isinstance(field, models.TextField | StreamField)
    return field.name in SHORT or (field.editable and is_long)


def _lines(value):
    """Every text within a value, without markup, each block on a line of its own."""
    if hasattr(value, "get_prep_value"):
        value = value.get_prep_value()
    if isinstance(value, dict):
        return [line for inner in value.values() for line in _lines(inner)]
    if isinstance(value, list | tuple):
        return [line for inner in value for line in _lines(inner)]
    return [_TAGS.sub("", _BREAKS.sub("\n", value))] if isinstance(value, str) else []


def _short(words):
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
