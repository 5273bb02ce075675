"""The real server, as `make run` starts it, on a free port and its own data."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN = 600  # seconds: the first start loads the demo content, maybe on a busy machine


class Server:
    """A server process with everything it started. Stop it kindly, or pull its plug."""

    def __init__(self, data_dir, **environment):
        self.log = Path(data_dir) / "server.log"
        self.port = _free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "TEST_"))},
            "DATA_DIR": str(data_dir),
            "PORT": str(self.port),
            "SITE_URL": self.base_url,
            "DEMO": "1",
            "ENV_FILE": "no-file-for-tests",
            **environment,
        }
        for key in ("SECRET_KEY", "FIELD_KEY", "CASE_KEY"):
            self.environment.pop(key, None)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "cms.serve"],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_WITHIN
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(self.log.read_text(errors="replace")[-2000:])
            time.sleep(0.05)

    def answers(self):
        try:
            with urllib.request.urlopen(self.base_url + "/healthz", timeout=2) as answer:  # noqa: S310
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        finally:
            self.kill()

    def kill(self):
        """kill -9 of the server and all it started, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


def _free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
