"""A clerk takes in a request for somebody at the counter, and every step is counted.

The time is that of the keystroke-level model (Card, Moran and Newell 1980): what an expert's hands
and head need on the screens, not what two people say to each other meanwhile.
"""

import re
from dataclasses import dataclass, field

from .conftest import follow

KEYSTROKE = 0.28  # seconds; an average typist, Thai too
POINT = 1.1  # to bring the mouse to something
PRESS = 0.2  # and click
HOME = 0.4  # hand from mouse to keyboard or back
THINK = 1.35  # before each thing chosen or typed
ANSWER = 1.0  # the server's page, far more than it takes

SERVICE = "ขอสนับสนุนน้ำอุปโภคบริโภค"


@dataclass
class Counted:
    """What was done, and how long it takes."""

    page: object
    clicks: int = 0
    fields: int = 0
    keys: int = 0
    pages: int = 0
    seconds: float = 0
    steps: list = field(default_factory=list)

    def click(self, target, *, leads_on=False):
        self.clicks += 1
        self.seconds += THINK + POINT + PRESS
        if not leads_on:
            target.click()
            return
        follow(self.page, target)
        self.pages += 1
        self.seconds += ANSWER

    def choose(self, target):
        """An option of a question: a field that is answered by one click."""
        self.fields += 1
        target.check()
        self.clicks += 1
        self.seconds += THINK + POINT + PRESS

    def select(self, target, **option):
        """A list opened, and the wanted line clicked."""
        target.select_option(**option)
        self.fields += 1
        self.clicks += 2
        self.seconds += THINK + 2 * (POINT + PRESS)

    def type(self, target, text):
        target.click()
        target.fill(text)
        self.fields += 1
        self.clicks += 1
        self.keys += len(text)
        self.seconds += THINK + POINT + PRESS + HOME + KEYSTROKE * len(text) + HOME


def take_in_a_request(page) -> tuple[Counted, str]:
    """From the admin's first page to the number: what was counted, and the number."""
    page.goto("/admin/")
    hand = Counted(page)
    hand.click(page.get_by_role("link", name="รับคำขอ", exact=True).first, leads_on=True)
    hand.click(page.get_by_role("link", name=SERVICE), leads_on=True)
    hand.type(page.get_by_label("เบอร์โทรศัพท์"), "0810000123")
    hand.type(page.get_by_label("ชื่อและนามสกุล"), "นางบุญมี ทดสอบ")
    answer_the_questions(page, hand)
    hand.click(page.get_by_role("button", name="บันทึกและออกเลข").last, leads_on=True)
    page.wait_for_url("**/filed/**")
    return hand, re.search(r"/filed/([^/]+)/", page.url)[1]


def answer_the_questions(page, hand):
    hand.choose(page.get_by_label("ใช้ในบ้าน เช่น อาบ ซักล้าง"))
    hand.type(page.get_by_label("ต้องการน้ำประมาณเท่าใด"), "6000")
    hand.type(page.get_by_label("มีคนใช้น้ำกี่คน"), "5")
    when = page.get_by_role("group", name="ต้องการ")
    hand.type(when.get_by_label("วันที่", exact=True), "15")
    hand.select(when.get_by_label("เดือน", exact=True), value="3")
    hand.type(when.get_by_label("ปี พ.ศ."), "2573")
    hand.choose(page.get_by_label("รอได้ตามคิว"))
    hand.type(page.get_by_label("บ้านเลขที่"), "99/1")
    hand.select(page.get_by_label("หมู่บ้าน", exact=True), index=4)
