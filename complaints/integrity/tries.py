"""Counting wrong secrets in the memory of this process, never on a disk.

A visitor's address is turned into a mark with a key that is made anew every day and that nobody
sees; the mark lives for an hour, in memory. Right secrets are never counted and never refused.
"""

import hashlib
import hmac
import secrets
import time
from datetime import date

from django.core.cache import caches

HOUR = 60 * 60  # seconds
PER_NUMBER = 10
PER_VISITOR = 30

_today: dict[date, bytes] = {}


def visitor_mark(address: str, *, on: date) -> str:
    if on not in _today:
        _today.clear()
        _today[on] = secrets.token_bytes(32)
    key = _today.get(on) or secrets.token_bytes(32)
    return hmac.new(key, address.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]


def are_too_many(number: str, visitor: str) -> bool:
    return _count(_number(number)) >= PER_NUMBER or _count(_visitor(visitor)) >= PER_VISITOR


def count_wrong(number: str, visitor: str):
    """The hour runs from the first wrong try and is not prolonged by others."""
    for key in (_number(number), _visitor(visitor)):
        _count_one(key)


def begun_by(visitor: str) -> int:
    """How many forms this visitor began within the hour."""
    return _count(_begun(visitor))


def count_begun(visitor: str):
    _count_one(_begun(visitor))


def _count_one(key):
    now = time.time()
    count, since = _memory().get(key) or (0, now)
    _memory().set(key, (count + 1, since), max(1, HOUR - (now - since)))


def _count(key) -> int:
    count, since = _memory().get(key) or (0, 0)
    return count if time.time() - since < HOUR else 0


def _number(number):
    return f"number-{hashlib.sha256(number.encode('utf-8', 'replace')).hexdigest()}"


def _visitor(visitor):
    return f"visitor-{visitor}"


def _begun(visitor):
    return f"begun-{visitor}"


def _memory():
    return caches["memory"]
