"""What a page holds, as those who read it find it."""

import re
from html.parser import HTMLParser

TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.S)


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
