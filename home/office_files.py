"""The ZIP of XML files that DOCX and XLSX are, opened with limits: pictures are never unpacked.

Also the text of one paragraph of Word's, which every reader of a DOCX needs.
"""

import io
import zipfile
import zlib

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

MOST_PARTS = 5_000
MOST_BYTES = 16 * 1024 * 1024  # of one part, unpacked
BROKEN = (
    "เปิดไฟล์นี้ไม่ได้ ไฟล์อาจเสียหรือดาวน์โหลดมาไม่ครบ เปิดใน Word หรือ Excel แล้วบันทึกใหม่ หรือคัดลอกตารางมาวาง"
)
TOO_LARGE = "เนื้อความในไฟล์ใหญ่เกินไป คัดเฉพาะตารางของแผนไปไว้ในไฟล์ใหม่ หรือคัดลอกตารางมาวาง"

WORD = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Other forms of the same text, and what was struck out: read once or not at all.
LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}drawing", f"{W}pict", f"{W}object"}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LEFT_OUT.add(FALLBACK)
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
DEEPEST = 60  # elements inside each other


class Unreadable(Exception):
    """The file can't be read. Carries a sentence in Thai that says what to do instead."""


class Package:
    """Raises Unreadable when the file is no ZIP, is broken, or unpacks to too much."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise Unreadable(BROKEN) from None
        self.names = set(self._zip.namelist())
        if len(self.names) > MOST_PARTS:
            raise Unreadable(TOO_LARGE)

    def xml(self, name: str):
        """The root element of a part, or None where there is no such part."""
        if name not in self.names:
            return None
        try:
            return ElementTree.fromstring(self._bytes(name), forbid_dtd=True)
        except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError):
            raise Unreadable(BROKEN) from None

    def _bytes(self, name):
        # No more comes out of a ZIP than its own list says; what says less than there is, fails.
        if self._zip.getinfo(name).file_size > MOST_BYTES:
            raise Unreadable(TOO_LARGE)
        try:
            return self._zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError):
            raise Unreadable(BROKEN) from None
        except NotImplementedError:  # a way of packing that no office program uses
            raise Unreadable(BROKEN) from None


def paragraph_text(element, depth=0) -> str:
    """The words of a paragraph of Word's, as they stand when all changes are taken."""
    parts = []
    for child in element if depth < DEEPEST else ():
        if child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag in BREAKS:
            parts.append(BREAKS[child.tag])
        elif child.tag not in LEFT_OUT:
            parts.append(paragraph_text(child, depth + 1))
    return "".join(parts)
