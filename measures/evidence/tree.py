"""The pages that prove something, those above them, and which of them are closed."""

import datetime

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction

from home.languages import THAI
from home.models import BasePage

HOME = "หน้าหลัก"
HOME_DEPTH = 2  # below Wagtail's invisible root


class Tree:
    """Pages by id, and by the Thai address of ``paths``; as many queries for any number.

    One more for each type of page that tells of some days only.
    """

    def __init__(self, ids, paths=()):
        root = _thai_root() if paths else ""
        wanted = Q(pk__in=set(ids))
        if root:
            wanted |= Q(url_path__in={root + path.lstrip("/") for path in paths})
        found = Page.objects.filter(wanted).select_related("locale", "content_type")
        self.pages = {page.pk: page for page in found} if ids or paths else {}
        tell_roots(self.pages.values())
        self._at = {page.url_path: page for page in self.pages.values()}
        self._root = root
        self._above = self._find_above()
        closed = PageViewRestriction.objects.select_related("page") if self.pages else ()
        self._closed = tuple(restriction.page.path for restriction in closed)
        self._days = self._find_days()

    def at(self, path: str) -> Page | None:
        """The page with this Thai address, of those asked for."""
        return self._at.get(self._root + path.lstrip("/")) if self._root else None

    def is_private(self, page) -> bool:
        return page.path.startswith(self._closed) if self._closed else False

    def days_of(self, page) -> tuple[datetime.date, datetime.date] | None:
        return self._days.get(page.pk)

    def words(self, page) -> list[str]:
        """The way from the home page to this one, as it is clicked."""
        if page.depth <= HOME_DEPTH:
            return [HOME]
        above = [self._above.get(path) for path in _paths_above(page)]
        titles = [each.title for each in above if each and each.depth > HOME_DEPTH]
        return [HOME, *titles, page.title]

    def _find_above(self):
        wanted = {path for page in self.pages.values() for path in _paths_above(page)}
        return {page.path: page for page in Page.objects.filter(path__in=wanted)} if wanted else {}

    def _find_days(self):
        ids = {}
        for page in self.pages.values():
            model = page.cached_content_type.model_class()
            if model and issubclass(model, BasePage) and model.covers is not BasePage.covers:
                ids.setdefault(model, []).append(page.pk)
        return {
            page.pk: page.covers
            for model, wanted in ids.items()
            for page in model.objects.filter(pk__in=wanted)
        }


def tell_roots(pages):
    """Tell pages where the sites begin: each would ask the cache for it to know its address."""
    roots = Page()._get_site_root_paths() if pages else ()
    for page in pages:
        page._wagtail_cached_site_root_paths = roots


def _paths_above(page):
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]


def _thai_root():
    for root in Page()._get_site_root_paths():
        if root.language_code == THAI:
            return root.root_path
    return ""
