"""Web server and worker as two children of one process, which share its loaded code.

A child that dies is started again; one that keeps dying stops everything, so that nobody believes
in a site that is half there.
"""

import contextlib
import ctypes
import os
import signal
import sys
import time
import traceback
from collections import deque

from django.core.management import call_command
from gunicorn.app.base import BaseApplication

from cms.serve.too_long import LONGEST_ADDRESS, Worker
from cms.serve.trouble import Trouble

WEB_PROCESSES, THREADS = 2, 4
DEATHS, WITHIN = 3, 30  # this many deaths within so many seconds are too many
PATIENCE = 15  # seconds a child may take to finish what it is doing
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class Web(BaseApplication):
    def __init__(self, application, listener):
        self.application, self.listener = application, listener
        super().__init__()

    def load_config(self):
        options = {
            "bind": f"fd://{os.dup(self.listener.fileno())}",
            "workers": WEB_PROCESSES,
            "threads": THREADS,
            "worker_class": Worker,
            "limit_request_line": LONGEST_ADDRESS,
            "accesslog": None,  # addresses can hold what nobody else should read
            "loglevel": "error",
            "graceful_timeout": 10,
            "keepalive": 5,
            "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,  # noqa: S108
            "control_socket_disable": True,
            "forwarder_headers": "",  # no header moves the addresses of this site
            "post_fork": lambda arbiter, worker: _die_with_parent(),
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self):
        return self.application


def run(application, listener) -> None:
    """Until SIGTERM, SIGINT or too many deaths; then both children are gone."""
    family = Family(
        {
            "เว็บ (web)": lambda: Web(application, listener).run(),
            "งานเบื้องหลัง (worker)": lambda: call_command("worker"),
        }
    )
    family.run()


class Family:
    def __init__(self, tasks):
        self.tasks = tasks
        self.children = {}  # pid -> name
        self.deaths = deque(maxlen=DEATHS)
        self.stopping = False

    def run(self) -> None:
        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, self._stop)
        try:
            for name in self.tasks:
                self._start(name)
            while not self.stopping:
                self._mourn()
        finally:
            self._end_all()

    def _stop(self, *_):
        self.stopping = True

    def _start(self, name) -> None:
        sys.stdout.flush()
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            _be_child(self.tasks[name], parent)
        self.children[pid] = name

    def _mourn(self) -> None:
        """Wait a little; start again who died."""
        pid, _status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            time.sleep(0.2)
            return
        name = self.children.pop(pid, None)
        if name is None or self.stopping:
            return
        self.deaths.append(time.monotonic())
        if len(self.deaths) == DEATHS and self.deaths[-1] - self.deaths[0] < WITHIN:
            raise Trouble(f"{name} หยุดเองหลายครั้ง จึงปิดทั้งระบบ ดูข้อความข้างบน (keeps dying)")
        os.write(2, f"{name} หยุดเอง กำลังเริ่มใหม่ (restarting)\n".encode())
        self._start(name)

    def _end_all(self) -> None:
        for pid in self.children:
            os.kill(pid, signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while self.children and time.monotonic() < deadline:
            pid, _status = os.waitpid(-1, os.WNOHANG)
            self.children.pop(pid, None)
            time.sleep(0.02)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)


def _be_child(task, parent) -> None:
    """Never returns: whatever happens, the child must not go on as a second parent."""
    code = 0
    try:
        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, signal.SIG_DFL)
        _die_with_parent()
        if os.getppid() == parent:
            task()
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else 1
    except BaseException:
        traceback.print_exc()
        code = 1
    finally:
        sys.stdout.flush()
        os._exit(code)


def _die_with_parent() -> None:
    """Ask Linux for SIGTERM when the parent is gone, even by `kill -9`."""
    # Not Linux: the worker and gunicorn look for their parent themselves.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)
