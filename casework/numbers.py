"""Case numbers such as ``NH-2570-000123``: prefix, fiscal year, running number.

The running number comes from ``NumberSeries``; here is only how it is written
and how a number typed by hand is read. A number is public, it opens nothing.
"""

import re

from home.folding import ascii_digits

DASHES = re.compile(r"[\s\-\u2010-\u2015\u2212_.]+")
NUMBER = re.compile(r"[A-Z]{2,8}-\d{4}-\d{6,8}", re.ASCII)
MAX_LENGTH = 24


def written(prefix: str, fiscal_year: int, running: int) -> str:
    return f"{prefix}-{fiscal_year}-{running:06d}"


def read(text: str) -> str:
    """Return what was typed as a number is written: capitals, ASCII digits, single dashes."""
    return DASHES.sub("-", ascii_digits(text)).strip("-").upper()[:MAX_LENGTH].strip("-")


def is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text))
