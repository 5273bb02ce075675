"""Drawn pictures as Wagtail images, and as the files people attach."""

import io

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.models import Image

QUALITY = 88


def kept(title, picture, *, kind="JPEG"):
    """The picture in Wagtail's library."""
    file = ContentFile(_bytes(picture, kind), name=f"demo.{_ending(kind)}")
    width, height = picture.size
    return Image.objects.create(title=title, file=file, width=width, height=height)


def attached(name, picture, part=None):
    """A part of the picture as a photo sent from a phone: left, top, right, lower edge."""
    photo = (picture.crop(part) if part else picture).resize((800, 600))
    return SimpleUploadedFile(name, _bytes(photo, "JPEG"), content_type="image/jpeg")


def _bytes(picture, kind):
    stream = io.BytesIO()
    picture.save(stream, kind, quality=QUALITY)
    return stream.getvalue()


def _ending(kind):
    return "jpg" if kind == "JPEG" else kind.lower()
