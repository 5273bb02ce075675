"""A small sum that a browser does before sending, asked only of posts that look odd.

The browser looks for a number below ``MOST`` whose hash we gave; we know the
number again from the challenge itself, so nothing is stored. It serves one form
token alone, and a token makes one case: it cannot be used for a second one.
"""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.core import signing

MOST = 50_000  # about a second on an old phone
MAX_AGE = 3 * 60 * 60  # seconds

_signer = signing.TimestampSigner(salt="casework.proof-of-work")


def challenge(token: str) -> dict:
    """Return what the browser gets: a nonce, the hash to look for, and how far to look."""
    nonce = _signer.sign(secrets.token_urlsafe(12))
    target = hashlib.sha256(f"{nonce}:{_number(nonce, token)}".encode()).hexdigest()
    return {"nonce": nonce, "target": target, "most": MOST}


def is_solved(token: str, answer: str) -> bool:
    """Whether the answer, ``number.nonce``, is right, in time and of this form."""
    number, _dot, nonce = answer.partition(".")
    if not (number.isascii() and number.isdigit() and len(number) <= len(str(MOST))):
        return False
    try:
        _signer.unsign(nonce, max_age=MAX_AGE)
    except (signing.BadSignature, UnicodeError):
        return False
    return int(number) == _number(nonce, token)


def _number(nonce, token):
    key = hmac.new(settings.CASE_KEY.encode(), f"proof:{nonce}:{token}".encode(), hashlib.sha256)
    return int.from_bytes(key.digest()[:8], "big") % MOST
