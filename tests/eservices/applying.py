"""A citizen with a browser that runs no script: reads a form, fills it in, presses a button."""

import re
from datetime import timedelta
from unittest.mock import patch

from bs4 import BeautifulSoup
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone

from casework import tokens
from tests.factories.eservices import key, option, option_key, question

PERSON = {"name": "นางสมศรี มีนา", "phone": "081-234-5678", "email": ""}
NATIONAL_ID = "1101700230708"
QUESTIONS = [
    question("text", "เรื่อง"),
    question(
        "choice",
        "เพื่ออะไร",
        options=[option("ใช้ในบ้าน"), option("งานบุญ", question("text", "ชื่องาน"))],
    ),
    question("national_id", "เลขบัตร", required=False),
    question("upload", "รูป", required=False, most=2),
]
HOME = {key("เรื่อง"): "น้ำไม่ไหล", key("เพื่ออะไร"): option_key("ใช้ในบ้าน")}
ANSWERS = PERSON | HOME
HIDDEN = {"token", "csrfmiddlewaretoken"}


class Visitor:
    _read = None  # an answer, and what stands in it

    def __init__(self, service, language="", **client_options):
        self.client = Client(**client_options)
        self.url = f"{language}/services/{service.slug}/apply/"
        self.response = None

    def open(self):
        self.response = self.client.get(self.url)
        return self

    def press(self, go="check", files=None, token=None, **values):
        """Send what stands in the page, with these changes; ``None`` leaves an input out."""
        typed = {**self.typed, **values}
        typed = {name: value for name, value in typed.items() if value is not None}
        token = token if token is not None else self.token
        self.response = self.client.post(
            self.url, {**typed, "go": go, "token": token, **(files or {})}
        )
        return self

    @property
    def page(self):
        """What was answered last; many ask for it, and reading it takes time."""
        if self._read is None or self._read[0] is not self.response:
            self._read = self.response, BeautifulSoup(self.response.content, "html.parser")
        return self._read[1]

    @property
    def text(self):
        return " ".join(self.page.find("main").get_text(" ").split())

    @property
    def token(self):
        return self.page.find("input", {"name": "token"})["value"]

    @property
    def errors(self):
        summary = self.page.find(class_="error-summary")
        return (
            [item.get_text(" ", strip=True) for item in summary.find_all("li")] if summary else []
        )

    @property
    def typed(self):
        """What a browser would send back of the form now on the page."""
        found = {}
        for tag in self.page.find("main").find_all(["input", "textarea", "select"]):
            if tag.get("name") and tag["name"] not in HIDDEN and tag.get("type") != "file":
                _add(found, tag)
        return found

    @property
    def is_form(self):
        return "ขั้นที่ 1 จาก 3" in self.text

    @property
    def is_check(self):
        return "ขั้นที่ 2 จาก 3" in self.text


def _add(found, tag):
    name = tag["name"]
    if tag.name == "textarea":
        found[name] = tag.get_text().removeprefix("\n")
    elif tag.name == "select":
        chosen = tag.find("option", selected=True)
        found[name] = chosen["value"] if chosen else ""
    elif tag.get("type") not in ("radio", "checkbox"):
        values = found.get(name)
        found[name] = tag.get("value", "") if values is None else [values, tag.get("value", "")]
    elif tag.has_attr("checked"):
        found[name] = [*found.get(name, []), tag.get("value", "on")]


def receipt_of(visitor):
    assert visitor.response.status_code == 303, visitor.text
    number = re.fullmatch(r"(?:/en)?/track/(.+)/receipt/", visitor.response.url)[1]
    return number, visitor.client.cookies["cases"].value


def aged(token):
    """The same token as it would be after a long pause."""
    past = timezone.now() - timedelta(seconds=tokens.MAX_AGE + 60)
    with patch.object(TimestampSigner, "timestamp", lambda self: _base62(past)):
        return tokens.new_token()


def _base62(moment):
    from django.core.signing import b62_encode  # noqa: PLC0415

    return b62_encode(int(moment.timestamp()))
