"""Opening links outside, against a real server that behaves well, badly and not at all."""

import socket
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from measures.evidence import opening


class Stand(BaseHTTPRequestHandler):
    """One path for each way to behave."""

    seen = []

    def do_GET(self):
        self.seen.append(self.path)
        name = self.path.strip("/").partition("?")[0]
        if name.isdecimal():
            return self._answer(int(name), b"x")
        return getattr(self, f"on_{name}")()

    def on_empty(self):
        self._answer(200, b"")

    def on_once(self):
        self._answer(302, b"", Location="/200")

    def on_thai(self):
        self._answer(302, b"", Location="/200?ก ข".encode().decode("latin-1"))

    def on_round(self):
        self._answer(302, b"", Location="/round")

    def on_inside(self):
        self._answer(302, b"", Location="file:///etc/passwd")

    def on_slow(self):
        time.sleep(3)

    def on_dripping(self):
        self._drip(b"HTTP/1.1 200 OK\r\nX-Long: ")

    def on_endless(self):
        self._drip(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 70_000, every=0.001)

    def on_nonsense(self):
        self.wfile.write(b"hello, this is not HTTP\r\n\r\n")

    def _drip(self, begin, more=b"a", every=0.05):
        self.wfile.write(begin)
        try:
            for _ in range(60):
                self.wfile.write(more)
                self.wfile.flush()
                time.sleep(every)
        except OSError:
            pass  # the other side had enough

    def _answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def stand():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _within_reach(settings, monkeypatch):
    settings.EVIDENCE_OPENS_PRIVATE = True
    monkeypatch.setattr(opening, "SECONDS", 1)


class TestWhatAnswers:
    def test_a_page_that_is_there_is_fine(self, stand):
        assert opening.trouble_with(f"{stand}/200") == ""
        assert opening.trouble_with(f"{stand}/200?%E0%B8%81=1#part") == ""

    def test_a_page_that_moved_is_followed(self, stand):
        assert opening.trouble_with(f"{stand}/once") == ""

    def test_a_move_to_thai_letters_as_they_are_is_followed(self, stand):
        Stand.seen.clear()
        assert opening.trouble_with(f"{stand}/thai") == ""
        assert Stand.seen[-1] == "/200?%E0%B8%81%20%E0%B8%82"

    def test_a_status_is_told_in_words(self, stand):
        for status, words in (
            (404, "ไม่พบหน้านี้"),
            (401, "เข้าสู่ระบบ"),
            (403, "ไม่ให้เปิด"),
            (500, "ขัดข้อง"),
        ):
            assert words in opening.trouble_with(f"{stand}/{status}")

    def test_one_that_dislikes_machines_is_there_all_the_same(self, stand):
        assert opening.trouble_with(f"{stand}/429") == ""

    def test_nothing_at_all_is_a_trouble(self, stand):
        assert opening.trouble_with(f"{stand}/empty") == opening.EMPTY

    def test_round_and_round_is_given_up(self, stand):
        Stand.seen.clear()
        assert opening.trouble_with(f"{stand}/round") == opening.ROUND_AND_ROUND
        assert len(Stand.seen) == opening.MOST_REDIRECTS + 1

    def test_what_is_not_the_web_is_not_followed(self, stand):
        assert opening.trouble_with(f"{stand}/inside") == opening.NO_ANSWER
        assert opening.trouble_with(f"{stand}/nonsense") == opening.NO_ANSWER

    def test_a_body_without_end_is_left_after_its_beginning(self, stand):
        begun = time.monotonic()
        assert opening.trouble_with(f"{stand}/endless") == ""
        assert time.monotonic() - begun < 1


class TestWhatDoesNot:
    def test_slowness_ends_after_the_time_allowed(self, stand):
        for path in ("slow", "dripping"):
            begun = time.monotonic()
            assert opening.trouble_with(f"{stand}/{path}") == opening.TOO_SLOW
            assert time.monotonic() - begun < 2

    def test_a_closed_door_is_told(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        assert opening.trouble_with(f"http://127.0.0.1:{port}/") == opening.NO_ANSWER

    def test_a_door_where_nobody_speaks_is_told(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            port = silent.getsockname()[1]
            assert opening.trouble_with(f"http://127.0.0.1:{port}/") == opening.TOO_SLOW
            assert opening.trouble_with(f"https://127.0.0.1:{port}/") == opening.TOO_SLOW

    def test_plain_speech_where_a_secure_one_is_asked_is_a_bad_certificate(self, stand):
        secure = stand.replace("http:", "https:")
        assert opening.trouble_with(f"{secure}/200") in {
            opening.BAD_CERTIFICATE,
            opening.TOO_SLOW,
        }
        assert issubclass(ssl.SSLCertVerificationError, ssl.SSLError)

    def test_an_unknown_name_is_told(self):
        assert opening.trouble_with("http://no-such-name.invalid/") == opening.NO_NAME


class TestOurOwnNetwork:
    def test_nothing_inside_is_opened(self, stand, settings):
        settings.EVIDENCE_OPENS_PRIVATE = False
        Stand.seen.clear()
        port = stand.rpartition(":")[2]
        for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.0.0.1", "169.254.169.254"):
            assert opening.trouble_with(f"http://{host}:{port}/200") == opening.NOT_PUBLIC, host
        for host in ("::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::"):  # IPv4 inside
            assert opening.trouble_with(f"http://[{host}]/") == opening.NOT_PUBLIC, host
        assert not Stand.seen
