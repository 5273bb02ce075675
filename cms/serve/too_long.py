"""An address too long to be read: the page that says so, for gunicorn's own is in English."""

import contextlib
import socket
import time

from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker

from cms.errors import bad_request

LONGEST_ADDRESS = 8190  # bytes, the most that gunicorn knows; a Thai letter takes nine
STATUS = {LimitRequestLine: "414 URI Too Long", LimitRequestHeaders: "431 Headers Too Large"}
LEFT_OVER, PATIENCE = 1_000_000, 2  # bytes and seconds to hear out who still sends


class Worker(ThreadWorker):
    def handle_error(self, req, client, addr, exc):
        if isinstance(exc, tuple(STATUS)):
            answer(client, STATUS[type(exc)])
        else:
            super().handle_error(req, client, addr, exc)


def answer(client, status) -> None:
    """Send the page, and read on a little: whoever is cut off while sending never sees it."""
    page = bad_request(None)
    lines = [f"HTTP/1.1 {status}", "Connection: close", f"Content-Length: {len(page.content)}"]
    lines += [f"{name}: {value}" for name, value in page.items()]
    until = time.monotonic() + PATIENCE
    with contextlib.suppress(OSError):
        client.settimeout(PATIENCE)
        client.sendall("\r\n".join([*lines, "", ""]).encode() + page.content)
        client.shutdown(socket.SHUT_WR)
        left = LEFT_OVER
        while left > 0 and time.monotonic() < until and (read := client.recv(65536)):
            left -= len(read)
