"""A citizen who asks for a service on an old phone, whatever the form asks."""

import hashlib
import re
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from .old_phone import OldPhone

NAME, PHONE = "นางสาวทดสอบ น้ำใจดี", "081-000-0123"
NATIONAL_ID = "1101700230708"
BY_INPUTMODE = {"tel": PHONE, "decimal": "2", "numeric": "1"}
DATE_PARTS = {"day": "๑๕", "month": "3", "year": "2570"}


@dataclass
class Sent:
    """What the citizen holds after sending: enough to prove that nothing was lost."""

    number: str
    secret: str
    photos: list[str] = field(default_factory=list)  # SHA-256 of what was sent


def photo(size=200_000, seed=0) -> bytes:
    """A real JPEG of about ``size`` bytes, different for every seed."""
    picture = BytesIO()
    Image.new("RGB", (640, 480), (seed % 256, 120, seed // 256 % 256)).save(picture, "JPEG")
    return picture.getvalue() + seed.to_bytes(8, "big") + b"\0" * (size - picture.tell() - 8)


class Citizen:
    def __init__(self, base_url):
        self.phone = OldPhone(base_url)

    def ask_for(self, slug, *, photos=(), **values) -> Sent:
        """Fill in the form of the service, check the answers, and send."""
        self.fill_in(slug, photos=photos, **values)
        self.press("send")
        return self.receipt(photos)

    def fill_in(self, slug, *, photos=(), **values):
        self.phone.open(f"/services/{slug}/apply/")
        form = self.phone.form("token")
        uploads = [i["name"] for i in form.select("input[type=file]")][:1]
        files = [
            (name, (f"รูปถ่าย {n}.jpg", data, "image/jpeg"))
            for name in uploads
            for n, data in enumerate(photos)
        ]
        self.phone.send(answers(form) | values, files=files, button=("go", "check"), form=form)

    def press(self, button):
        self.phone.send(button=("go", button), form=self.phone.form("token"))

    def receipt(self, photos=()) -> Sent:
        number = re.search(r"/track/([^/]+)/receipt/", self.phone.url)
        if not number:
            raise AssertionError(f"no receipt at {self.phone.url}: {self.phone.text[:600]}")
        secret = re.search(r"(?:[0-9A-Z]{4}\s+){3}[0-9A-Z]{4}", self.phone.text)
        hashes = [hashlib.sha256(data).hexdigest() for data in photos]
        return Sent(number[1], re.sub(r"\s", "", secret[0]), hashes)

    def open_case(self, sent: Sent):
        self.phone.open(f"/track/{sent.number}/")
        if self.phone.soup.find(attrs={"name": "key"}):
            self.phone.send({"key": sent.secret}, form=self.phone.form("key"))
        return self.phone

    def files_of_case(self) -> list[str]:
        """SHA-256 of every file the case page offers."""
        links = self.phone.soup.select("main a[href*='/files/']")
        hashes = []
        for link in links:
            answer = self.phone.session.get(self.phone.base_url + link["href"], timeout=30)
            hashes.append(hashlib.sha256(answer.content).hexdigest())
        return hashes


def answers(form) -> dict:
    """A right answer to everything the form asks, and nothing to what it need not be told."""
    found = {"name": NAME, "phone": PHONE}
    for tag in form.find_all(["input", "textarea", "select"]):
        name = tag.get("name", "")
        if name and name not in found and _is_for_people(tag):
            answer = _answer(tag, name)
            if answer is not None:
                found[name] = answer
    return found


def _is_for_people(tag):
    hidden = tag.get("type") in {"hidden", "file", "email", "submit"}
    return not hidden and not tag.find_parent(class_="visually-hidden")


def _answer(tag, name):
    part = name.rpartition("_")[2]
    if part in DATE_PARTS:
        return DATE_PARTS[part]
    if tag.name == "select":
        return next((o["value"] for o in tag.find_all("option") if o.get("value")), None)
    if tag.get("type") in {"radio", "checkbox"}:
        return tag.get("value", "on")
    if tag.get("type") == "tel":
        return PHONE
    label = tag.find_parent(class_="field").get_text()
    if "ประจำตัวประชาชน" in label:
        return NATIONAL_ID
    if "ไปรษณีย์" in label:
        return "34140"
    return BY_INPUTMODE.get(tag.get("inputmode"), "ข้างศาลากลางบ้าน หมู่ที่ ๔ น้ำขุ่นและเบา")
