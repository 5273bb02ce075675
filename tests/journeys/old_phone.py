"""A browser without JavaScript: it reads pages and sends their forms, as an old phone does.

It speaks HTTP to a real server, so the journeys, the durability test and the benchmarks can use it
alike.
"""

from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

TIMEOUT = 30  # seconds


class OldPhone:
    def __init__(self, base_url):
        self.base_url = base_url
        self.session = requests.Session()
        self.session.trust_env = False
        self.url = base_url
        self.answer = None

    def open(self, address):
        return self._show(self.session.get(urljoin(self.url, address), timeout=TIMEOUT))

    def send(self, values=None, *, files=(), button=None, form=None):
        """Send the page's form, or the given one, with what it holds and ``values`` over it."""
        form = form or self.form()
        data = [(k, v) for k, v in self._held(form) if k not in (values or {})]
        for name, value in (values or {}).items():
            data += [(name, each) for each in (value if isinstance(value, list) else [value])]
        if button:
            data.append(button)
        address = urljoin(self.url, form.get("action") or self.url)
        if form.get("method", "get").lower() == "get":
            return self._show(self.session.get(address, params=data, timeout=TIMEOUT))
        # An empty part makes it multipart even without files, as a browser does.
        parts = list(files) or [("", ("", b""))]
        return self._show(self.session.post(address, data=data, files=parts, timeout=TIMEOUT))

    def form(self, containing=None):
        """The first form of the main part of the page, or the one that holds this field."""
        for form in self.soup.select("main form"):
            if containing is None or form.find(attrs={"name": containing}):
                return form
        raise LookupError(f"no form with {containing!r} at {self.url}")

    def named(self, label, form=None):
        """The name of the field with this label."""
        scope = form or self.soup.select_one("main")
        for tag in scope.find_all(["label", "legend"]):
            if tag.get_text(" ", strip=True).startswith(label):
                return self._name_of(tag)
        raise LookupError(f"no field {label!r} at {self.url}")

    @property
    def text(self):
        return self.soup.select_one("main").get_text(" ", strip=True)

    def _name_of(self, tag):
        if tag.name == "label" and tag.get("for"):
            return self.soup.find(id=tag["for"])["name"]
        return tag.find_parent().find(attrs={"name": True})["name"]

    def _show(self, answer):
        self.answer, self.url = answer, answer.url
        self.soup = BeautifulSoup(answer.text, "html.parser")
        return self

    @staticmethod
    def _held(form):
        for field in form.find_all(["input", "textarea", "select"]):
            name, kind = field.get("name"), field.get("type", "text")
            if not name or kind in {"file", "submit", "button"} or field.has_attr("disabled"):
                continue
            if kind in {"checkbox", "radio"} and not field.has_attr("checked"):
                continue
            if field.name == "select":
                chosen = field.find("option", selected=True) or field.find("option")
                yield name, chosen.get("value", "") if chosen else ""
            elif field.name == "textarea":
                yield name, field.text.removeprefix("\n")
            else:
                yield name, field.get("value", "on" if kind == "checkbox" else "")
