"""What a clerk's browser may print of the cases it just filed: their secrets, for half an hour.

Like a citizen's ticket it is a signed cookie, and the server keeps nothing. It opens no citizen's
page: it is sent to the counter's own addresses alone.
"""

from django.contrib import messages
from django.core import signing
from django.shortcuts import redirect

from . import tokens

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


def hand_over(request, case, token=""):
    """Go to the page of the number that was given; another clerk's form leads nowhere."""
    if case.taken_in_by_id != request.user.pk:
        messages.error(request, "แบบฟอร์มนี้ส่งไปแล้ว เริ่มเรื่องใหม่จากหน้านี้")
        return redirect("counter:choose")
    response = redirect("counter:filed", case.number)
    issue(response, request, case.number, tokens.secret_for(token or request.POST["token"]))
    return response


def secret_of(request, number: str) -> str:
    return _held(request).get(number, "")


def _held(request):
    try:
        return signing.loads(request.COOKIES[COOKIE], salt=SALT, max_age=MAX_AGE)
    except (KeyError, signing.BadSignature):
        return {}
