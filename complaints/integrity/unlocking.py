"""An inspector's open private key, for a quarter of an hour.

The key lies in the shared cache, closed with a random key that only a cookie of this browser holds
and only for the addresses of this channel. Neither half opens anything without the other.
"""

import base64
import binascii
import json
import time
from dataclasses import replace

from django.core.cache import cache

from . import access, crypto, opening

COOKIE = "inspector"
PATH = "/admin/integrity/"
FOR = 15 * 60  # seconds


def unlock(request, response, passphrase: str):
    """Raise ``crypto.Unreadable`` for a wrong passphrase; a user without a key gets that too."""
    key = access.key_of(request.user)
    if key is None:
        raise crypto.Unreadable
    unlocked = replace(opening.unlock(key, passphrase), until=time.time() + FOR)
    half = crypto.new_key()
    private = base64.b64encode(unlocked.private).decode()
    kept = {"key": str(key.pk), "private": private, "until": unlocked.until}
    cache.set(_place(half), crypto.close_json(kept, half), FOR)
    response.set_cookie(
        COOKIE,
        base64.urlsafe_b64encode(half).decode(),
        max_age=FOR,
        path=PATH,
        httponly=True,
        secure=request.is_secure(),
        samesite="Strict",
    )
    return unlocked


def unlocked(request) -> opening.Unlocked | None:
    """The inspector with the key in hand, while it is open and theirs and still in use."""
    half, key = _half(request), access.key_of(request.user)
    sealed = cache.get(_place(half)) if half and key else None
    if sealed is None:
        return None
    try:
        kept = json.loads(crypto.open_box(sealed, half))
    except crypto.Unreadable:
        return None
    if kept["key"] != str(key.pk) or kept["until"] < time.time():
        return None
    private = base64.b64decode(kept["private"])
    return opening.Unlocked(request.user, key, private, kept["until"])


def lock(request, response):
    if half := _half(request):
        cache.delete(_place(half))
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")


def _half(request) -> bytes | None:
    try:
        half = base64.urlsafe_b64decode(request.COOKIES.get(COOKIE, ""))
    except (binascii.Error, ValueError):
        return None
    return half if len(half) == crypto.KEY else None


def _place(half: bytes) -> str:
    return "unlocked-" + crypto.mark("unlocked", half.hex())
