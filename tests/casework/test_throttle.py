"""Wrong tries are counted, right ones never: nobody guesses, and nobody is kept out."""

import itertools
import time

import pytest
from django.core.cache import cache
from django.test import Client

from casework import throttle
from tests.factories.casework import PHONE, open_with_secret

pytestmark = pytest.mark.django_db
TOO_MANY = "ลองผิดหลายครั้งแล้ว"


@pytest.fixture(autouse=True)
def _no_tries_yet():
    cache.clear()


def post(number, key, address="10.0.0.1"):
    return Client(REMOTE_ADDR=address).post(f"/track/{number}/", {"key": key})


def wrong(number, times, address="10.0.0.1"):
    return [post(number, f"WRONG{n}", address).status_code for n in range(times)]


def test_after_ten_wrong_tries_for_a_number_the_next_is_told_to_wait():
    case, _ = open_with_secret()

    assert wrong(case.number, 10) == [200] * 10
    refused = post(case.number, "WRONG")
    assert refused.status_code == 429
    assert TOO_MANY in refused.content.decode()


def test_a_number_is_guarded_against_many_clients():
    case, _ = open_with_secret()
    for n in range(10):
        post(case.number, "WRONG", f"10.0.1.{n}")

    assert post(case.number, "WRONG", "10.0.2.1").status_code == 429


def test_a_client_is_stopped_after_thirty_wrong_tries_at_any_numbers():
    codes = [post(f"NH-2570-{n:06}", "WRONG").status_code for n in range(31)]

    assert codes == [200] * 30 + [429]
    assert post("NH-2570-999999", "WRONG", "10.0.9.9").status_code == 200


def test_the_right_secret_always_opens():
    case, secret = open_with_secret()
    wrong(case.number, 12)

    assert post(case.number, secret).status_code == 302


def test_a_phone_number_cannot_be_guessed_on_after_ten_tries():
    case, _ = open_with_secret()
    wrong(case.number, 10)

    refused = post(case.number, PHONE)
    assert refused.status_code == 429
    assert case.get_state_display() not in refused.content.decode()


def test_unknown_numbers_are_counted_like_known_ones():
    case, _ = open_with_secret()

    assert wrong(case.number, 12, "10.0.3.1") == wrong("NH-2570-987654", 12, "10.0.3.2")


def test_two_hundred_people_behind_one_address_all_get_through():
    for _ in range(40):  # five each: the same right people come back
        case, secret = open_with_secret()
        assert [post(case.number, secret).status_code for _ in range(5)] == [302] * 5


def test_a_right_phone_number_is_not_counted_as_a_wrong_try():
    case, _ = open_with_secret()
    codes = [post(case.number, PHONE).status_code for _ in range(40)]

    assert codes == [200] * 40


def test_an_address_is_kept_as_a_keyed_digest_only():
    case, _ = open_with_secret()
    post(case.number, "WRONG", "203.0.113.77")

    kept = str(vars(cache)) + str(getattr(cache, "_cache", ""))
    assert "203.0.113.77" not in kept
    assert case.number not in kept


def test_behind_a_proxy_people_are_told_apart_and_nobody_invents_an_address(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def through_proxy(address, invented):
        client = Client(
            REMOTE_ADDR="127.0.0.1", headers={"x-forwarded-for": f"{invented}, {address}"}
        )
        return client.post(f"/track/NH-2570-{next(numbers):06}/", {"key": "WRONG"}).status_code

    numbers = itertools.count()
    codes = [through_proxy("203.0.113.1", f"10.9.9.{n}") for n in range(31)]
    assert codes == [200] * 30 + [429]
    assert through_proxy("203.0.113.2", "10.9.9.1") == 200


def test_without_a_proxy_a_claimed_address_counts_for_nothing(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    client = Client(REMOTE_ADDR="203.0.113.1")
    codes = [
        client.post(
            f"/track/NH-2570-{n:06}/", {"key": "WRONG"}, headers={"x-forwarded-for": f"10.9.9.{n}"}
        ).status_code
        for n in range(31)
    ]

    assert codes == [200] * 30 + [429]


def test_tries_are_forgotten_after_an_hour(monkeypatch):
    case, _ = open_with_secret()
    wrong(case.number, 10)
    clock = time.time()

    monkeypatch.setattr(time, "time", lambda: clock + throttle.HOUR - 60)
    assert post(case.number, "WRONG").status_code == 429
    monkeypatch.setattr(time, "time", lambda: clock + throttle.HOUR + 60)
    assert post(case.number, "WRONG").status_code == 200
