"""`make` says what is wrong in one line, before anything is installed."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fake_python(tmp_path):
    def make(script):
        path = tmp_path / "python3"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    return make


def make_venv(python, folder):
    return subprocess.run(
        ["sh", ".ci/make-venv", str(python), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('[ "$1" = --version ] && echo "Python 3.9.2" && exit 0; exit 1', "Python 3.9.2"),
        ('case "$2" in *ensurepip*) exit 1;; esac; exit 0', "python3-venv"),
    ],
)
def test_an_unfit_python_is_one_clear_line(fake_python, tmp_path, script, words):
    result = make_venv(fake_python(script), tmp_path / "venv")
    assert result.returncode == 1
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_missing_python_is_one_clear_line(tmp_path):
    result = make_venv(tmp_path / "no-python", tmp_path / "venv")
    assert (result.returncode, len(result.stderr.strip().splitlines())) == (1, 1)


def test_help_lists_every_target():
    targets = [
        line.partition(":")[0]
        for line in (ROOT / "Makefile").read_text().splitlines()
        if line[:1].isalpha() and ":" in line and ":=" not in line and "?=" not in line
    ]
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert targets
    assert [t for t in targets if f"make {t} " not in shown.stdout] == []
