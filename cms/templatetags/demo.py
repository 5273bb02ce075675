"""The demo's accounts on the sign-in page; nothing outside demo mode."""

from django import template
from django.conf import settings

from cms.demo import accounts

register = template.Library()


@register.simple_tag
def demo_accounts():
    return accounts.ACCOUNTS if settings.DEMO else ()


@register.simple_tag
def demo_password():
    return accounts.password() if settings.DEMO else ""
