"""What a clerk's browser may print of the cases it just filed: their secrets, for half an hour.

Like a citizen's ticket it is a signed cookie, and the server keeps nothing. It opens no citizen's
page: it is sent to the counter's own addresses alone.
"""

from django.core import signing

COOKIE = "filed"
SALT = "eservices.intake_ticket"
PATH = "/admin/counter/"
MAX_AGE = 30 * 60  # seconds
MOST = 3


def issue(response, request, number: str, secret: str):
    held = {**_held(request), number: secret}
    response.set_cookie(
        COOKIE,
        signing.dumps(dict(list(held.items())[-MOST:]), salt=SALT),
        max_age=MAX_AGE,
        path=PATH,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )


def secret_of(request, number: str) -> str:
    return _held(request).get(number, "")


def _held(request):
    try:
        return signing.loads(request.COOKIES[COOKIE], salt=SALT, max_age=MAX_AGE)
    except (KeyError, signing.BadSignature):
        return {}
