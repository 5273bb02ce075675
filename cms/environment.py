"""What differs between machines: read from the environment, and from `.env` where it is silent."""

import os
from pathlib import Path

from dotenv import load_dotenv

BASE_DIR = Path(__file__).resolve().parent.parent


def load() -> None:
    """Fills in what `.env` says; a variable that is already set wins."""
    load_dotenv(BASE_DIR / os.environ.get("ENV_FILE", ".env"))


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool = False) -> bool:
    return text(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def words(name: str) -> list[str]:
    return text(name).replace(",", " ").split()


def data_dir() -> Path:
    return Path(text("DATA_DIR", str(BASE_DIR / "var"))).expanduser().absolute()
