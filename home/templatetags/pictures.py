"""Pictures in sizes that fit the reader's screen."""

from django import template

from home import pictures

register = template.Library()


@register.simple_tag
def sized_picture(image, use, alt=""):
    """{% sized_picture page.picture "card" page.picture_alt %}; uses are in home/pictures.py."""
    return pictures.picture(image, use, alt) if image else ""
