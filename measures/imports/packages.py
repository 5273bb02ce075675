"""The ZIP of XML files that DOCX and XLSX are, opened with limits: pictures are never unpacked."""

import io
import zipfile
import zlib

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from .grid import Unreadable

MOST_PARTS = 5_000
MOST_BYTES = 16 * 1024 * 1024  # of one part, unpacked
BROKEN = (
    "เปิดไฟล์นี้ไม่ได้ ไฟล์อาจเสียหรือดาวน์โหลดมาไม่ครบ เปิดใน Word หรือ Excel แล้วบันทึกใหม่ หรือคัดลอกตารางมาวาง"
)
TOO_LARGE = "เนื้อความในไฟล์ใหญ่เกินไป คัดเฉพาะตารางของแผนไปไว้ในไฟล์ใหม่ หรือคัดลอกตารางมาวาง"


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
