"""Does the time of an answer tell a wrong number from a wrong secret from another kind's number?

    .venv/bin/python -m benchmarks.same_answer http://127.0.0.1:8000 NUMBER SECRET CASE_NUMBER

NUMBER and SECRET are of a report, CASE_NUMBER of an ordinary case. 200 answers of each sort, in
turns and from changing addresses (start the server with TRUSTED_PROXIES=1). Prints medians, and the
largest difference beside what two halves of one and the same sort differ by.
"""

import random
import statistics
import sys
import time

import requests

SAMPLES = 200


def main(base, number, secret, case_number):
    wrong = "0" * len(secret)
    sorts = {
        "wrong secret": (number, wrong),
        "unknown number": ("ZZZZ-ZZZZ", secret),
        "another kind": (case_number, secret),
    }
    times = {name: [] for name in sorts}
    session = requests.Session()
    for place in range(SAMPLES):
        for name in random.sample(list(sorts), len(sorts)):
            given = dict(zip(("number", "secret"), sorts[name], strict=True))
            address = {"X-Forwarded-For": f"10.{place}.{len(name)}.1"}
            begun = time.perf_counter()
            answer = session.post(f"{base}/integrity/return/", data=given, headers=address)
            times[name].append(time.perf_counter() - begun)
            assert answer.status_code in {200, 429}
    report(times)
    assert (
        "message"
        in session.post(f"{base}/integrity/return/", data={"number": number, "secret": secret}).text
    )


def report(times):
    medians = {name: statistics.median(taken) * 1000 for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:>15}: median {median:.2f} ms")
    print(f"largest difference: {max(medians.values()) - min(medians.values()):.2f} ms")
    print(f"noise (halves of one sort): {max(map(_noise, times.values())):.2f} ms")


def _noise(taken) -> float:
    shuffled = random.sample(taken, len(taken))
    half = len(taken) // 2
    first, second = (statistics.median(part) for part in (shuffled[:half], shuffled[half:]))
    return abs(first - second) * 1000


if __name__ == "__main__":
    main(*sys.argv[1:])
