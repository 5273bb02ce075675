"""What looks odd is asked for a proof, and without it put aside. Nobody is refused."""

from datetime import timedelta

import pytest
from django.core.signing import TimestampSigner, b62_encode
from django.test import RequestFactory
from django.utils import timezone

from casework import proof_of_work, suspicion, throttle, tokens
from casework.suspicion import BUSY, FLOOD, weigh

LONG = "ไฟถนนหน้าวัดดับมาสามคืนแล้ว ทางมืดมาก เด็กกลัว"
HONEST = {"seconds": 60, "text": LONG}


def solved(token):
    """What a browser finds by trying."""
    asked = proof_of_work.challenge(token)
    return f"{proof_of_work._number(asked['nonce'], token)}.{asked['nonce']}"


def test_an_honest_post_is_neither_asked_nor_put_aside():
    verdict = weigh(**HONEST)

    assert not verdict.wants_proof
    assert verdict.held_why(is_proven=False) == ""


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"trap": "ซื้อเลย"}, "กรอกช่องที่คนมองไม่เห็น"),
        ({"seconds": 1}, "กรอกเร็วผิดปกติ"),
        ({"text": "https://a.example www.b.example http://c.example"}, "มีลิงก์หลายแห่ง"),
        ({"is_repeated": True}, "ข้อความเดียวกับที่ส่งมาแล้ว"),
        ({"posts": FLOOD}, "ส่งมาจากที่เดียวกันจำนวนมาก"),
    ],
)
def test_an_odd_post_is_put_aside_without_a_proof_and_passes_with_one(odd, reason):
    verdict = weigh(**HONEST | odd)

    assert verdict.wants_proof
    assert verdict.held_why(is_proven=False) == reason
    assert verdict.held_why(is_proven=True) == ""


def test_many_posts_from_one_place_ask_for_a_proof_and_put_nothing_aside():
    verdict = weigh(**HONEST, posts=BUSY)

    assert verdict.wants_proof
    assert verdict.held_why(is_proven=False) == ""


def test_two_hundred_people_behind_one_address_all_get_through():
    request = RequestFactory().post("/")
    for number in range(200):
        text = f"{LONG} ต้นที่ {number}"
        token = _token_of(timedelta(seconds=40))
        verdict = suspicion.judge(request, "grievance", token=token, trap="", text=text)
        assert verdict.held_why(is_proven=False) == ""
        suspicion.remember(request, "grievance", text)

    assert throttle.came_from(request, "grievance", seconds=3600) == 200


def test_the_same_long_text_again_is_odd_and_a_short_one_is_not():
    request, token = RequestFactory().post("/"), _token_of(timedelta(seconds=40))
    for text in (LONG, "ไฟดับ"):
        suspicion.remember(request, "grievance", text)

    again = suspicion.judge(request, "grievance", token=token, trap="", text=f" {LONG}\n")
    short = suspicion.judge(request, "grievance", token=token, trap="", text="ไฟดับ")
    elsewhere = suspicion.judge(request, "question", token=token, trap="", text=LONG)

    assert again.reasons == ("ข้อความเดียวกับที่ส่งมาแล้ว",)
    assert short.reasons == elsewhere.reasons == ()


def test_a_form_sent_as_soon_as_it_was_opened_is_odd():
    request = RequestFactory().post("/")

    verdict = suspicion.judge(request, "grievance", token=tokens.new_token(), trap="", text="ไฟดับ")

    assert verdict.reasons == ("กรอกเร็วผิดปกติ",)


def test_the_number_found_is_a_proof_for_this_form_alone():
    token, other = tokens.new_token(), tokens.new_token()
    answer = solved(token)

    assert proof_of_work.is_solved(token, answer)
    assert not proof_of_work.is_solved(other, answer)


@pytest.mark.parametrize("answer", ["", "7", "x.y", "-1.a:b:c", "๗.a:b:c", "9" * 400 + ".a"])
def test_what_is_no_answer_is_no_proof(answer):
    assert not proof_of_work.is_solved(tokens.new_token(), answer)


def test_a_wrong_number_is_no_proof():
    token = tokens.new_token()
    number, _dot, nonce = solved(token).partition(".")

    assert not proof_of_work.is_solved(token, f"{(int(number) + 1) % 50_000}.{nonce}")


def test_a_proof_grows_too_old(monkeypatch):
    token = tokens.new_token()
    answer = solved(token)

    monkeypatch.setattr(proof_of_work, "MAX_AGE", -1)

    assert not proof_of_work.is_solved(token, answer)


def test_a_browser_finds_the_number_by_trying():
    token = tokens.new_token()
    asked = proof_of_work.challenge(token)
    hash_of = proof_of_work.hashlib.sha256

    found = next(
        n
        for n in range(asked["most"])
        if hash_of(f"{asked['nonce']}:{n}".encode()).hexdigest() == asked["target"]
    )

    assert proof_of_work.is_solved(token, f"{found}.{asked['nonce']}")


def _token_of(age, monkeypatch=None):
    """A token given out a while ago."""
    given_out = b62_encode(int((timezone.now() - age).timestamp()))
    signer = TimestampSigner(salt="casework.form-token")
    signer.timestamp = lambda: given_out
    return signer.sign(tokens.secrets.token_urlsafe(16))
