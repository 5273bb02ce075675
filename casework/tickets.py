"""The cookie with which a citizen's browser opens their own cases for an hour.

It holds number and secret as the person typed them (or as we gave them out),
signed, so nothing about the visitor is kept here; every request checks them
again. It is set only by pages that are never cached.
"""

from django.core import signing

COOKIE = "cases"
SALT = "casework.tickets"
MAX_AGE = 60 * 60  # seconds
MOST = 5  # cases open in one browser


def issue(response, request, number: str, secret: str):
    """Let this browser open the case."""
    held = {**_held(request)}
    held.pop(number, None)
    held[number] = secret
    _write(response, request, dict(list(held.items())[-MOST:]))


def secret_of(request, number: str) -> str:
    """Return the secret this browser holds for the case, or an empty string."""
    return _held(request).get(number, "")


def drop(response):
    """Forget every case in this browser: for a phone that others use too."""
    response.delete_cookie(COOKIE, samesite="Lax")


def _write(response, request, held):
    response.set_cookie(
        COOKIE,
        signing.dumps(held, salt=SALT),
        max_age=MAX_AGE,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )


def _held(request) -> dict:
    try:
        return signing.loads(request.COOKIES[COOKIE], salt=SALT, max_age=MAX_AGE)
    except (KeyError, signing.BadSignature):
        return {}
