"""Pictures that editors bring: any photo of a phone is taken, and made fit for a web page.

What is larger than a page ever shows is shrunk, what browsers cannot show (HEIC) becomes JPEG, and
the place where it was taken is not kept: a photo of somebody's house is nobody's business.
"""

import io
import re
import struct
from contextlib import suppress
from pathlib import PurePath

import pillow_heif
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import InMemoryUploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

LONGEST = 2560  # pixels of the longer side: the widest screen that a page fills
MOST_PIXELS = 64_000_000  # beyond, opening it would fill the machine's memory
QUALITY = 88
TELLING = re.compile("exif|xmp|profile type", re.IGNORECASE)
KEPT = {"jpeg", "png", "webp", "avif"}  # drawn anew when too large; the others stay as they are
TOO_FINE = (
    "รูปนี้ละเอียดเกินไป (%(millions)s ล้านจุด) ระบบรับได้ไม่เกิน 64 ล้านจุด "
    "ถ่ายใหม่ด้วยขนาดปกติของโทรศัพท์ หรือย่อรูปก่อน แล้วเลือกใหม่"
)
BROKEN = "เปิดรูปนี้ไม่ได้ ไฟล์อาจเสียหรือส่งมาไม่ครบ เลือกรูปใหม่"
pillow_heif.register_heif_opener()


class PhotoField(WagtailImageField):
    """Takes a picture for what it is: a wrong ending is put right, half a picture is refused."""

    def to_python(self, data):
        try:
            if data:
                self._check_pixels(data)
            return super().to_python(data)
        except Image.DecompressionBombError:
            most = f"กว่า {2 * Image.MAX_IMAGE_PIXELS // 1_000_000}"
            raise ValidationError(TOO_FINE % {"millions": most}, code="pixels") from None
        except (OSError, ValueError, SyntaxError, struct.error):
            raise ValidationError(BROKEN, code="broken") from None

    @staticmethod
    def _check_pixels(data):
        """Before all of it is drawn, which Wagtail does to measure it."""
        with suppress(UnidentifiedImageError), Image.open(data) as opened:
            check_size(*opened.size)
        data.seek(0)

    def check_image_file_format(self, f):
        """What a phone or LINE calls .jpg may be a PNG; nobody at an office can mend that."""
        kind = f.image.format_name
        ending = PurePath(f.name).suffix.lower().removeprefix(".").replace("jpg", "jpeg")
        if ending != kind and kind in self.allowed_image_extensions:
            f.name = f"{PurePath(f.name).stem}.{kind}"
        super().check_image_file_format(f)


class PhotoForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if old := self.fields.get("file"):
            self.fields["file"] = PhotoField(label=old.label, widget=old.widget)

    def clean_file(self):
        file = self.cleaned_data["file"]
        image = getattr(file, "image", None)
        if not image or "file" not in self.changed_data:
            return file
        if image.format_name not in KEPT | {"heic"}:
            return file
        return fit(file, image.format_name)


class AvatarForm(AvatarPreferencesForm):
    """The picture of an account: seen by colleagues, and told no more than it shows."""

    def clean_avatar(self):
        file = self.cleaned_data.get("avatar")
        if file and "avatar" in self.changed_data:
            check_size(*file.image.size)
            self.cleaned_data["avatar"] = fit(file, written_as(file.image.format))
        return super().clean_avatar()


def written_as(found):
    """The kind in which a picture is kept, by the name that Pillow has for what it found."""
    kind = found.lower()
    others = {"heif": "heic", "mpo": "jpeg"}  # MPO: what many phones call a JPEG
    return kind if kind in KEPT else others.get(kind, "png")


def check_size(width, height):
    if width * height > MOST_PIXELS:
        millions = round(width * height / 1_000_000)
        raise ValidationError(TOO_FINE % {"millions": millions}, code="pixels")


def fit(file, kind):
    """The upload at a size for the web, upright and without what the camera wrote beside it."""
    try:
        with Image.open(file) as opened:
            is_small = max(opened.size) <= LONGEST
            if kind in ("png", "webp", "avif") and is_small and not tells_more(opened):
                file.seek(0)
                return file
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((LONGEST, LONGEST))
            return _written(picture, file, "jpeg" if kind == "heic" else kind)
    except (OSError, ValueError, SyntaxError):
        raise ValidationError(BROKEN, code="broken") from None


def tells_more(picture):
    """Whether the file says more than what is seen: where and with what it was taken."""
    return bool(picture.getexif()) or any(TELLING.search(str(name)) for name in picture.info)


def _written(picture, file, kind):
    out = io.BytesIO()
    if kind == "jpeg":
        picture = picture.convert("RGB")
    colours = {"icc_profile": picture.info.get("icc_profile")}
    quality = {} if kind == "png" else {"quality": QUALITY}
    picture.save(out, kind, optimize=True, exif=b"", **quality, **colours)
    name = f"{PurePath(file.name).stem}.{'jpg' if kind == 'jpeg' else kind}"
    size = out.tell()
    out.seek(0)
    new = InMemoryUploadedFile(out, "file", name, f"image/{kind}", size, None)
    new.image = picture
    return new
