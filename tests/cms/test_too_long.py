"""An address too long for the server is answered in Thai, however much is still on its way."""

import socket
from threading import Thread

import pytest
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine

from cms.serve import too_long


def exchange(status, sent):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        answering = Thread(target=too_long.answer, args=(ours, status))
        answering.start()
        theirs.sendall(sent)
        theirs.shutdown(socket.SHUT_WR)
        heard = b""
        while read := theirs.recv(65536):
            heard += read
        answering.join()
    return heard.partition(b"\r\n\r\n")


@pytest.mark.parametrize("refused", [LimitRequestLine, LimitRequestHeaders])
def test_it_says_in_thai_what_to_do(refused):
    head, _, page = exchange(too_long.STATUS[refused], b"GET /" + b"a" * 900_000)
    first, *others = head.decode().split("\r\n")
    assert first in ("HTTP/1.1 414 URI Too Long", "HTTP/1.1 431 Headers Too Large")
    assert "Content-Type: text/html; charset=utf-8" in others
    assert f"Content-Length: {len(page)}" in others
    assert "ยาวเกินไป" in page.decode()


def test_who_hangs_up_first_is_let_go():
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        too_long.answer(ours, "414 URI Too Long")
