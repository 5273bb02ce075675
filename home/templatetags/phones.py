"""Telephone numbers within what somebody wrote."""

from django import template

from home import phones

register = template.Library()


@register.filter
def with_numbers(text):
    """{% for words, number in text|with_numbers %}; the number dials, "" where it is none."""
    return phones.with_numbers(str(text))
