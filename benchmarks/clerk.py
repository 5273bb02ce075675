"""How many clicks, fields and seconds it takes a clerk to file a request at the counter.

    python -m benchmarks.clerk

Drives the real site with Chromium from the admin's first page to the number, counts what a hand
does, and gives the time of the keystroke-level model (tests/browser/clerk.py says how).
"""

import sys
import tempfile

from playwright.sync_api import sync_playwright

from tests.browser import clerk
from tests.browser.conftest import DESK, sign_in
from tests.journeys.server import Server

CHROMIUM = "/usr/bin/chromium"
PROMISED = 90  # seconds


def main():
    with tempfile.TemporaryDirectory(prefix="clerk-") as data_dir, Server(data_dir) as server:
        counted = _count(server.base_url)
    print(f"clicks {counted.clicks}, fields {counted.fields}, keys {counted.keys}")
    print(f"pages {counted.pages}, seconds {counted.seconds:.0f} (promised: under {PROMISED})")
    return 0 if counted.seconds < PROMISED else 1


def _count(base_url):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=base_url, viewport=DESK, locale="th-TH")
        page = context.new_page()
        sign_in(page, "clerk")
        counted, _number = clerk.take_in_a_request(page)
        browser.close()
    return counted


if __name__ == "__main__":
    sys.exit(main())
