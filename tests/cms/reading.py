"""What a page holds, as those who read it find it."""

import re
from html.parser import HTMLParser

from wagtail.models import Page

from casework.models import Case

TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.S)
THAI_LETTER = re.compile("[ก-๙]")
SEARCHED = re.compile('data-words="[^"]*"')  # found by Thai words too, read by nobody
IN_THAI = re.compile(r'<(\w+)\b[^>]* lang="th"[^>]*>.*?</\1>', re.S)  # marked as what it is
MAIN = re.compile("<main.*?>(.*)</main>", re.S)
PLACEHOLDERS = ("lorem", "ipsum", "todo", "xxx", "placeholder", "{", "}")


class Links(HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, html):
        super().__init__()
        self.hrefs, self.pictures = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a":
            self.hrefs.append(attributes["href"])
        if tag == "img":
            self.pictures.append(attributes)


def text_of(response):
    return TAG.sub(" ", response.content.decode())


def public_pages():
    return Page.objects.live().filter(depth__gt=1).specific()


def all_of(model, field) -> set:
    """What stands in this field, of whichever row."""
    return set(model.objects.values_list(field, flat=True))


def numbers_of(slug):
    cases = Case.objects.filter(service_request__service__slug=slug)
    return list(cases.values_list("number", flat=True))
