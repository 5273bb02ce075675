"""Every address that somebody comes to by the links of the running site, and what stands there."""

import json
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

import requests
from django.urls import Resolver404, resolve
from django.utils.translation import override
from lxml import html

AT_ONCE = 4
PATIENCE = 300  # seconds; a paper is drawn when somebody asks for it
MOST = 6000  # addresses; more than that is an endless list of links
EACH = 3  # of addresses that differ in an id or in what is asked after the question mark
# What a browser fetches without being asked, and where a link leads.
ADDRESSES = (
    ".//a/@href | .//area/@href | .//link[not(@rel='preconnect')]/@href | .//script/@src"
    " | .//img/@src | .//source/@src | .//iframe/@src | .//form[not(@method='post')]/@action"
)
OUR_APPS = {"home", "casework", "eservices", "complaints", "office", "measures", "cms"}
STORED = ("/static/", "/media/")
HTML = "text/html"


@dataclass
class Page:
    """What one address answered."""

    address: str
    status: int
    kind: str
    found_at: str
    leads_to: str = ""
    text: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)  # address and the place in it
    outside: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    @property
    def is_html(self):
        return self.status == 200 and self.kind == HTML

    @property
    def language(self):
        return "en" if self.address.startswith("/en/") else "th"

    def tree(self):
        return html.document_fromstring(self.text)


class Walk:
    """Goes where links lead, as long as ``follows`` says so of the path."""

    def __init__(self, base_url, session=None, *, follows=lambda path: True, each=EACH):
        self.base_url, self.follows, self.each = base_url, follows, each
        self.session = session or requests.Session()
        self.session.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=AT_ONCE))
        self.pages, self._alike = {}, Counter()

    def run(self, *starts):
        """Return what answered, by address, the starts and what they lead to."""
        todo = dict.fromkeys(starts, "")
        with ThreadPoolExecutor(AT_ONCE) as pool:
            while todo:
                for page in pool.map(lambda one: self._fetch(*one), todo.items()):
                    self.pages[page.address] = page
                todo = self._next(todo)
                if len(self.pages) > MOST:
                    raise AssertionError(f"no end of links: {sorted(todo)[:20]}")
        return self.pages

    def _next(self, done):
        new = {}
        for address in done:
            page = self.pages[address]
            if not self.follows(urlsplit(address).path):
                continue
            for target, _place in page.links:
                if target not in self.pages and target not in new and self._is_wanted(target):
                    new[target] = address
        return new

    def _is_wanted(self, address):
        """Whether it is fetched: of those that differ only in data, the first few."""
        key = likeness(address)
        self._alike[key] += key is not None
        return key is None or self._alike[key] <= self.each

    def _fetch(self, address, found_at):
        answer = self.session.get(self.base_url + address, allow_redirects=False, timeout=PATIENCE)
        kind = answer.headers.get("Content-Type", "").split(";")[0]
        page = Page(address, answer.status_code, kind, found_at)
        if location := answer.headers.get("Location"):
            target, place = self._own(urljoin(self.base_url + address, location))
            page.leads_to = target or location
            page.links = [(target, place)] if target else []
        elif kind == HTML:
            page.text = answer.content.decode()
            self._read(page)
        elif kind == "application/xml" or kind.endswith("+xml"):
            found = re.findall(r"<loc>([^<]+)</loc>|<link[^>]*>(https?:[^<]+)</link>", answer.text)
            self._add(page, (loc or link for loc, link in found))
        return page

    def _read(self, page):
        tree = page.tree()
        page.ids = {*tree.xpath(".//@id"), *tree.xpath(".//a/@name")}
        found = [*tree.xpath(ADDRESSES), *in_sets(tree), *in_data(tree)]
        self._add(page, found)

    def _add(self, page, found):
        for said in dict.fromkeys(found):
            target, place = self._own(urljoin(self.base_url + page.address, said.strip()))
            if target:
                page.links.append((target, place))
            else:
                page.outside.append(said)

    def _own(self, url):
        """The address on this site, and the place in it; "" for what is elsewhere."""
        url, place = urldefrag(url)
        if url != self.base_url and not url.startswith(self.base_url + "/"):
            return "", ""
        return url.removeprefix(self.base_url) or "/", unquote(place)


def likeness(address):
    """What an address has in common with those that differ only in data; None where all count.

    All pages count. A file that is made when asked for, and a page asked for something after the
    question mark, are like those of the same pattern.
    """
    parts = urlsplit(address)
    path = parts.path
    names = tuple(sorted({name for name, _value in parse_qsl(parts.query)}))
    ending = PurePosixPath(path).suffix
    if path.startswith(STORED) or not (names or ending):
        return None
    route = route_of(path)
    return (route if ending else path, ending, names)


def route_of(path):
    """The pattern that answers a path; pages of the page tree have one in common."""
    with override("en" if path.startswith("/en/") else "th"):
        try:
            return resolve(unquote(path)).route
        except Resolver404:
            return path


def ours(page):
    """Whether what answered is written here, or a viewset of a model of ours."""
    try:
        found = resolve(unquote(urlsplit(page.address).path)).func
    except Resolver404:
        return False
    view = getattr(found, "view_class", found)
    model = getattr(found, "view_initkwargs", {}).get("model") or getattr(view, "model", None)
    names = (view.__module__, getattr(model, "__module__", ""))
    return any(name.split(".")[0] in OUR_APPS for name in names)


def in_sets(tree):
    """The pictures of every srcset."""
    for said in tree.xpath(".//@srcset"):
        yield from (one.split()[0] for one in said.split(",") if one.strip())


def in_data(tree):
    """The addresses in what the back office's menu is drawn from."""
    for text in tree.xpath(".//script[@type='application/json']/text()"):
        try:
            yield from _urls(json.loads(text))
        except json.JSONDecodeError:
            continue


def _urls(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "url" and isinstance(inner, str) and inner.startswith("/"):
                yield inner
            else:
                yield from _urls(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _urls(inner)
