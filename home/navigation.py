"""Where a visitor can go: menu, footer, crumbs and the other language, from the page tree."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, Site

from home.languages import ENGLISH, THAI, english_path, local_path, thai_path
from home.models import StandardPage

HOME_DEPTH = 2  # below Wagtail's invisible root


def root_path(request):
    """url_path of the home page of the language being read, or None where there is no site."""
    language = translation.get_language()
    if not hasattr(request, "_root_paths"):
        paths = Site.get_site_root_paths()
        request._root_paths = {path.language_code: path.root_path for path in paths}
    return request._root_paths.get(language)


def menu(request):
    """Pages marked for the menu, two levels: title, url, is_current, children."""
    root = root_path(request)
    if root is None:
        return []
    pages = Page.objects.live().filter(
        url_path__startswith=root,
        depth__in=(HOME_DEPTH + 1, HOME_DEPTH + 2),
        show_in_menus=True,
    )
    top = {}
    for page in pages.order_by("path"):
        if page.depth == HOME_DEPTH + 1:
            top[page.path] = _item(page, request)
        elif parent := top.get(page.path[: -Page.steplen]):
            parent["children"].append(_item(page, request))
    return list(top.values())


def footer(request):
    root = root_path(request)
    if root is None:
        return []
    pages = StandardPage.objects.live().filter(url_path__startswith=root, show_in_footer=True)
    return [_item(page, request) for page in pages.defer("body")]


def _item(page, request):
    url = page.get_url(request)
    return {
        "title": page.title,
        "url": url,
        "is_current": request.path.startswith(url),
        "children": [],
    }


def crumbs(page, request):
    """The way from the home page to this one: title and url, this page itself without url."""
    if page.depth <= HOME_DEPTH:
        return []
    items = [{"title": gettext("หน้าหลัก"), "url": local_path("/")}]
    if page.depth > HOME_DEPTH + 1:
        above = page.get_ancestors().filter(depth__gt=HOME_DEPTH).live()
        items += [{"title": parent.title, "url": parent.get_url(request)} for parent in above]
    return [*items, {"title": page.title, "url": ""}]


def languages(request, page=None):
    """This page in each language; where it is not translated, that language's home page."""
    urls = _page_urls(page, request) if page is not None else _view_urls(request)
    current = translation.get_language()
    return [
        {"code": code, "name": name, "url": urls[code], "is_current": code == current}
        for code, name in settings.LANGUAGES
    ]


def _page_urls(page, request):
    urls = {THAI: "/", ENGLISH: "/en/"}
    translations = Page.objects.live().filter(translation_key=page.translation_key)
    for other in translations.select_related("locale"):
        urls[other.locale.language_code] = other.get_url(request)
    return urls


def _view_urls(request):
    match = request.resolver_match
    # No page and no view of ours: an address that does not exist in either language.
    if match is None or match.url_name == "wagtail_serve":
        return {THAI: "/", ENGLISH: "/en/"}
    return {THAI: thai_path(request.path), ENGLISH: english_path(request.path)}
