"""Telling English sentences from names, kinds of files and what people typed in English."""

import re

from django.apps import apps
from django.db import models

WORD = re.compile(r"[A-Za-z][A-Za-z']+")
THAI = re.compile("[ก-๙]")
ADDRESS = re.compile(r"#[0-9a-f]{3,6}\b|\S*[@/_.]\S*|\S+=\S*|\S*\d\S*")
# Names, abbreviations and kinds of files that a Thai official writes in English letters too.
_NAMES = """
    pdf docx xlsx csv png jpg jpeg gif webp avif heic heif svg zip odt ods pptx mb kb
    gb px line facebook messenger youtube tiktok google excel word microsoft qr url
    html json rss ita oit iit eit api id oss lpa wagtail django english traffy fondue
    passkey totp ok cc ctrl shift alt cmd tab enter esc e-service service promptpay
    sha utf oa og
"""
NAMES = frozenset(_NAMES.split())


WAGTAILS_OWN = {"Root", "Moderators", "Editors"}  # what its migrations wrote
PHRASES = re.compile("No Gift Policy|Dos & Don’[Tt]s")
TEXTS = (models.CharField, models.TextField, models.FileField, models.JSONField)


def is_english(text, known):
    """Whether this says something in English. ``known`` is what stands in the database."""
    text = text.removesuffix("(English)").strip()  # said of every translation
    text = PHRASES.sub(" ", text)
    bare = ADDRESS.sub(" ", text)
    words = [word for word in WORD.findall(bare) if word.lower() not in NAMES]
    if not words or text in known:
        return False
    if THAI.search(text):
        return has_run(text, known)
    return not any(len(text) > 12 and text.strip("…. ") in value for value in known)


# Words of buttons: inside Thai, one of them is enough.
BUTTONS = {"choose", "another", "add", "edit", "delete", "remove", "save", "create", "select"}
BUTTONS |= {"view", "search", "upload", "publish", "cancel", "close", "more", "ago", "by", "of"}


def has_run(text, known):
    """English words inside Thai which nobody typed: three in a row, or one that is on a button."""
    if any(word.lower() in BUTTONS for word in WORD.findall(quoted(text, known))):
        return True
    for run in re.split(r"[ก-๙'\"“”,()]+", text):
        words = [word for word in WORD.findall(ADDRESS.sub(" ", run)) if word.lower() not in NAMES]
        if len(words) >= 3 and not any(run.strip(" -:") in value for value in known):
            return True
    return False


def quoted(text, known):
    """The text without what somebody typed."""
    for value in sorted(known, key=len, reverse=True):
        if len(value) > 3 and value in text:
            text = text.replace(value, " ")
    return ADDRESS.sub(" ", text)


def typed_in_english():
    """Every text in the database that holds English words, whole."""
    found = set()
    for model in apps.get_models():
        if model._meta.app_label in ("contenttypes", "auth") and model.__name__ != "User":
            continue
        texts = [
            field.attname
            for field in model._meta.concrete_fields
            if isinstance(field, TEXTS) and not field.choices
        ]
        if texts and not model._meta.proxy:
            for row in model.objects.values_list(*texts):
                found.update(" ".join(str(value).split()) for value in row if value)
    return {value for value in found if WORD.search(value)} - WAGTAILS_OWN
