"""What is sealed cannot be read from the disk, and outlives a change of keys."""

import pytest
from cryptography.fernet import Fernet

from casework.sealing import Unreadable, seal, unseal

PIN = "1101700230708"


def test_what_was_sealed_is_read_back():
    assert unseal(seal("๑๑๐๑ น้ำ " + PIN)) == "๑๑๐๑ น้ำ " + PIN


def test_what_is_sealed_shows_nothing_and_is_never_twice_the_same():
    assert PIN not in seal(PIN)
    assert seal(PIN) != seal(PIN)


def test_after_a_change_of_keys_the_old_is_still_read_and_the_new_uses_the_new_key(settings):
    old, new = settings.FIELD_KEYS[0], Fernet.generate_key().decode()
    before = seal(PIN)
    settings.FIELD_KEYS = [new, old]

    assert unseal(before) == PIN
    assert Fernet(new).decrypt(seal(PIN).encode()).decode() == PIN


def test_without_its_key_nothing_is_read(settings):
    before = seal(PIN)
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]

    with pytest.raises(Unreadable):
        unseal(before)


def test_what_was_altered_is_not_read():
    sealed = seal(PIN)

    with pytest.raises(Unreadable):
        unseal(sealed[:-5] + "AAAA=")
