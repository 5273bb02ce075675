"""The last part of a page's address. ASCII only: Django's slugify takes Thai vowels away."""

import re
from functools import cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import get_resolver

INVALID = "ที่อยู่ของหน้าใช้ได้เฉพาะ a ถึง z ตัวเลข 0 ถึง 9 และขีด - เช่น water-notice หรือเว้นว่างไว้ ระบบจะตั้งให้"
TAKEN = "มีหน้าอื่นในหมวดเดียวกันใช้ที่อยู่นี้แล้ว ใส่ที่อยู่อื่น หรือเว้นว่างไว้ ระบบจะตั้งให้"
RESERVED = "ระบบใช้ที่อยู่ “%s” อยู่แล้ว คนที่เปิดจะไม่พบหน้านี้ ใส่ที่อยู่อื่น เช่น %s-info หรือเว้นว่างไว้ ระบบจะตั้งให้"
BELOW_HOME = 3  # depth in the tree: root, home page, page


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


def check_free_of_ours(slug, *, depth, own=""):
    """Refuse an address below the home page at which the system itself answers.

    ``own`` is the one that the type of page is made for.
    """
    if depth == BELOW_HOME and slug != own and slug.lower() in reserved():
        raise ValidationError(RESERVED % (slug, slug), code="reserved")


@cache
def reserved():
    """The first parts of all addresses in the URL configuration, of files, and of languages."""
    files = [settings.STATIC_URL, settings.MEDIA_URL]
    languages = [code for code, _name in settings.LANGUAGES]
    ours = _first_parts(get_resolver().url_patterns)
    return frozenset(ours | {url.strip("/").split("/")[0] for url in files} | {*languages})


def _first_parts(patterns):
    parts = set()
    for one in patterns:
        begin = re.match(r"\^?([\w-]+)(?:[/$]|$)", str(one.pattern))
        if begin:
            parts.add(begin[1])
        elif not str(one.pattern):  # what is included without a part of its own
            parts |= _first_parts(getattr(one, "url_patterns", ()))
    return parts
