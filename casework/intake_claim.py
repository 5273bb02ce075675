"""Whose form this is: what a clerk was typing when signed out waits for that clerk alone.

The form carries a signed claim: its token and its clerk. Sent by a browser that is signed out, the
claim is what lets us keep the words; as a cookie of the counter it brings them back, once.
"""

from django.contrib.auth import get_user_model
from django.core import signing

from . import access, tokens

COOKIE = "unfinished"
SALT = "casework.intake_claim"
PATH = "/admin/counter/"
WAITS = 4 * 60 * 60  # seconds until the clerk is back


def make(user, token: str) -> str:
    return signing.dumps([token, user.pk], salt=SALT)


def clerk_of(request):
    """The clerk whose form was sent, where that form was theirs and they may still take in."""
    token, pk = _read(request.POST.get("claim", ""), tokens.MAX_AGE)
    if not token or token != request.POST.get("token"):
        return None
    clerk = get_user_model().objects.filter(pk=pk, is_active=True).first()
    return clerk if clerk and access.may_take_in(clerk) else None


def leave(response, request):
    response.set_cookie(
        COOKIE,
        request.POST["claim"],
        max_age=WAITS,
        path=PATH,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )


def token_left(request) -> str:
    """The token of the form this clerk left behind in this browser, or nothing."""
    token, pk = _read(request.COOKIES.get(COOKIE, ""), WAITS + tokens.MAX_AGE)
    return token if pk == request.user.pk else ""


def forget(response):
    response.delete_cookie(COOKIE, path=PATH, samesite="Lax")


def _read(claim, max_age):
    try:
        return signing.loads(claim, salt=SALT, max_age=max_age)
    except signing.BadSignature:
        return "", None
