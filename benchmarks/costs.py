"""What a page costs: queries when nothing is kept, and bytes of a first view."""

import os
import re
import subprocess
import sys
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

from tests.journeys.server import ROOT

COUNT_QUERIES = """
import sys
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
for path in sys.argv[1:]:
    visitor = Client(headers={"host": "localhost"})
    visitor.get(path)
    caches["pages"].clear()
    with CaptureQueriesContext(connection) as queries:
        answer = visitor.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    print(len(queries))
"""


def print_costs(base_url, data_dir, service, sent):
    paths = ["/", "/services/", f"/services/{service}/", f"/services/{service}/apply/", "/news/"]
    paths += ["/track/", f"/track/{sent.number}/", "/en/"]
    counts = _queries(paths, data_dir)
    print(f"\n{'':36}{'queries':>8}{'kB first view':>15}{'without pictures':>18}")  # noqa: T201
    for path, count in zip(paths, counts, strict=True):
        whole, without = _bytes(base_url, path)
        print(f"{path:36}{count:>8}{whole / 1000:15.1f}{without / 1000:18.1f}")  # noqa: T201


def _queries(paths, data_dir):
    code = "import django; django.setup()\n" + COUNT_QUERIES
    environment = {
        **os.environ,
        "DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "cms.settings",
        "DEMO": "1",
    }
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, *paths],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return [int(line) for line in done.stdout.split()]


def _bytes(base_url, path):
    """Bytes over the line for page, styles, scripts, fonts and pictures; and without pictures."""
    session = requests.Session()
    session.trust_env = False
    session.headers["Accept-Encoding"] = "br, gzip"
    page = session.get(urljoin(base_url, path), timeout=30)
    soup = BeautifulSoup(page.text, "html.parser")
    other, pictures = set(), set()
    for tag in soup.find_all(["link", "script", "img", "use"]):
        address = tag.get("src") or tag.get("href") or ""
        rel = set(tag.get("rel") or ())
        if tag.name == "link" and not rel & {"stylesheet", "preload", "icon"}:
            continue
        if address and not address.startswith(("data:", "#")):
            group = pictures if tag.name == "img" and "/media/" in address else other
            group.add(urljoin(base_url, address.partition("#")[0]))
    other |= _named_in_styles(session, base_url, other)
    without = _size(page) + sum(_size(session.get(url, timeout=30)) for url in other)
    return without + sum(_size(session.get(url, timeout=30)) for url in pictures), without


def _named_in_styles(session, base_url, addresses):
    found = set()
    for address in addresses:
        if address.endswith(".css"):
            css = session.get(address, timeout=30).text
            found |= {urljoin(address, url) for url in re.findall(r"url\(\"?([^)\"#]+)", css)}
    return {url for url in found if url.startswith(base_url)}


def _size(answer):
    headers = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
    return headers + int(answer.headers.get("Content-Length") or len(answer.content))
