"""Counting wrong tries, so that nobody guesses a way into a case.

Only wrong tries count, so two hundred honest people
behind one address of a mobile network all get through. The client's address is kept for an hour at
most, an address that got mail for a day, both as keyed digests in the cache.
"""

import time

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 60 * 60  # seconds
PER_NUMBER = 10
PER_CLIENT = 30


def is_blocked(request, number: str) -> bool:
    """Whether this number, or this client, had too many wrong tries within the hour."""
    number_key, client_key = _keys(request, number)
    tries = cache.get_many([number_key, client_key])
    return (
        _count(tries.get(number_key)) >= PER_NUMBER or _count(tries.get(client_key)) >= PER_CLIENT
    )


def count_wrong(request, number: str):
    """Count for both. The hour runs from the first wrong try and is not prolonged by others."""
    now = time.time()
    for key in _keys(request, number):
        count, since = cache.get(key) or (0, now)
        cache.set(key, (count + 1, since), max(1, HOUR - (now - since)))


def is_flood(request, what: str, *, limit: int, seconds: int) -> bool:
    """Count one more of these from this client; say whether they are too many for the time."""
    key = f"flood-{what}-{_digest(_client(request))}"
    now = time.time()
    count, since = cache.get(key) or (0, now)
    if now - since >= seconds:
        count, since = 0, now
    cache.set(key, (count + 1, since), max(1, seconds - (now - since)))
    return count >= limit


def came_from(request, what: str, *, seconds: int) -> int:
    """How many of these ``is_flood`` counted from this client within the time."""
    count, since = cache.get(f"flood-{what}-{_digest(_client(request))}") or (0, 0)
    return count if time.time() - since < seconds else 0


def has_had(what: str, value: str, *, limit: int) -> bool:
    """Whether this one, an address of mail say, already had as many as it may."""
    count, _since = cache.get(_key_of(what, value)) or (0, 0)
    return count >= limit


def count_one(what: str, value: str, *, seconds: int):
    """Count for it. The time runs from the first one and is not prolonged by others."""
    key, now = _key_of(what, value), time.time()
    count, since = cache.get(key) or (0, now)
    cache.set(key, (count + 1, since), max(1, seconds - (now - since)))


def is_echo(request, what: str, content: str, *, seconds: int) -> bool:
    """Say whether this client sent the very same a moment ago: a finger that pressed twice."""
    return not cache.add(_echo_key(request, what, content), True, seconds)


def forget_echo(request, what: str, content: str):
    """What was sent could not be kept: sent once more, it is no echo."""
    cache.delete(_echo_key(request, what, content))


def _echo_key(request, what, content):
    return f"echo-{what}-{_digest(_client(request), content)}"


def _key_of(what, value):
    return f"had-{what}-{_digest(value)}"


def _digest(*parts):
    return salted_hmac("casework.throttle", "\n".join(parts)).hexdigest()


def _count(tries) -> int:
    count, since = tries or (0, 0)
    return count if time.time() - since < HOUR else 0


def _keys(request, number):
    return [
        f"wrong-{kind}-" + salted_hmac("casework.throttle", value).hexdigest()
        for kind, value in (("number", number), ("client", _client(request)))
    ]


def _client(request):
    """The address that our outermost proxy saw. What stands before it anybody can invent."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    passed = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies and len(passed) >= proxies:
        return passed[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
