"""Somebody reports to the real server. Afterwards nothing of them lies anywhere in plain.

Marks are planted in everything that a reporter sends, knowingly or not, and looked for in the whole
data folder (database with its WAL, caches, sessions, media, private files, mails, prints), in the
server's log and in its temporary folder.
"""

import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from email.header import decode_header, make_header
from io import BytesIO
from pathlib import Path

from PIL import Image
from requests.adapters import HTTPAdapter

from .marks import everything_in, found_in, found_on_disk
from .old_phone import OldPhone
from .prepared import demo_site
from .server import ROOT, Server

MARKS = {
    "forwarded address": "203.0.113.77",
    "own address": "127.88.77.66",
    "browser": "MarkBrowser-QX7",
    "came from": "mark-referrer.example",
    "cookie": "mark-cookie-QX7",
    "language": "mark-LANG-QX7",
    "what": "ขอเงินใต้โต๊ะQX7มาร์ก",
    "where": "ศาลากลางน้ำQX7",
    "name": "นางมาร์กQX7 ใจกล้า",
    "phone": "089-777-4321",
    "answer": "คำตอบQX7ลับ",
    "file name": "ไฟล์ของฉันQX7",
    "camera": "CAMERA-MARK-QX7",
    "place in the photo": "65.43210",  # no seconds of any time that is kept
    "author": "AUTHOR-MARK-QX7",
    "text in the file": "PAPER-TEXT-MARK-QX7",
    "given up": "MARK-NEVER-SENT-QX7",
}
# Run beside the server with its environment: where an inspector gets mail, before anything came,
# so that the server's own worker finds the address too.
ADDRESS = """
from django.contrib.auth import get_user_model
user = get_user_model().objects.get(username="inspector")
user.email = "inspector@example.go.th"; user.save()
"""
# And what an inspector sees, and the mail of tomorrow.
INSPECTOR = """
from datetime import datetime, time, timedelta
from django.contrib.auth import get_user_model
from django.utils import timezone
from cms.demo.integrity import passphrase
from complaints.integrity import access, news, opening
user = get_user_model().objects.get(username="inspector")
by = opening.unlock(access.key_of(user), passphrase())
report = access.report_for(user, {number!r})
key = opening.key_for(report, by)
for said in opening.said(report, key, for_reporter=False):
    print(said.content)
    for file in said.files:
        data = opening.file_of(report, file.id, key, for_reporter=False)[1]
        print(file.name, file.kind, len(data))
tomorrow = timezone.localdate() + timedelta(days=1)
news.deliver(at=timezone.make_aware(datetime.combine(tomorrow, time(9, 5))))
"""


class From(HTTPAdapter):
    """Requests that come from another address of this machine."""

    def init_poolmanager(self, *args, **options):
        super().init_poolmanager(*args, source_address=(MARKS["own address"], 0), **options)


def photo() -> bytes:
    exif, out = Image.Exif(), BytesIO()
    exif[0x0110] = MARKS["camera"]
    exif.get_ifd(0x8825).update({1: "N", 2: (65.0, 25.0, 55.56), 3: "E", 4: (104.0, 0.0, 0.0)})
    Image.effect_noise((1800, 1800), 90).convert("RGB").save(out, "JPEG", exif=exif, quality=98)
    assert len(out.getvalue()) > 3_000_000  # Django would spool it to the temporary folder
    return out.getvalue()


def paper() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("docProps/core.xml", f"<dc:creator>{MARKS['author']}</dc:creator>")
        archive.writestr("word/document.xml", f"<w:t>{MARKS['text in the file']}</w:t>")
    return out.getvalue()


def marked(base_url) -> OldPhone:
    phone = OldPhone(base_url)
    phone.session.mount("http://", From())
    phone.session.headers.update(
        {
            "X-Forwarded-For": MARKS["forwarded address"],
            "User-Agent": MARKS["browser"],
            "Referer": f"https://{MARKS['came from']}/",
            "Accept-Language": MARKS["language"],
            "Cookie": f"mark={MARKS['cookie']}; sessionid={MARKS['cookie']}",
        }
    )
    return phone


def report(phone) -> tuple[str, str, str]:
    """Send everything there is; returns number, secret and what the check page showed."""
    phone.open("/integrity/report/")
    files = [
        ("files", (f"{MARKS['file name']}.jpg", photo(), "image/jpeg")),
        ("files", (f"{MARKS['file name']}.docx", paper(), "application/octet-stream")),
    ]
    fields = {"what": MARKS["what"], "where": MARKS["where"], "identity": "named"}
    fields |= {"name": MARKS["name"], "phone": MARKS["phone"]}
    checked = phone.send(fields, files=files, button=("go", "check")).answer.text
    phone.send(button=("go", "send"))
    number = phone.soup.select_one(".number-big").text
    secret = "".join(group.text for group in phone.soup.select(".secret-groups span"))
    phone.send({"number": number, "secret": secret}, button=("go", "done"))
    assert "จบแล้ว" in phone.answer.text
    return number, secret, checked


def come_back(phone, number, secret) -> OldPhone:
    phone.open("/integrity/return/")
    phone.send({"number": number, "secret": secret})
    form = phone.form("text")
    return phone.send({"text": MARKS["answer"]}, button=("go", "write"), form=form)


def go_astray(phone, number):
    """What does not end well: begun and left, refused, guessed, unreadable, not there."""
    phone.open("/integrity/report/")
    phone.send({"what": MARKS["given up"]}, button=("go", "check"))
    phone.open("/integrity/report/")
    phone.send(files=[("files", (f"{MARKS['file name']}.svg", b"<svg/>"))])
    for _ in range(12):
        phone.open("/integrity/return/")
        phone.send({"number": number, "secret": MARKS["cookie"]})
    post = phone.session.post
    address = f"{phone.base_url}/integrity/report/"
    for options in (
        {"data": MARKS["what"].encode(), "headers": {"Content-Type": "multipart/form-data"}},
        {"data": {"what": MARKS["what"] * 200_000}},
        {"data": {f"f{n}": MARKS["what"] for n in range(2000)}},
        {"data": {"token": MARKS["what"], "go": "send"}},
        {"data": b"x", "headers": {"Host": MARKS["came from"]}},
    ):
        assert post(address, timeout=30, **options).status_code < 500
    assert phone.open(f"/integrity/{MARKS['cookie']}/").answer.status_code == 404


def beside(server, code) -> str:
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c"]
    done = subprocess.run(
        [*command, code],
        cwd=ROOT,
        env=server.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_nothing_of_a_reporter_lies_anywhere_in_plain(tmp_path, prepared):
    data_dir, temporary = tmp_path / "site", tmp_path / "temporary"
    temporary.mkdir()
    with demo_site(prepared, data_dir) as environment:
        environment |= {"TMPDIR": str(temporary), "TRUSTED_PROXIES": "1"}
        server = Server(data_dir, **environment)
        with server:
            beside(server, ADDRESS)
            phone = marked(server.base_url)
            number, secret, checked = report(phone)
            thread = come_back(phone, number, secret).answer.text
            go_astray(phone, number)
            seen = beside(server, INSPECTOR.format(number=number))
            assert_nothing_lies(tmp_path, server, number)
        assert_nothing_lies(tmp_path, server, number)

    # Who may read it does.
    for name in ("what", "where"):
        assert MARKS[name] in thread
        assert MARKS[name] in seen
    assert MARKS["answer"] in thread
    assert MARKS["answer"] in seen
    assert MARKS["name"] not in seen
    assert re.search(r"image/jpeg \d{6,}", seen)
    for name in ("camera", "place in the photo", "author"):
        assert MARKS[name] in checked


def assert_nothing_lies(folder: Path, server, number):
    assert found_on_disk(folder, MARKS) == set()
    control = {"number": number, "demo": "ดอนตะวัน"}
    address = server.environment.get("DATABASE_URL")
    if address:
        everything = everything_in(address)
        assert found_in(everything, MARKS) == set()
        assert found_in(everything, control) == set(control)
    else:
        names = {name for file, name in found_on_disk(folder, control) if "db.sqlite3" in file}
        assert names == set(control)
    mails = list((folder / "site" / "mail").glob("*.log"))
    assert any("มีรายการใหม่ในระบบ" in _read(mail) for mail in mails)
    assert not any(number in _read(mail) for mail in mails)


def _read(mail: Path) -> str:
    raw = mail.read_bytes()
    message = message_from_bytes(raw)
    body = (message.get_payload(decode=True) or b"").decode("utf-8", "replace")
    return f"{make_header(decode_header(message.get('Subject', '')))} {body}"
