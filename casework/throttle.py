"""Counting wrong tries, so that nobody guesses a way into a case.

Only wrong tries count, so two hundred honest people behind one address of a
mobile network all get through. The client's address is kept for an hour at
most, as a keyed digest, in the cache.
"""

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 60 * 60  # seconds
PER_NUMBER = 10
PER_CLIENT = 30


def is_blocked(request, number: str) -> bool:
    """Whether this number, or this client, had too many wrong tries within the hour."""
    tries = cache.get_many([_number_key(number), _client_key(request)])
    return (
        tries.get(_number_key(number), 0) >= PER_NUMBER
        or tries.get(_client_key(request), 0) >= PER_CLIENT
    )


def count_wrong(request, number: str):
    for key in (_number_key(number), _client_key(request)):
        if not cache.add(key, 1, HOUR):
            try:
                cache.incr(key)
            except ValueError:  # it ran out between the two calls
                cache.set(key, 1, HOUR)


def _number_key(number):
    return "wrong-number-" + salted_hmac("casework.throttle", number).hexdigest()


def _client_key(request):
    return "wrong-client-" + salted_hmac("casework.throttle", _client(request)).hexdigest()


def _client(request):
    """The address that our outermost proxy saw. What stands before it anybody can invent."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    passed = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies and len(passed) >= proxies:
        return passed[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
