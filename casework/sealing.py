"""Encryption of single values at rest: national IDs, and answers not yet sent.

``settings.FIELD_KEYS`` holds Fernet keys, newest first; the older ones still
open what they sealed. The keys live outside the database and its backups.
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Unreadable(Exception):
    """The value was sealed with a key that is no longer here."""


def seal(text: str) -> str:
    return _fernet().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the text; raise ``Unreadable``."""
    try:
        return _fernet().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise Unreadable from error


def _fernet():
    return MultiFernet([Fernet(key) for key in settings.FIELD_KEYS])
