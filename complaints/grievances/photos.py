"""Photos made anew: turned upright, small, and without what the phone wrote into them."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from casework import storage

FOLDER = "grievances"
PUBLIC_SIDE = 1280  # pixels of the longer side
DESK_SIDE = 640
MOST_PIXELS = 60_000_000  # a phone's largest; beyond, it is made to break the machine
QUALITY = 80


class Unreadable(Exception):
    """The file shows no picture here. The text is for the person."""


def jpeg(path: str, *, side: int) -> tuple[bytes, int, int]:
    """Return the picture kept at this path as JPEG with its width and height.

    Only pixels are carried over: no place, no time, no name of a phone, nothing appended.
    """
    try:
        with storage.open_file(path) as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _made(file, side)
    except FileNotFoundError:
        raise Unreadable("หาไฟล์รูปนี้ในเครื่องไม่พบ โปรดแจ้งผู้ดูแลระบบ") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Unreadable(
            "เปิดรูปนี้ในระบบไม่ได้ (เช่น รูป HEIC จาก iPhone) ดาวน์โหลดแล้วแปลงเป็น JPG "
            "จากนั้นแนบใหม่ตอนปิดเรื่อง หรือขอให้ผู้แจ้งส่งเป็น JPG"
        ) from error


def keep_copy(path: str) -> tuple[str, int, int]:
    """Keep a copy for the public; return its path, width and height."""
    content, width, height = jpeg(path, side=PUBLIC_SIDE)
    return storage.write([content], folder=FOLDER).path, width, height


def _made(file, side):
    with Image.open(file) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        opened.draft("RGB", (side, side))
        opened.thumbnail((side, side))  # first of all: nothing is copied at full size
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    pixels = Image.new("RGB", picture.size)
    pixels.paste(picture)
    out = BytesIO()
    pixels.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue(), *pixels.size
