"""Which keys this installation uses: given by the environment, or made once and kept.

A lost FIELD_KEY makes every sealed answer unreadable and a lost CASE_KEY every slip useless, so
the files belong in the backup, apart from the database.
"""

import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet


def secret_key(folder: Path) -> str:
    return _given("SECRET_KEY") or _kept(folder / "secret_key", secrets.token_urlsafe(64))


def field_keys(folder: Path) -> list[str]:
    """Fernet keys, the one that seals first; the others only open what they sealed before."""
    text = _given("FIELD_KEY") or _kept(folder / "field_key", Fernet.generate_key().decode())
    return [key for key in text.replace(",", " ").split() if key]


def case_key(folder: Path) -> str:
    """Makes the secrets on the slips. Never changed: slips already handed out depend on it."""
    return _given("CASE_KEY") or _kept(folder / "case_key", secrets.token_urlsafe(48))


def _given(name: str) -> str:
    return os.environ.get(name, "").strip()


def _kept(path: Path, fresh: str) -> str:
    if not path.exists():
        _write_once(path, fresh)
    return path.read_text().strip()


def _write_once(path: Path, text: str) -> None:
    """Two processes that start together end with the same key, and never with half of one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(part, path)
    except FileExistsError:
        pass  # The other process was first: its key is read.
    finally:
        part.unlink()
