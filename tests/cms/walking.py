"""Walking through the back office as one person does, and hearing what English is said there.

A walk begins at the first page and follows what can be followed: links, the menu, the addresses
that choosers and panels ask by themselves. Two pages that one view draws for one kind of thing
(two news pages, two cases) say the same, so the second is not opened.
"""

import html
import json
import re
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlsplit

from django.urls import Resolver404, resolve

from tests.cms.english import is_english

HOME = "/admin/"
START = (HOME, "/accounts/2fa/", "/accounts/2fa/totp/activate/", "/accounts/password/change/")
START += ("/accounts/2fa/webauthn/", "/accounts/2fa/webauthn/add/", "/accounts/email/")
WITHIN = ("/admin/", "/accounts/")
# What a click on would change something, end the walk, or is a file or a stream of data.
SHUT = re.compile(
    r"/logout/|/sprite|/jsi18n|/django-admin|/accounts/login|"
    r"/reauthenticate|\.pdf$|\.png$|\.csv$|\.xlsx$|/api/main/|/preview/|/draft/|/view_draft|"
    r"\{|<|\.\.\.|%7B|/0/|/-1/"
)
ADDRESS = re.compile(r"[\"'(](/(?:admin|accounts)/[^\"'()<>\s\\]*)")
# Attributes that are read or read aloud.
SPOKEN = {"title", "aria-label", "placeholder", "alt", "aria-description", "aria-roledescription"}
SPOKEN |= {"data-w-tooltip-content-value", "data-default-alt-text", "data-w-clipboard-message"}
BUTTONS = {"submit", "button", "reset"}
SILENT = {"script", "style", "svg", "code", "kbd"}
FOR_SCRIPTS = {"type", "_type", "method", "kind", "name", "id", "icon_name", "CSRF_HEADER_NAME"}
FOR_SCRIPTS |= {"classname", "panel_type", "sections", "key", "code", "baseUrl", "attrs"}
VOID = {"input", "br", "img", "hr", "meta", "link", "wbr", "source", "use", "path", "area", "col"}


class Screen(HTMLParser):
    """What a person sees and hears of a page, and the addresses in it."""

    def __init__(self, page):
        super().__init__()
        self.said, self.links, self.hidden = [], [], {}
        self._open, self._json = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        if tag not in VOID:
            self._open.append((tag, is_silent(attributes)))
        if self._is_silent():
            return
        self.said += [value for name, value in attributes.items() if name in SPOKEN]
        for name, value in attributes.items():
            if name in ("href", "action") or name.startswith("data-"):
                self._follow(name, value)
        if tag == "input":
            self._read_input(attributes)
        if tag == "script" and "json" in attributes.get("type", ""):
            self._json = "script"

    def _read_input(self, attributes):
        if attributes.get("type") in BUTTONS:
            self.said.append(attributes.get("value", ""))
        if attributes.get("type") == "hidden" and "name" in attributes:
            self.hidden[attributes["name"]] = attributes.get("value", "")

    def handle_endtag(self, tag):
        while self._open:
            opened, _ = self._open.pop()
            if opened == tag:
                break
        self._json = ""

    def handle_data(self, data):
        if self._json:
            self._read_data(data)
        elif not self._is_silent() and not {tag for tag, _ in self._open} & SILENT:
            self.said.append(data)
        self.links += ADDRESS.findall(data)

    def _is_silent(self):
        return any(silent for _, silent in self._open)

    def _follow(self, name, value):
        if name in ("href", "action") or value.startswith(WITHIN):
            self.links.append(value)
        else:
            self.links += ADDRESS.findall(html.unescape(value))
        if value[:1] in ("[", "{"):
            self._read_data(value)

    def _read_data(self, text):
        """Labels that come to the page as data for its scripts."""
        try:
            data = json.loads(text)
        except ValueError:
            return
        self.said += [one for one in strings_of(data) if is_sentence(one)]
        self.links += [one for one in strings_of(data) if one.startswith(WITHIN)]
        for one in strings_of(data):
            if one.lstrip().startswith("<"):
                inner = Screen(one)
                self.said += inner.said
                self.links += inner.links


def is_silent(attributes):
    """What is marked as English, and the counters that are not shown yet."""
    counter = "hidden" in attributes and "counter" in attributes.get("class", "")
    return counter or attributes.get("lang") == "en"


def is_sentence(text):
    """Data names things for scripts too: only what begins like a sentence or a label is read."""
    return bool(re.fullmatch(r"[A-Z][^<>{}_=]*", text.strip())) and "/" not in text


def strings_of(data):
    if isinstance(data, str):
        yield data
    if isinstance(data, dict):
        data = [value for name, value in data.items() if name not in FOR_SCRIPTS]
    for value in data if isinstance(data, list) else ():
        yield from strings_of(value)


def kind_of(path):
    """Which view draws the page, and for which kind of thing."""
    match = resolve(urlsplit(path).path)
    words = [
        value
        for name, value in sorted(match.kwargs.items())
        if isinstance(value, str)
        and not value.isdigit()
        and (name in KINDS or (name == "key" and match.app_name in OWN_FORMS))
    ]
    words += [value for value in match.args if isinstance(value, str) and not value.isdigit()]
    return match.view_name or match._func_path, *words


KINDS = {"app_label", "app_name", "model_name", "content_type_app_name", "content_type_model_name"}
KINDS |= {"action", "content_type_app_label", "type"}
OWN_FORMS = {"casework_staff"}  # where a step's key stands for a form of its own


def walk(client, seen, *, most=700):
    """Open everything that can be reached. Yields (address, answer, what is said there).

    ``seen`` holds the kinds of pages opened before, by whoever: they are not opened again.
    """
    waiting, asked, opened = list(START), set(), 0
    while waiting and opened < most:
        path = waiting.pop(0)
        try:
            kind = kind_of(path)
        except Resolver404:
            continue
        if path != HOME and kind in seen:
            continue
        seen.add(kind)
        response = client.get(path)
        opened += 1
        screen = screen_of(response)
        yield path, response, screen.said if screen else []
        links = [response["Location"]] if response.has_header("Location") else []
        links += screen.links if screen else []
        for link in links:
            link = urldefrag(link)[0]
            if link.startswith("?"):
                link = urlsplit(path).path + link
            if link.startswith(WITHIN) and link not in asked and not SHUT.search(link):
                asked.add(link)
                waiting.append(link)


def screen_of(response):
    kind = response.headers.get("Content-Type", "")
    if response.streaming or not kind.startswith(("text/html", "application/json")):
        return None
    text = response.content.decode()
    if kind.startswith("application/json"):
        text = "".join(one for one in strings_of(json.loads(text)) if one.lstrip().startswith("<"))
    return Screen(text)


def english_in(said, known):
    """What of this is English and neither a name nor what somebody typed."""
    return [text for text in map(" ".join, map(str.split, said)) if is_english(text, known)]


def forms_of(opened):
    """The addresses of forms among the pages opened, with what a form sends when nothing is typed.

    A page that makes or changes something answers such a form itself, with what is missing.
    """
    for path, response, _ in opened:
        name = response.resolver_match.view_name if response.status_code == 200 else ""
        if re.search(r"(:|_)(add|new|create|edit|change)$|:move$|edit_profile", name or ""):
            yield path, screen_of(response).hidden
