"""A report's number, the reporter's secret, and the recovery key as people write them down.

The number is random, so that it tells neither how many reports there are nor which came first.
"""

import hashlib
import re
import secrets

from casework.tokens import ALPHABET, SECRET_LENGTH, in_groups, read_secret

HALF = 4  # letters
NUMBER = re.compile(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", re.ASCII)
KEY_LETTERS = 52  # 32 bytes
CHECK_LETTERS = 4


def new_number() -> str:
    return written(_random(2 * HALF))


def written(letters: str) -> str:
    return f"{letters[:HALF]}-{letters[HALF : 2 * HALF]}"


def read(text: str) -> str:
    """Return what was typed as a number is written, whether there is such a report or not."""
    return written(read_secret(text[:60]))


def is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text))


def new_secret() -> str:
    return _random(SECRET_LENGTH)


def key_as_text(key: bytes) -> str:
    """Return a key for paper, in groups, the last of which shows a slip of the pen."""
    value = int.from_bytes(key, "big")
    letters = "".join(ALPHABET[value >> (5 * place) & 31] for place in range(KEY_LETTERS))
    return " ".join(in_groups(letters + _check(letters)))


def key_from_text(text: str) -> bytes:
    """Read a key from paper; raise ``ValueError`` when a letter is wrong or missing."""
    letters = read_secret(text[:200])
    body, check = letters[:KEY_LETTERS], letters[KEY_LETTERS:]
    if len(body) != KEY_LETTERS or check != _check(body):
        raise ValueError("not a recovery key")
    value = sum(ALPHABET.index(letter) << (5 * place) for place, letter in enumerate(body))
    return value.to_bytes(33, "big")[-32:]


def _check(letters: str) -> str:
    value = int.from_bytes(hashlib.sha256(letters.encode()).digest()[:3], "big")
    return "".join(ALPHABET[value >> (5 * place) & 31] for place in range(CHECK_LETTERS))


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
