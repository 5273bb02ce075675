from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def drawn(path, given):
    """The component as a page would show it, with these values alone."""
    return mark_safe(render_to_string(path, given))  # noqa: S308 - our own template
