"""The names under which files of the library lie on the disk, and are saved by who opens them."""

import re
from pathlib import PurePath

from django.core.files.storage import FileSystemStorage

LONGEST = 230  # bytes of a name; a disk takes 255, and a sign against sameness comes to it
NO_NAME = "file"
# Django would leave out Thai vowels and tones, which stand above and below: หนังสือ became หนงสอ.
_UNFIT = re.compile(r"[^-\w.\u0e00-\u0e7f]")


class ThaiNames(FileSystemStorage):
    """Keeps a Thai name as it reads, and no longer than a disk takes: three bytes a letter."""

    def get_valid_name(self, name):
        path = PurePath(name.strip())
        ending = self._fit(path.suffix)[:20]
        stem = self._fit(path.stem).strip(".") or NO_NAME
        room = LONGEST - len(ending.encode())
        return stem.encode()[:room].decode(errors="ignore") + ending

    @staticmethod
    def _fit(part):
        return _UNFIT.sub("", part.replace(" ", "_"))
