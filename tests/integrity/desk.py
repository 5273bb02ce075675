"""Inspectors at their desks: browsers signed in, with the passphrase typed or not."""

from complaints.integrity import opening
from complaints.integrity.models import AccessLog
from tests.casework import desk as officers
from tests.casework.desk import text_of
from tests.factories.integrity import PASSPHRASE

HOME = "/admin/integrity/"
FILES = [({"name": "หลักฐาน ๑.svg", "kind": "image/svg+xml", "size": 5}, b"<svg>")]

__all__ = ["FILES", "HOME", "browser", "locked", "logged", "seen", "text_of", "thread", "url"]


def locked(user):
    return officers.browser(user)


def browser(user):
    """The inspector's browser with the key in hand."""
    client = locked(user)
    answer = client.post(f"{HOME}unlock/", {"passphrase": PASSPHRASE})
    assert answer.status_code == 302, "the passphrase was not taken"
    return client


def url(report, *rest) -> str:
    return "/".join([HOME.rstrip("/"), report.number, *map(str, rest)]) + "/"


def seen(report, **fields):
    """What a form on the report's screen holds when the report is as it is now."""
    report.refresh_from_db()
    stamp = f"{report.state}.{report.entries.count()}.{report.due_on}.{report.keep_until}"
    return {"seen": stamp, **fields}


def thread(received, secret):
    """What the reporter reads."""
    return opening.said(*opening.with_secret(received.number, secret), for_reporter=True)


def logged(received, what) -> int:
    return AccessLog.objects.filter(number=received.number, what=what).count()
