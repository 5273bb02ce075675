"""A SQLite database just migrated, kept for the next run: migrating takes longer than many tests.

It is kept under a name made of every migration and requirement, so a change of one is never
missed. A fresh clone has none and migrates for real; so does every run on PostgreSQL.
"""

import hashlib
import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".pytest_cache" / "migrated"


def lay(connection) -> bool:
    """Put the kept database where the tests look for theirs; say whether there was one."""
    kept, name = _kept(), connection.settings_dict["TEST"]["NAME"]
    if connection.vendor != "sqlite" or not kept.exists():
        return False
    shutil.copyfile(kept, name)
    return True


def keep(connection):
    """Keep the database as it is now, just migrated, and forget those of older code."""
    if connection.vendor != "sqlite" or _kept().exists():
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    part = KEPT / f"{os.getpid()}.part"
    part.unlink(missing_ok=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(part)])
    for old in KEPT.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    part.rename(_kept())


def _kept() -> Path:
    code = [ROOT / "requirements.txt", ROOT / "casework" / "roles.py"]
    for app in ("cms", "measures", "eservices", "complaints", "office", "casework", "home"):
        code += sorted((ROOT / app).rglob("models/**/*.py")) + sorted(
            (ROOT / app).rglob("migrations/*.py")
        )
    text = b"".join(file.read_bytes() for file in code)
    return KEPT / f"{hashlib.sha256(text).hexdigest()[:24]}.sqlite3"
