"""In which sizes and formats a picture is shown, and when they are made."""

from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

FORMATS = "format-{avif,webp,jpeg}"
# Use -> sizes made (one for phones, one for large or fine screens) and the room it is given.
USES = {
    "card": ("fill-{480x320,960x640}", "(min-width: 48rem) 20rem, 100vw"),
    "wide": ("max-{640x960,1280x1600}", "(min-width: 48rem) 44rem, 100vw"),
    "portrait": ("fill-{160x200,320x400}", "10rem"),
    "emblem": ("max-{96x96,192x192}", "3.5rem"),
}


def specs(use):
    # An emblem is drawn on a clear ground, which JPEG would paint white.
    formats = "format-{webp,png}" if use == "emblem" else FORMATS
    return Filter.expand_spec(f"{USES[use][0]}|{formats}")


def picture(image, use, alt):
    """The picture ready to be printed in a page."""
    attributes = {"alt": alt, "sizes": USES[use][1], "loading": "lazy", "decoding": "async"}
    return Picture(get_renditions_or_not_found(image, specs(use)), attributes)


def prepare(image, *uses):
    """Make every size of an image now, so that no visitor waits for it."""
    if image is not None:
        for use in uses:
            get_renditions_or_not_found(image, specs(use))


def prepare_page(page):
    """Make every size of the pictures a page shows."""
    prepare(getattr(page, "picture", None), "card", "wide")
    for name in ("body", "gallery"):
        for block in getattr(page, name, None) or ():
            if block.block_type == "picture":
                prepare(block.value["image"], "wide")
