"""In which sizes and formats a picture is shown, and when they are made."""

from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_rendition_or_not_found, get_renditions_or_not_found
from wagtail.models import Page

FORMATS = "format-{avif,webp,jpeg}"
# Use -> sizes made (one for phones, one for large or fine screens) and the room it is given.
USES = {
    "card": ("fill-{480x270,960x540}", "(min-width: 40em) 14rem, 100vw"),
    "wide": ("max-{640x960,1280x1600}", "(min-width: 48em) 44rem, 100vw"),
}
# Shown by themselves in one size and format.
SINGLES = {
    "share": "fill-960x540|format-jpeg",
    "portrait": "fill-144x144|format-jpeg",
    "emblem": "max-112x112|format-webp",
}


def specs(use):
    if use in SINGLES:
        return [SINGLES[use]]
    return Filter.expand_spec(f"{USES[use][0]}|{FORMATS}")


def picture(image, use, alt, lazy=True):
    """The picture ready to be printed in a page."""
    attributes = {"alt": alt, "sizes": USES[use][1], "decoding": "async"}
    if lazy:
        attributes["loading"] = "lazy"
    return Picture(get_renditions_or_not_found(image, specs(use)), attributes)


def single(image, use):
    """The one rendition of a use in SINGLES."""
    return get_rendition_or_not_found(image, SINGLES[use])


def prepare(image, *uses):
    """Make every size of an image now, so that no visitor waits for it."""
    if image is not None:
        for use in uses:
            get_renditions_or_not_found(image, specs(use))


def prepare_published(since):
    """Make them for the pages that the clock has published since that moment."""
    for page in Page.objects.live().filter(last_published_at__gte=since).specific():
        prepare_page(page)


def prepare_page(page):
    """Make every size of the pictures a page shows."""
    prepare(getattr(page, "picture", None), "card", "wide", "share")
    for name in ("body", "gallery"):
        for block in getattr(page, name, None) or ():
            if block.block_type == "picture":
                prepare(block.value["image"], "wide")
