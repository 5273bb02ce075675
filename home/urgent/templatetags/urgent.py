"""The urgent strip's notices for templates."""

from django import template
from django.utils import timezone

from home.urgent import queries

register = template.Library()


@register.simple_tag
def urgent_notices():
    """[{text, level, moos, url}] that everybody must know now."""
    return queries.shown(timezone.now())
