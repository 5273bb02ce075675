"""Inspectors at their desks: browsers signed in, with the passphrase typed or not."""

from tests.casework import desk as officers
from tests.casework.desk import text_of
from tests.factories.integrity import PASSPHRASE

HOME = "/admin/integrity/"

__all__ = ["HOME", "browser", "locked", "seen", "text_of", "url"]


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
