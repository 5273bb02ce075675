"""A browser of somebody who reports: it keeps nothing and sends what the form holds."""

import re

from django.test import Client

from tests.factories.casework import photo

REPORT, RETURN = "/integrity/report/", "/integrity/return/"
TOKEN = re.compile(r'name="token" value="([^"]+)"')
NUMBER = re.compile(r'class="number-big">([^<]+)<')
GROUP = re.compile(r"<span>([0-9A-Z]{4})</span>")
STORY = {"what": "เรียกเงิน 5,000 บาท", "identity": "anonymous"}


class Visitor:
    def __init__(self, **client):
        self.client = Client(**client)
        self.token = ""

    def post(self, address, **fields):
        answer = self.client.post(address, fields)
        if found := TOKEN.search(answer.content.decode("utf-8", "replace")):
            self.token = found[1]
        return answer

    def begin(self):
        answer = self.client.get(REPORT)
        self.token = TOKEN.search(answer.content.decode())[1]
        return answer

    def step(self, go, **fields):
        return self.post(REPORT, token=self.token, go=go, **fields)

    def check(self, **fields):
        self.begin()
        return self.step("check", **(STORY | fields))

    def send(self, **fields):
        """The whole way; returns number and secret."""
        self.check(**fields)
        html = self.step("send").content.decode()
        return NUMBER.search(html)[1], "".join(GROUP.findall(html))

    def come_back(self, number, secret, go="open", **fields):
        return self.post(RETURN, number=number, secret=secret, go=go, token=self.token, **fields)


def picture(**options):
    return photo(**options)
