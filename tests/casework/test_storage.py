"""What was written is there, byte for byte; what could not be written leaves nothing behind."""

import hashlib
import os
import resource
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from casework import storage

CHUNKS = [b"first ", "น้ำ".encode(), b"", b"\0\xff" * 5000]
DATA = b"".join(CHUNKS)


@pytest.fixture
def root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return settings.PRIVATE_ROOT


def files_below(root):
    return [path for path in Path(root).rglob("*") if path.is_file()]


def test_a_file_is_there_byte_for_byte(root):
    stored = storage.write(CHUNKS, folder="cases")

    assert (root / stored.path).read_bytes() == DATA
    assert stored.size == len(DATA)
    assert stored.sha256 == hashlib.sha256(DATA).hexdigest()
    with storage.open_file(stored.path) as file:
        assert file.read() == DATA


def test_nothing_but_the_file_is_left(root):
    stored = storage.write(CHUNKS, folder="cases")

    assert files_below(root) == [root / stored.path]


def test_the_same_bytes_twice_are_two_files(root):
    one, two = (storage.write(CHUNKS, folder="cases") for _ in range(2))

    assert one.path != two.path
    storage.delete(one.path)
    assert (root / two.path).read_bytes() == DATA


def test_the_folders_are_closed_to_others(root):
    stored = storage.write(CHUNKS, folder="cases")

    for folder in (root / stored.path).parents[:2]:
        assert folder.stat().st_mode & 0o077 == 0


def test_deleting_what_is_gone_is_no_error(root):
    stored = storage.write(CHUNKS, folder="cases")
    storage.delete(stored.path)
    storage.delete(stored.path)

    assert files_below(root) == []


def test_bytes_are_synced_before_the_name_and_the_name_before_we_go_on(root, monkeypatch):
    """The order that survives a power cut, watched at the system calls Python makes."""
    seen = []
    sync, rename = os.fsync, Path.rename

    def watched_sync(handle):
        seen.append("sync " + Path(os.readlink(f"/proc/self/fd/{handle}")).name)
        sync(handle)

    def watched_rename(path, target):
        seen.append(f"rename {path.name} {target.name}")
        return rename(path, target)

    storage.write(CHUNKS, folder="cases")  # the folders are there now, but for the last
    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(Path, "rename", watched_rename)
    stored = storage.write(CHUNKS, folder="cases")

    name = Path(stored.path).name
    assert seen[-3:] == [f"sync {name}.part", f"rename {name}.part {name}", f"sync {name[:2]}"]


def test_a_new_folder_is_synced_into_its_parent(root, monkeypatch):
    seen = []
    sync = os.fsync
    monkeypatch.setattr(
        os,
        "fsync",
        lambda handle: (seen.append(os.readlink(f"/proc/self/fd/{handle}")), sync(handle)),
    )
    storage.write(CHUNKS, folder="cases")

    assert {str(root.parent), str(root), str(root / "cases")} <= set(seen)


def test_a_line_that_breaks_off_leaves_nothing(root):
    def breaking():
        yield b"half of a photo"
        raise ConnectionResetError

    with pytest.raises(OSError):  # noqa: PT011  whatever the system says
        storage.write(breaking(), folder="cases")

    assert files_below(root) == []


def test_a_fault_on_the_way_leaves_nothing(root):
    def faulty():
        yield b"half of a photo"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        storage.write(faulty(), folder="cases")

    assert files_below(root) == []


def test_a_full_disk_is_an_error_and_leaves_nothing(tmp_path):
    """A process that may write no file larger than 4 kB meets what a full disk does."""
    script = """
        import resource, signal, sys
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        from django.conf import settings
        settings.configure(PRIVATE_ROOT=sys.argv[1])
        from casework import storage
        kept = storage.write([b"x" * 4000], folder="cases")
        try:
            storage.write([b"x" * 1000] * 9, folder="cases")
        except OSError as error:
            print("refused", kept.path)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    word, path = done.stdout.split()

    assert word == "refused"
    assert files_below(tmp_path) == [tmp_path / path]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 4096  # only over there
