"""Which view of our own stands at a path, whatever language is being read now."""

from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation

from home.languages import THAI, thai_path


def match(path: str) -> ResolverMatch | None:
    """Return it, or nothing where the page tree is asked or nobody answers."""
    bare = path.partition("?")[0].partition("#")[0]
    with translation.override(THAI):
        try:
            found = resolve(thai_path(bare))
        except Resolver404:
            return None
    return None if found.url_name == "wagtail_serve" else found
