"""The words of a file, for the search; and whether they can be trusted.

A PDF is opened in a process of its own with little time and memory: a damaged one may bring
down whatever reads it. ``python -m home.library.reading pdf`` reads one from its input and writes
what it found as JSON.
"""

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import pypdfium2

from home.library import soundness
from home.library.soundness import Verdict
from home.office_files import WORD, Package, Unreadable, W, paragraph_text

MOST_PAGES = 400
MOST_LETTERS = 400_000
SECONDS = 30
MEMORY = 1024 * 1024 * 1024  # bytes
ROOT = Path(__file__).parent.parent.parent


@dataclass
class Found:
    """``text`` is empty unless the verdict is sound. Pages are counted in a PDF only."""

    verdict: Verdict
    text: str = ""
    pages: int = 0
    pages_without_text: int = 0


def read(data: bytes, ending: str) -> Found:
    """Read a file in a process of its own. Never raises for what is in the file."""
    if ending.lower() not in _READERS:
        return Found(Verdict.OTHER)
    command = [sys.executable, "-m", "home.library.reading", ending.lower()]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            command, input=data, capture_output=True, timeout=SECONDS, check=True, cwd=ROOT
        )
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return Found(Verdict.UNREADABLE)
    return Found(**found | {"verdict": Verdict(found["verdict"])})


def read_here(data: bytes, ending: str) -> Found:
    """The same in this process, for files that we made ourselves."""
    reader = _READERS.get(ending.lower())
    return reader(data) if reader else Found(Verdict.OTHER)


def _pdf(data):
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return Found(Verdict.UNREADABLE)
    try:
        count = len(document)
        pages = [_page(document, number) for number in range(min(count, MOST_PAGES))]
    finally:
        document.close()
    return _judged(pages, count)


def _page(document, number):
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    words = page.get_textpage()
    text = words.get_text_range()
    words.close()
    page.close()
    return soundness.mend(text.replace("\r\n", "\n").replace("\ufffe", ""))


def _docx(data):
    try:
        body = Package(data).xml(WORD)
    except Unreadable:
        return Found(Verdict.UNREADABLE)
    if body is None:
        return Found(Verdict.UNREADABLE)
    text = "\n".join(paragraph_text(one) for one in body.iter(f"{W}p"))
    found = _judged([soundness.mend(text)], 0)
    found.pages_without_text = 0
    return found


def _judged(pages, count):
    verdict = soundness.judge(pages)
    text = "\n".join(pages)[:MOST_LETTERS] if verdict == Verdict.SOUND else ""
    return Found(verdict, text.strip(), count, sum(not soundness.has_text(one) for one in pages))


_READERS = {"pdf": _pdf, "docx": _docx}


def main(ending):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    found = read_here(sys.stdin.buffer.read(), ending)
    sys.stdout.write(json.dumps(asdict(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
