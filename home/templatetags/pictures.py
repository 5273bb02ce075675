"""Pictures in sizes that fit the reader's screen."""

from django import template

from home import pictures

register = template.Library()


@register.simple_tag
def sized_picture(image, use, alt="", lazy=True):
    """{% sized_picture page.picture "card" page.picture_alt %}; uses are in home/pictures.py."""
    return pictures.picture(image, use, alt, lazy) if image else ""


@register.simple_tag
def single_picture(image, use):
    """{% single_picture person.photo "portrait" as photo %}: a rendition with url and size."""
    return pictures.single(image, use) if image else None
