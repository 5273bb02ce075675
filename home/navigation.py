"""Where a visitor can go: menu, footer, crumbs and the other language, from the page tree.

One query a request finds the pages of all of them. What is no page of an editor's and belongs in
every menu, an app brings itself::

    @hooks.register("list_menu_entries")
    def entries():
        return [Entry("/complaints/", gettext("แจ้งเรื่อง"), after="/services/")]
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Case, Q, When
from django.utils import translation
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.models import Page, get_page_models

from home.languages import ENGLISH, THAI, english_path, local_path, thai_path
from home.privacy import open_to_all

HOME_DEPTH = 2  # below Wagtail's invisible root
HOMES = {THAI: "/", ENGLISH: "/en/"}
ENTRIES = "list_menu_entries"


@dataclass(frozen=True)
class Entry:
    """An address of the system's own in the menu: below a page, or beside one at the top.

    Paths are Thai ones. Without the page it belongs ``after`` it stands at the end; below a
    ``parent`` that is not in the menu it is left out.
    """

    path: str
    title: str
    parent: str = ""
    after: str = ""
    is_first: bool = False


@dataclass
class Tree:
    """The pages one request can lead to."""

    menu: list[Page] = field(default_factory=list)
    footer: list[Page] = field(default_factory=list)
    translations: list[Page] = field(default_factory=list)
    above: list[Page] = field(default_factory=list)  # in every language, the nearest last


def menu(request, page=None):
    """Pages marked for the menu, two levels: title, url, is_current, children."""
    top = {}
    for entry in _tree(request, page).menu:
        if entry.depth == HOME_DEPTH + 1:
            top[entry.path] = _item(entry, request)
        elif parent := top.get(entry.path[: -Page.steplen]):
            parent["children"].append(_item(entry, request))
    return list(top.values())


def entries():
    """What all apps bring to the menu, in the language being read."""
    return [entry for listed in hooks.get_hooks(ENTRIES) for entry in listed()]


def below(request, page):
    """The system's own addresses that hang below a page in the menu."""
    url = page.get_url(request)
    hung = [entry for entry in entries() if entry.parent and local_path(entry.parent) == url]
    return [{"title": entry.title, "url": local_path(entry.path)} for entry in hung]


def whole_menu(request, page=None):
    """The pages marked for the menu with the system's own addresses among them."""
    items = menu(request, page)
    for entry in entries():
        if not entry.parent:
            items.insert(_place(items, entry), _own_item(entry, request))
    tops = {item["url"]: item for item in items}
    for entry in entries():
        if above := entry.parent and tops.get(local_path(entry.parent)):
            above["children"].append(_own_item(entry, request))
    return items


def _place(items, entry):
    if entry.is_first:
        return 0
    urls = [item["url"] for item in items]
    after = local_path(entry.after)
    return urls.index(after) + 1 if after in urls else len(items)


def _own_item(entry, request):
    url = local_path(entry.path)
    is_home = url in HOMES.values()
    is_current = request.path == url if is_home else request.path.startswith(url)
    return {"title": entry.title, "url": url, "is_current": is_current, "children": []}


def footer(request, page=None):
    """Pages marked for the foot of every page."""
    return [_item(entry, request) for entry in _tree(request, page).footer]


def languages(request, page=None):
    """This page in each language; where it is not translated, the nearest page above it that is.

    ``is_same`` tells which of the two it is. What was asked beyond the address stays: a filter, the
    second page of a list.
    """
    views = _view_urls(request) if page is None else None
    same = views or {}
    for other in _tree(request, page).translations:
        same[other.locale.language_code] = other.get_url(request)
    nearest = HOMES | {
        one.locale.language_code: one.get_url(request) for one in _tree(request, page).above
    }
    current = translation.get_language()
    rest = _rest(request, same.get(current) if page else request.path)
    return [
        {
            "code": code,
            "name": name,
            "url": same[code] + rest if code in same else nearest[code],
            "is_same": code in same,
            "is_current": code == current,
        }
        for code, name in settings.LANGUAGES
    ]


def _rest(request, url):
    """What follows the page's own address in the one that was asked."""
    asked = request.get_full_path()
    return asked[len(url) :] if url and asked.startswith(url) else ""


def crumbs(page, request):
    """The way from the home page to this one, which is left out: its heading stands right below."""
    if page.depth <= HOME_DEPTH:
        return []
    above = getattr(page, "pages_above", None)
    if above is None:
        above = page.get_ancestors()
    items = [{"title": gettext("หน้าหลัก"), "url": local_path("/")}]
    return items + [
        {"title": parent.title, "url": parent.get_url(request)}
        for parent in above
        if parent.depth > HOME_DEPTH and parent.live
    ]


def _tree(request, page):
    if not hasattr(request, "_page_tree"):
        request._page_tree = _find(_root_path(request), page)
    return request._page_tree


def _root_path(request):
    """url_path of the home page of the language being read, or None where there is no site."""
    language = translation.get_language()
    paths = {path.language_code: path.root_path for path in Page()._get_site_root_paths(request)}
    return paths.get(language)


def _find(root, page):
    wanted = Q(pk__in=[])
    if root is not None:
        in_menu = Q(show_in_menus=True, depth__in=(HOME_DEPTH + 1, HOME_DEPTH + 2))
        wanted = Q(url_path__startswith=root) & (in_menu | _in_footer())
    if page is not None:
        wanted |= Q(translation_key__in=_way_to(page).values("translation_key"))
    pages = (
        open_to_all(Page.objects.live().filter(wanted)).select_related("locale").order_by("path")
    )
    tree = Tree()
    for found in pages.annotate(in_footer=Case(When(_in_footer(), then=True), default=False)):
        is_local = root is not None and found.url_path.startswith(root)
        if is_local and found.show_in_menus and found.depth > HOME_DEPTH:
            tree.menu.append(found)
        if is_local and found.in_footer:
            tree.footer.append(found)
        if page is not None and found.translation_key == page.translation_key:
            tree.translations.append(found)
        elif page is not None:
            tree.above.append(found)
    tree.above = _only_above(page, tree.above)
    return tree


def _way_to(page):
    """The page and all above it, down from the home page."""
    ends = range(HOME_DEPTH * Page.steplen, len(page.path) + 1, Page.steplen)
    return Page.objects.filter(path__in=[page.path[:end] for end in ends])


def _only_above(page, others):
    """Of other pages those above this one and their translations, the nearest last."""
    keys = {one.translation_key for one in others if page.path.startswith(one.path)}
    return sorted((one for one in others if one.translation_key in keys), key=lambda one: one.depth)


def _in_footer():
    """Pages marked for the foot, of whatever type has that mark."""
    marked = Q(pk__in=[])
    for model in get_page_models():
        if any(field.name == "show_in_footer" for field in model._meta.local_fields):
            marked |= Q(**{f"{model._meta.model_name}__show_in_footer": True})
    return marked


def _item(page, request):
    url = page.get_url(request)
    return {
        "title": page.title,
        "url": url,
        "is_current": request.path.startswith(url),
        "children": [],
    }


def _view_urls(request):
    match = request.resolver_match
    # No page and no view of ours: an address that does not exist in either language.
    if match is None or match.url_name == "wagtail_serve":
        return {}
    return {THAI: thai_path(request.path), ENGLISH: english_path(request.path)}
