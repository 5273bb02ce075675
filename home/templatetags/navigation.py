"""Menu, footer links, crumbs and language links for templates."""

from django import template
from wagtail.models import Page

from home import navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def site_menu(context):
    """[{title, url, is_current, children}] of the language being read."""
    request = context.get("request")
    return navigation.menu(request) if request else []


@register.simple_tag(takes_context=True)
def footer_links(context):
    request = context.get("request")
    return navigation.footer(request) if request else []


@register.simple_tag(takes_context=True)
def breadcrumbs(context):
    """[{title, url}] from the home page to this page, itself without url."""
    page = context.get("page")
    return navigation.crumbs(page, context["request"]) if isinstance(page, Page) else []


@register.simple_tag(takes_context=True)
def language_links(context):
    """[{code, name, url, is_current}], each leading to this same page."""
    request, page = context.get("request"), context.get("page")
    if request is None:
        return []
    return navigation.languages(request, page if isinstance(page, Page) else None)
