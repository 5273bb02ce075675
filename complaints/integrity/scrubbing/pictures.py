"""Pictures are drawn anew from their pixels: nothing else of the file is kept."""

from io import BytesIO

from django.utils.translation import gettext_lazy as _
from PIL import ExifTags, Image, ImageOps

from .found import Refused, unique, unreadable

FORMATS = {
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".png": ("PNG",),
    ".webp": ("WEBP",),
    ".heic": ("HEIF",),
    ".heif": ("HEIF",),
}
MOST_PIXELS = 50_000_000
MOST_INSIDE = 25_000_000  # of one PNG in an office file
LONGEST_SIDE = 3000  # pixels; a document photographed stays readable
QUALITY = 88
GPS, MADE = 0x8825, 0x8769
LABELS = {
    "Make": _("ยี่ห้อกล้องหรือโทรศัพท์"),
    "Model": _("รุ่นกล้องหรือโทรศัพท์"),
    "Software": _("โปรแกรมที่ใช้"),
    "Artist": _("ชื่อผู้ถ่าย"),
    "Copyright": _("เจ้าของภาพ"),
    "HostComputer": _("เครื่องที่ใช้"),
    "DateTime": _("วันเวลา"),
    "DateTimeOriginal": _("วันเวลาที่ถ่าย"),
    "ImageDescription": _("คำบรรยายในไฟล์"),
    "UserComment": _("คำบรรยายในไฟล์"),
    "BodySerialNumber": _("หมายเลขเครื่อง"),
    "CameraOwnerName": _("ชื่อเจ้าของกล้อง"),
}


def clean(ending, data):
    try:
        with Image.open(BytesIO(data), formats=FORMATS[ending]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused(_("รูปนี้ละเอียดเกินกว่าที่ระบบเปิดได้ โปรดถ่ายรูปใหม่"))
            found = _found(picture)
            drawn = _drawn(picture)
    except Refused:
        raise
    # Whatever a broken or hostile picture makes the decoder say, it is not one we take.
    except Exception as error:
        raise unreadable() from error
    kind, ending = ("PNG", ".png") if ending == ".png" else ("JPEG", ".jpg")
    out = BytesIO()
    drawn.save(out, kind, quality=QUALITY, optimize=True)
    return f"image/{kind.lower()}", ending, out.getvalue(), found


def pixels(data: bytes) -> int:
    """How many a PNG has, read from its head alone."""
    width, height = data[16:20], data[20:24]
    return int.from_bytes(width, "big") * int.from_bytes(height, "big")


def strip_jpeg(data: bytes) -> bytes:
    """Return a JPEG inside another file without its notes; the picture itself stays as it is."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, place = [b"\xff\xd8"], 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != 0xDA:
        size = 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        # JFIF and Adobe's colours are needed to draw it; other notes and comments are not.
        if not (0xE1 <= data[place + 1] <= 0xEF and data[place + 1] != 0xEE) and (
            data[place + 1] != 0xFE
        ):
            kept.append(data[place : place + size])
        place += size
    return b"".join([*kept, data[place:]])


def strip_picture(name: str, data: bytes) -> bytes:
    """A picture inside an office file, drawn anew in its own format where that is needed."""
    if name.endswith((".jpg", ".jpeg")):
        return strip_jpeg(data)
    if not name.endswith(".png"):
        return data
    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as picture:
            if picture.width * picture.height > MOST_INSIDE:
                raise unreadable()  # its head told another size
            out = BytesIO()
            _bare(picture).save(out, "PNG")
            return out.getvalue()
    except Exception as error:
        raise unreadable() from error


def _drawn(picture):
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if "A" in upright.getbands() or "transparency" in upright.info:
        paper = Image.new("RGB", upright.size, "white")
        paper.paste(upright.convert("RGBA"), mask=upright.convert("RGBA").getchannel("A"))
        return paper
    return _bare(upright.convert("RGB"))


def _bare(picture):
    """The same pixels in a picture that knows nothing of the file they came from."""
    bare = Image.new(picture.mode, picture.size)
    if picture.mode == "P":
        bare.putpalette(picture.getpalette())
    bare.paste(picture)
    return bare


def _found(picture):
    exif = picture.getexif()
    told = [(ExifTags.TAGS.get(tag), value) for tag, value in exif.items()]
    told += [(ExifTags.TAGS.get(tag), value) for tag, value in exif.get_ifd(MADE).items()]
    found = [(LABELS[name], value) for name, value in told if name in LABELS]
    if gps := exif.get_ifd(GPS):
        found.insert(0, (_("ตำแหน่งที่ถ่าย (GPS)"), _place(gps) or _("มี")))
    for key in ("xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Comment", "Author"):
        if picture.info.get(key):
            found.append((_("ข้อมูลอื่นที่ฝังในรูป"), key))
    return unique(found)


def _place(gps) -> str:
    try:
        numbers = [
            sum(float(part) / 60**power for power, part in enumerate(gps[tag])) for tag in (2, 4)
        ]
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return ""
    return ", ".join(f"{number:.5f}" for number in numbers)
