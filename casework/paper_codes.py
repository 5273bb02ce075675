"""How papers are numbered, the code that proves one genuine, and the holder's name half hidden."""

import re
import secrets

from . import tokens

CODE_LENGTH = 12  # of 32 signs: 60 bits
GROUP = 4
_CLUSTER = re.compile("[เแโใไ]?.[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*")


def written(kind: str, running: int, year: int, prefix: str = "") -> str:
    """A letter is ``อบ 75301/123``; everything else is running number and year, ``123/2570``."""
    if kind == "letter":
        return f"{prefix}/{running}" if prefix else f"{running}/{year}"
    return f"{running}/{year}"


def new_code() -> str:
    return "".join(secrets.choice(tokens.ALPHABET) for _sign in range(CODE_LENGTH))


def read_code(text: str) -> str:
    """The code as it was given out, however it was typed; ``""`` where it cannot be one."""
    code = tokens.read_secret(text)
    return code if len(code) == CODE_LENGTH else ""


def in_groups(code: str) -> str:
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def half_hidden(name: str) -> str:
    """``นายสมชาย ใจดี`` becomes ``นายสมชาย ใ…``: enough to compare with a paper in the hand."""
    first, *others = name.split()[:4] or [""]
    if not others:
        return _beginning(first, 4)
    return " ".join([first, *(_beginning(word, 1) for word in others)])


def thai_digits(text: str) -> str:
    """Thai digits, as official papers have them; codes with Latin letters stay as they are."""
    return re.sub(r"\S+", _thai_word, text)


def _thai_word(match):
    word = match[0]
    if re.search("[A-Za-z@]", word):
        return word
    return word.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def _beginning(word, clusters):
    kept = _CLUSTER.findall(word)[:clusters]
    return "".join(kept) + "…"
