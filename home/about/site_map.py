"""Everything there is to read, on one page: the tree, and what is not in it."""

from django.db.models import F, Q
from django.utils import translation
from wagtail.models import Page

from home import navigation
from home.languages import local_path
from home.privacy import open_to_all

from .offers import SITE_MAP, of

MOST_BELOW = 60  # pages below one page; of a longer list only the list itself is named


def branches(request):
    """[{title, url, links: [{title, url}]}] in the order of the menu, then the rest."""
    roots = {path.language_code: path.root_path for path in Page()._get_site_root_paths(request)}
    root = roots.get(translation.get_language())
    found = _pages(root, request) if root else {}
    entries = navigation.entries()
    for entry in sorted(entries, key=lambda entry: bool(entry.parent)):  # what hangs below is last
        _hang(found, entry)
    for path, links in of(SITE_MAP):
        if branch := found.get(local_path(path)):
            branch["links"] += [{"title": one.title, "url": one.url} for one in links]
    order = [item["url"] for item in navigation.whole_menu(request)]
    return sorted(found.values(), key=lambda one: _place(order, one["url"]))


def _place(order, url):
    return order.index(url) if url in order else len(order)


def _pages(root, request):
    depth = navigation.HOME_DEPTH + 1
    tree = open_to_all(Page.objects.live().filter(url_path__startswith=root))
    sections = list(tree.filter(depth=depth).order_by("path"))
    found = {page.path: _branch(page.title, page.get_url(request)) for page in sections}
    short = Q(pk__in=[])
    for page in sections:
        if 0 < page.numchild <= MOST_BELOW:
            short |= Q(path__startswith=page.path)
    newest = F("newspage__published_on").desc(nulls_last=True)
    for page in tree.filter(short, depth=depth + 1).order_by(newest, "path"):
        link = {"title": page.title, "url": page.get_url(request)}
        found[page.path[: -Page.steplen]]["links"].append(link)
    return {branch["url"]: branch for branch in found.values()}


def _hang(found, entry):
    """An address of the system's own, below the page it belongs to or as a branch."""
    url = local_path(entry.path)
    if entry.parent:
        branch = found.get(local_path(entry.parent))
        if branch and url not in {link["url"] for link in branch["links"]}:
            branch["links"].append({"title": entry.title, "url": url})
    elif url not in found:
        found[url] = _branch(entry.title, url)


def _branch(title, url):
    return {"title": title, "url": url, "links": []}
