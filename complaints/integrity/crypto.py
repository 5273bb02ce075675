"""How reports are closed and opened. Pure functions: bytes in, bytes out.

Every report has a random key. The key is sealed to each inspector's public key, to the recovery
key on paper, and closed under the reporter's secret. Boxes are filled up to steps, so that their
length does not tell how much was written. Whoever has the database has none of these keys.
"""

import hashlib
import hmac
import json
import secrets

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

KEY = SecretBox.KEY_SIZE  # bytes
SALT = argon2id.SALTBYTES
SMALLEST = 4096  # bytes of the smallest box
LENGTH = 8  # bytes in which the true length is written
LEAST_PASSPHRASE = 12  # characters


class Unreadable(Exception):
    """This key does not open that."""


def new_key() -> bytes:
    return secrets.token_bytes(KEY)


def close(data: bytes, key: bytes) -> bytes:
    filled = len(data).to_bytes(LENGTH, "big") + data
    return SecretBox(key).encrypt(filled.ljust(padded_length(len(filled)), b"\0"))


def open_box(sealed, key: bytes) -> bytes:
    """Return what was closed; raise ``Unreadable``."""
    try:
        filled = SecretBox(key).decrypt(bytes(sealed))
    except (CryptoError, ValueError) as error:
        raise Unreadable from error
    return filled[LENGTH : LENGTH + int.from_bytes(filled[:LENGTH], "big")]


def wrap(key: bytes, under: bytes) -> bytes:
    """Close one key under another, without filling up: keys are all of one length."""
    return SecretBox(under).encrypt(key)


def unwrap(wrapped, under: bytes) -> bytes:
    """Return the key; raise ``Unreadable``."""
    try:
        return SecretBox(under).decrypt(bytes(wrapped))
    except (CryptoError, ValueError) as error:
        raise Unreadable from error


def close_json(value, key: bytes) -> bytes:
    return close(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"), key)


def open_json(sealed, key: bytes):
    return json.loads(open_box(sealed, key))


def padded_length(size: int) -> int:
    """Return the next step: at most an eighth more, so that few lengths are possible at all."""
    if size <= SMALLEST:
        return SMALLEST
    step = 1 << max(0, size.bit_length() - 4)
    return -(-size // step) * step


def new_pair() -> tuple[bytes, bytes]:
    """Return a private key and its public one."""
    private = PrivateKey.generate()
    return bytes(private), bytes(private.public_key)


def public_of(private: bytes) -> bytes:
    return bytes(PrivateKey(private).public_key)


def seal_for(public, data: bytes) -> bytes:
    return SealedBox(PublicKey(bytes(public))).encrypt(data)


def unseal(sealed, private: bytes) -> bytes:
    """Return what was sealed to this private key; raise ``Unreadable``."""
    try:
        return SealedBox(PrivateKey(private)).decrypt(bytes(sealed))
    except (CryptoError, ValueError) as error:
        raise Unreadable from error


def key_of_secret(secret: str, number: str) -> bytes:
    """Return the key that a reporter's secret makes. Nothing to guess without CASE_KEY."""
    return _keyed("integrity-secret", f"{number}:{secret}")


def key_of_token(token: str) -> bytes:
    """Return the key of what waits between checking and sending; only the form holds the token."""
    return _keyed("integrity-held", token)


def key_of_passphrase(passphrase: str, salt, cost) -> bytes:
    """Argon2id; ``cost`` is passes and bytes of memory, kept beside what it closed."""
    passes, memory = cost
    return argon2id.kdf(KEY, passphrase.encode(), bytes(salt), opslimit=passes, memlimit=memory)


def mark(purpose: str, text: str) -> str:
    """Return a digest that tells nothing to whoever has the database alone."""
    return _keyed(f"integrity-{purpose}", text).hex()


def is_mark(purpose: str, text: str, claimed: str) -> bool:
    return hmac.compare_digest(mark(purpose, text), claimed)


def fingerprint(public) -> str:
    """Return what people compare: eight pairs of letters."""
    letters = hashlib.blake2b(bytes(public), digest_size=8).hexdigest().upper()
    return " ".join(letters[place : place + 4] for place in range(0, len(letters), 4))


def _keyed(purpose: str, text: str) -> bytes:
    message = f"{purpose}:{text}".encode("utf-8", "replace")
    return hmac.new(settings.CASE_KEY.encode(), message, hashlib.sha256).digest()
