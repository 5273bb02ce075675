"""What an address of this very site leads to, so that a pasted one becomes the thing itself.

Nothing of a case, a report or the back office is evidence: only what is named here is.
"""

from urllib.parse import SplitResult, unquote

from django.conf import settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from eservices.models import Service
from home.languages import ENGLISH, THAI, thai_path

from . import live
from .routes import match

LOCAL = {"localhost", "127.0.0.1", "::1"}
ANY = None
# What the public may read without telling who they are, by the app and the name of its view.
OPEN_VIEWS = {
    "about": ANY,
    "measures": ANY,
    "plans": ANY,
    "progress": ANY,
    "ita": ANY,
    "transparency": ANY,
    "eservices": {"steps", "booklet", "poster", "poster-a3"},
    "complaints": {"landing", "choose", "list", "guideline", "map"},
    "questions": {"index", "ask", "faq"},
    "integrity": {"home"},
}


def is_ours(address: SplitResult) -> bool:
    """Whether this portal answers at the address."""
    _, _, netloc = settings.SITE_URL.partition("//")
    if address.netloc.lower() == netloc.lower():
        return True
    host = (address.hostname or "").lower()
    if host in LOCAL:
        return netloc.partition(":")[0] in LOCAL and netloc.endswith(f":{address.port}")
    return host in settings.ALLOWED_HOSTS


def page_at(path: str) -> Page | None:
    """The page at a path, or the one that moved away from there."""
    path = unquote(path).rstrip("/") + "/"
    if "\0" in path:  # no database takes it
        return None
    language = ENGLISH if path.startswith("/en/") else THAI
    for root in Page()._get_site_root_paths():
        if root.language_code == language:
            url_path = root.root_path + thai_path(path).lstrip("/")
            if page := Page.objects.filter(url_path=url_path).first():
                return page
    moved = Redirect.objects.filter(old_path=Redirect.normalise_path(path)[:255])
    found = moved.exclude(redirect_page=None).select_related("redirect_page").order_by("pk")
    return found[0].redirect_page if found else None


def service_at(path: str) -> Service | None:
    found = match(path)
    if found is None or found.view_name != "eservices:service":
        return None
    return Service.objects.in_thai().filter(slug=found.kwargs["slug"]).first()


def document_at(path: str) -> int | None:
    """The id of the document whose address this is, the lasting one or Wagtail's own."""
    found = match(path)
    if found is None:
        return None
    if found.view_name == "evidence:document":
        return found.kwargs["pk"]
    names = {"wagtaildocs_serve", "old_document"}
    return int(found.args[0]) if found.url_name in names else None


def live_at(path: str) -> tuple[str, int | None] | None:
    """The key and year of the page of the system's own at this path, fragment and all."""
    found = match(path)
    year = found.kwargs.get("year") if found else None
    for one in live.LIVE.values():
        if one.needs_year == (year is not None) and one.path(year) == thai_path(path):
            return one.key, year
    return None


def may_be_shown(path: str) -> bool:
    found = match(path)
    if found is None or found.app_name not in OPEN_VIEWS:
        return False
    names = OPEN_VIEWS[found.app_name]
    return names is ANY or found.url_name in names
