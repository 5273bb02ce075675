"""The start command, run as a person runs it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from tests.journeys.prepared import demo_site
from tests.journeys.server import Server

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.server


def start(data_dir, **environment):
    """Runs the command to its end; for starts that must be refused."""
    clean = {k: v for k, v in os.environ.items() if k not in {"SITE_URL", "DATABASE_URL", "HOST"}}
    clean |= {"DATA_DIR": str(data_dir), "DEMO": "1", "ENV_FILE": "none", "PORT": "8999"}
    return subprocess.run(
        [sys.executable, "-m", "cms.serve"],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def is_one_clear_line(result, code, words):
    assert result.returncode == code, result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert words in result.stderr
    return True


def children_of(pid):
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True
    )
    return [int(each) for each in listed.stdout.split()]


def until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.1)
    return condition()


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


@pytest.fixture(scope="module")
def server(tmp_path_factory, prepared):
    folder = tmp_path_factory.mktemp("site")
    with demo_site(prepared, folder) as environment, Server(folder, **environment) as running:
        yield running


def test_it_prints_the_address_and_the_demo_accounts(server):
    said = server.log.read_text()
    assert f"http://localhost:{server.port}" in said
    assert "nonghang-demo" in said
    assert "storekeeper" in said


@pytest.mark.parametrize("letters", [800, 5000, 60_000])
def test_words_of_any_length_are_answered_in_thai(server, letters):
    answer = requests.get(f"{server.base_url}/search/", {"q": "น" * letters}, timeout=20)
    assert answer.status_code == (200 if letters == 800 else 414)
    assert "ยาวเกินไป" in answer.text or letters == 800
    assert 'lang="th"' in answer.text


def test_a_second_instance_on_the_same_data_is_refused(server):
    data_dir = server.environment["DATA_DIR"]
    assert is_one_clear_line(start(data_dir), 3, "already running")


def test_a_taken_port_is_named(server, tmp_path):
    assert is_one_clear_line(start(tmp_path, PORT=str(server.port)), 4, str(server.port))


def test_one_that_dies_is_started_again(server):
    web, worker = sorted(children_of(server.process.pid))
    os.kill(worker, signal.SIGKILL)
    assert until(lambda: len(set(children_of(server.process.pid)) - {worker}) == 2)
    assert server.answers()


def test_a_second_start_prepares_nothing_again(server):
    server.stop()
    first = server.log.read_text()
    server.start()
    assert until(lambda: "พร้อมใช้ใน" in server.log.read_text()[len(first) :])
    second = server.log.read_text()[len(first) :]
    assert "(demo content)" in first
    assert not any(made in second for made in ("(database)", "(static files)", "(demo content)"))


def test_killing_the_parent_leaves_nobody_behind(server):
    family = children_of(server.process.pid)
    family += [grandchild for child in family for grandchild in children_of(child)]
    server.process.kill()
    server.process.wait()
    assert until(lambda: not any(map(is_alive, family)))
    server.start()
    assert server.answers()


def test_sigterm_stops_all_of_them(server):
    family = children_of(server.process.pid)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(20) == 0
    assert not any(map(is_alive, family))


@pytest.mark.parametrize(
    ("environment", "code", "words"),
    [
        ({"HOST": "0.0.0.0"}, 2, "demo mode is local only"),
        ({"SITE_URL": "https://www.example.go.th"}, 2, "demo mode is local only"),
        ({"PORT": "http"}, 2, "not a port"),
        ({"MIN_FREE_MB": "999999999"}, 5, "disk nearly full"),
        ({"DATABASE_URL": "nonsense://x"}, 1, "settings"),
        ({"DATABASE_URL": "postgres://x:y@127.0.0.1:1/z"}, 1, "database"),
        ({"DATA_DIR": "/proc/nowhere"}, 1, "cannot write"),
    ],
)
def test_what_stands_in_the_way_is_said_in_one_line(tmp_path, environment, code, words):
    assert is_one_clear_line(start(tmp_path, **environment), code, words)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="needs root to mount")
def test_a_full_disk_is_said_in_one_line(tmp_path):
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(tmp_path)], check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        (tmp_path / "filler").write_bytes(b"x" * 64 * 1024)
        assert is_one_clear_line(start(tmp_path), 5, "disk full")
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
