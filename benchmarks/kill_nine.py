"""200 requests with photos while the server is killed at random: nothing may be lost.

python -m benchmarks.kill_nine [submissions]
"""

import sys
import tempfile

from tests.journeys.durability import run

SUBMISSIONS = 200
PAUSE = 4  # seconds between kills, on average


def main():
    submissions = int(sys.argv[1]) if len(sys.argv) > 1 else SUBMISSIONS
    with tempfile.TemporaryDirectory(prefix="kill-nine-") as data_dir:
        outcome = run(data_dir, submissions=submissions, pause=PAUSE)
    print(outcome)  # noqa: T201
    return 1 if outcome.missing or outcome.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
