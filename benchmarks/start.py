"""How long the first start with demo content takes, and the second.

    python -m benchmarks.start

Works in a folder of its own, which is thrown away.
"""

import tempfile
import time

from tests.journeys.server import Server

MOST_SECONDS = 5  # of the second


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, DATABASE_URL="")
        took = []
        for _ in range(2):
            began = time.monotonic()
            server.start()
            took.append(time.monotonic() - began)
            server.stop()
    print(f"first start {took[0]:.1f} s, second start {took[1]:.1f} s (at most {MOST_SECONDS})")
    assert took[1] < MOST_SECONDS, "a second start is too slow"


if __name__ == "__main__":
    main()
