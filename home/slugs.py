"""The last part of a page's address. ASCII only: Django's slugify takes Thai vowels away."""

import re

from django.core.exceptions import ValidationError

INVALID = "ที่อยู่ของหน้าใช้ได้เฉพาะ a ถึง z ตัวเลข 0 ถึง 9 และขีด - เช่น water-notice หรือเว้นว่างไว้ ระบบจะตั้งให้"
TAKEN = "มีหน้าอื่นในหมวดเดียวกันใช้ที่อยู่นี้แล้ว ใส่ที่อยู่อื่น หรือเว้นว่างไว้ ระบบจะตั้งให้"


def check_slug(slug):
    if not re.fullmatch(r"[A-Za-z0-9]+(?:[-_]+[A-Za-z0-9]+)*", slug, re.ASCII):
        raise ValidationError(INVALID, code="slug")


def free_slug(stem, taken):
    """The stem, or stem-2, stem-3 … where it is taken."""
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def slugs_below(parent, but=None):
    """The addresses used below a page, except by one of its pages."""
    pages = parent.get_children()
    if but is not None and but.pk:
        pages = pages.exclude(pk=but.pk)
    return set(pages.values_list("slug", flat=True))
