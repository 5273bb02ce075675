"""Every address of the public site, for whoever wants to walk all of it.

Pages come from the tree. What the other apps show by views of their own they name by the hook
``list_public_addresses``: a function that gives Thai paths, each the same in both languages.
"""

import datetime
from dataclasses import dataclass, field

from django.conf import settings
from wagtail import hooks
from wagtail.models import Page

from home.languages import ENGLISH, THAI, english_path
from home.navigation import HOME_DEPTH
from home.privacy import open_to_all

HOOK = "list_public_addresses"


@dataclass
class Place:
    """One page with its path in every language it is written in."""

    paths: dict[str, str] = field(default_factory=dict)
    changed_at: datetime.datetime | None = None


def absolute(path: str) -> str:
    """The one full address of a path, by whatever name of ours it was asked."""
    return f"{settings.SITE_URL}{path}"


def places() -> list[Place]:
    """All of them: the pages in the order of the tree, then what the views show."""
    found = _pages()
    known = {path for place in found for path in place.paths.values()}
    for path in dict.fromkeys(path for tell in hooks.get_hooks(HOOK) for path in tell()):
        if path not in known:
            found.append(Place({THAI: path, ENGLISH: english_path(path)}))
    return found


def _pages():
    roots = {one.language_code: one.root_path for one in Page()._get_site_root_paths()}
    prefixes = {THAI: "/", ENGLISH: "/en/"}
    pages = open_to_all(Page.objects.live().filter(depth__gte=HOME_DEPTH)).order_by("path")
    found: dict = {}
    values = ("url_path", "locale__language_code", "translation_key", "last_published_at")
    for url_path, language, key, at in pages.values_list(*values):
        root = roots.get(language)
        if root is None or not url_path.startswith(root):
            continue
        place = found.setdefault(key, Place())
        place.paths[language] = prefixes[language] + url_path.removeprefix(root)
        place.changed_at = max(filter(None, (place.changed_at, at)), default=None)
    return list(found.values())
