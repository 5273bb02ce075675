"""Form tokens and case secrets.

A form carries a one-time *token*. Whoever sends the same token again gets the
same case and the same *secret*, because the secret is an HMAC of the token:
neither is ever stored, only their digests are. A token is as sensitive as the
secret it leads to: it travels in POST bodies and pages marked ``no-store``.

A secret has 80 bits, written with Crockford's base 32 (no I, L, O, U).
"""

import hashlib
import hmac
import secrets
import time

from django.conf import settings
from django.core import signing

from home.folding import ascii_digits

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
SECRET_LENGTH = 16
DRAFT_SECRET_LENGTH = 12
GROUP = 4
MAX_AGE = 48 * 60 * 60  # seconds a form may stay open

_signer = signing.TimestampSigner(salt="casework.form-token")


class BadToken(Exception):
    """Not a token this site gave out."""


class TokenExpired(BadToken):
    """A token of this site, too old to be used."""


def new_token() -> str:
    return _signer.sign(secrets.token_urlsafe(16))


def check_token(token: str) -> str:
    """Return the token; raise ``TokenExpired`` or ``BadToken``."""
    try:
        _signer.unsign(token, max_age=MAX_AGE)
    except signing.SignatureExpired as error:
        raise TokenExpired from error
    except (signing.BadSignature, UnicodeError) as error:
        raise BadToken from error
    return token


def age(token: str) -> float:
    """Return for how many seconds this token of ours has been out."""
    _value, given_out, _signature = token.rsplit(":", 2)
    return max(0.0, time.time() - signing.b62_decode(given_out))


def digest(token: str) -> str:
    return _keyed("token", token).hex()


def secret_for(token: str) -> str:
    """Return the secret of the case that this token made or will make."""
    return _letters(_keyed("secret", token), SECRET_LENGTH)


def draft_secret(draft: str) -> str:
    """Return the secret of a form put aside; ``draft`` names it once and for all.

    Shorter than a case's, because it is written down by hand, tries are counted,
    and the draft is gone after two weeks.
    """
    return _letters(_keyed("draft-secret", draft), DRAFT_SECRET_LENGTH)


def secret_digest(secret: str) -> str:
    return _keyed("secret-digest", secret).hex()


def read_secret(text: str) -> str:
    """Return a secret as typed by hand in the form it was given out in."""
    letters = ascii_digits(text).upper().translate(LOOKALIKES)
    return "".join(letter for letter in letters if letter in ALPHABET)


def in_groups(secret: str) -> list[str]:
    return [secret[start : start + GROUP] for start in range(0, len(secret), GROUP)]


def _letters(key: bytes, length: int) -> str:
    number = int.from_bytes(key[:10], "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(length))


def _keyed(purpose: str, text: str) -> bytes:
    key = settings.CASE_KEY.encode()
    message = f"{purpose}:{text}".encode("utf-8", "replace")
    return hmac.new(key, message, hashlib.sha256).digest()
