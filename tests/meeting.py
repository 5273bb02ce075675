"""Two at once, each over a connection of their own: they meet where either takes the lock."""

from contextlib import contextmanager

from django.db import connection

PATIENCE = 20  # seconds until a test gives up; nothing waits so long that goes well


@contextmanager
def meeting(gate):
    """Wait at the gate for the other before the first lock; gives what tells whether it was met."""
    met = []

    def meet(execute, sql, *rest):
        if not met and (sql.startswith("BEGIN") or "FOR UPDATE" in sql):
            met.append(gate.wait(PATIENCE))
        return execute(sql, *rest)

    try:
        with connection.execute_wrapper(meet):
            yield met
    finally:
        connection.close()
