"""Whose form this is: what a clerk was typing when signed out waits for that clerk alone.

The form carries a signed claim: its token and its clerk. Sent by a browser that is signed out, the
claim is what lets us keep the words; as a cookie of the counter it brings them back, once.
"""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core import signing
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import reject_request, require_admin_access

from . import access, attempts, drafts, tokens

COOKIE = "unfinished"
SALT = "casework.intake_claim"
PATH = "/admin/counter/"
WAITING = "ท่านออกจากระบบไปแล้ว สิ่งที่พิมพ์เก็บไว้ให้ครบ เข้าระบบอีกครั้งเพื่อทำต่อ"
FOUND = "นี่คือสิ่งที่ท่านพิมพ์ค้างไว้ก่อนออกจากระบบ ยังไม่ได้ส่ง โปรดตรวจแล้วกดบันทึก"
WAITS = 4 * 60 * 60  # seconds until the clerk is back


def or_keep(fill, keep):
    """The view ``fill``; what is sent to it after the clerk was signed out waits for the clerk.

    ``keep(request, clerk, attempt, **named)`` keeps what was typed, and says whether it could.
    """

    @never_cache
    def fill_or_keep(request, **named):
        clerk = clerk_of(request) if request.user.is_anonymous else None
        if not clerk:
            return require_admin_access(fill)(request, **named)
        response = reject_request(request)
        is_sent = attempts.already_sent(request)
        if not is_sent and keep(request, clerk, attempts.attempt_of(request), **named):
            leave(response, request)
            messages.warning(request, WAITING)
        return response

    # The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
    fill_or_keep.handles_csrf_failure = True
    return fill_or_keep


def left(request, form):
    """The attempt with what this clerk left behind of this form in this browser, or nothing."""
    token = token_left(request)
    draft = drafts.find(token) if token else None
    return attempts.Attempt(token, draft, [FOUND]) if draft and draft.form == form else None


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
