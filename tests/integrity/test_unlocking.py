"""An open key: half in the cache, half in a cookie of one browser, for a quarter of an hour."""

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from casework import watch
from complaints.integrity import actions, crypto, unlocking
from complaints.integrity.models import Held, News
from tests.factories.integrity import PASSPHRASE, TODAY, office, report

pytestmark = pytest.mark.django_db


@pytest.fixture
def there():
    return office()


def asked(user, cookies=None):
    request = RequestFactory().get("/admin/integrity/", secure=True)
    request.user = type(user).objects.get(pk=user.pk)
    request.COOKIES = {name: morsel.value for name, morsel in (cookies or {}).items()}
    return request


def unlocked(user, passphrase=PASSPHRASE):
    response = HttpResponse()
    unlocking.unlock(asked(user), response, passphrase)
    return response


def test_a_typed_passphrase_opens_for_this_browser_alone(there):
    one = there.first
    response = unlocked(one.user)
    found = unlocking.unlocked(asked(one.user, response.cookies))
    assert found.private == one.private
    assert unlocking.unlocked(asked(one.user)) is None
    assert unlocking.unlocked(asked(there.second.user, response.cookies)) is None


def test_the_cookie_goes_nowhere_else_and_no_script_reads_it(there):
    cookie = unlocked(there.first.user).cookies[unlocking.COOKIE]
    assert cookie["path"] == "/admin/integrity/"
    assert cookie["samesite"] == "Strict"
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["max-age"] == 15 * 60


def test_neither_half_opens_the_key(there):
    one = there.first
    response = unlocked(one.user)
    kept = cache._cache.values()
    half = response.cookies[unlocking.COOKIE].value
    assert one.private not in b"".join(kept)
    assert one.private.hex() not in half
    cache.clear()
    assert unlocking.unlocked(asked(one.user, response.cookies)) is None


@pytest.mark.parametrize("wrong", ["", "x", "ควายห้าตัวเดินข้ามทุ่งนา"])
def test_a_wrong_passphrase_sets_no_cookie(there, wrong):
    response = HttpResponse()
    with pytest.raises(crypto.Unreadable):
        unlocking.unlock(asked(there.first.user), response, wrong)
    assert not response.cookies


def test_locking_and_leaving_end_it_at_once(there):
    for one, end in (
        (there.first, lambda request: unlocking.lock(request, HttpResponse())),
        (there.second, lambda request: actions.retire(there.second.key, by=request.user, on=TODAY)),
    ):
        response = unlocked(one.user)
        assert unlocking.unlocked(asked(one.user, response.cookies))
        end(asked(one.user, response.cookies))
        assert unlocking.unlocked(asked(one.user, response.cookies)) is None


def test_a_forged_cookie_opens_nothing(there):
    for value in ("", "x", "AAAA", "\u0e01", "A" * 44):
        request = asked(there.first.user)
        request.COOKIES = {unlocking.COOKIE: value}
        assert unlocking.unlocked(request) is None


def test_the_worker_watches_over_the_channel(there, mailoutbox):
    user = there.first.user
    user.email = "inspector@example.go.th"
    user.save()
    report()
    actions.hold("token", {"typed": {}}, [], at=timezone.now())
    there.second.user.groups.clear()
    moment = timezone.make_aware(timezone.datetime(2026, 12, 1, 9, 30))
    watch.run(at=moment)
    assert [mail.to for mail in mailoutbox] == [["inspector@example.go.th"]]
    assert not News.objects.exists()
    assert not there.second.key.report_keys.exists()
    Held.objects.update(forget_at=moment)
    watch.run(at=moment)
    assert not Held.objects.exists()
