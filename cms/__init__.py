"""The project: settings, addresses, start-up. It imports every app; no app imports it."""

import sys
import warnings

try:
    import pysqlite3
except ImportError:  # pragma: no cover - only where no wheel exists
    warnings.warn("pysqlite3 is missing: using the system's SQLite.", stacklevel=2)
else:
    # Before anything opens a database: Debian 12's SQLite can corrupt a WAL (decision 0004).
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
