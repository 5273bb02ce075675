"""The token of a form and the secret it leads to."""

import pytest
from django.core import signing

from casework import tokens


def test_the_same_token_gives_the_same_secret_always():
    token = tokens.new_token()

    assert tokens.secret_for(token) == tokens.secret_for(token)


def test_a_secret_never_changes_between_versions_of_this_site(settings):
    """Slips already printed depend on it."""
    settings.CASE_KEY = "the key of an office"

    assert tokens.secret_for("a fixed token") == "Z60AEZDT80EJ621E"


def test_two_tokens_give_two_secrets():
    assert tokens.secret_for(tokens.new_token()) != tokens.secret_for(tokens.new_token())


def test_a_secret_has_eighty_bits():
    secrets = [tokens.secret_for(str(n)) for n in range(400)]

    assert {len(secret) for secret in secrets} == {16}
    assert set("".join(secrets)) == set(tokens.ALPHABET)
    assert len(tokens.ALPHABET) == 32  # five bits a letter, sixteen letters
    for place in range(16):  # and every place uses all of them
        assert len({secret[place] for secret in secrets}) == 32


def test_a_secret_depends_on_the_key_of_the_site(settings):
    before = tokens.secret_for("token")
    settings.CASE_KEY = "another key"

    assert tokens.secret_for("token") != before


def test_neither_token_nor_secret_can_be_read_from_what_is_stored():
    token = tokens.new_token()
    secret = tokens.secret_for(token)
    stored = tokens.digest(token) + tokens.secret_digest(secret)

    assert token not in stored
    assert secret.lower() not in stored
    assert tokens.digest(token) != tokens.secret_digest(token)


@pytest.mark.parametrize(
    "typed",
    [
        "0123-4567-89AB-CDEF",
        "0123 4567 89ab cdef",
        "o1234 567 89ABCDEF",
        "OI23456789ABCDEF",
        "olz3456789abcdef".replace("z", "2"),
        "๐๑๒๓ ๔๕๖๗ ๘๙AB CDEF",
        " 0123\t4567\u00a089AB–CDEF\n",
    ],
)
def test_a_secret_typed_by_hand_is_read_with_its_lookalikes(typed):
    assert tokens.read_secret(typed) == "0123456789ABCDEF"


def test_a_secret_is_shown_in_groups_of_four():
    assert tokens.in_groups("0123456789ABCDEF") == ["0123", "4567", "89AB", "CDEF"]


def test_a_token_of_this_site_is_taken():
    token = tokens.new_token()

    assert tokens.check_token(token) == token


def test_a_token_is_taken_for_two_days_and_known_as_old_afterwards(monkeypatch):
    token = tokens.new_token()
    clock = signing.time.time()

    monkeypatch.setattr(signing.time, "time", lambda: clock + 47 * 3600)
    assert tokens.check_token(token) == token
    monkeypatch.setattr(signing.time, "time", lambda: clock + 49 * 3600)
    with pytest.raises(tokens.TokenExpired):
        tokens.check_token(token)


@pytest.mark.parametrize(
    "change",
    [
        lambda token: "",
        lambda token: "x",
        lambda token: token[:-1],
        lambda token: token + "x",
        lambda token: "A" + token,
        lambda token: token.replace(":", ";"),
        lambda token: token + "\0",
        lambda token: "\0",
        lambda token: "\ud800" + token,
        lambda token: token + "\udfff",
        lambda token: "ก:ข:ค",
        lambda token: ":" * 10_000,
        lambda token: signing.TimestampSigner(salt="another").sign("x"),
    ],
)
def test_a_token_that_is_not_ours_is_refused_in_one_way(change):
    with pytest.raises(tokens.BadToken):
        tokens.check_token(change(tokens.new_token()))


@pytest.mark.parametrize("text", ["\ud800", "\0", "", "ก" * 10_000])
def test_any_text_can_be_looked_up(text):
    assert len(tokens.digest(text)) == 64
    assert len(tokens.secret_digest(tokens.read_secret(text))) == 64
    assert len(tokens.secret_for(text)) == 16
