"""Menu, footer links, crumbs and language links for templates."""

from django import template
from wagtail.models import Page

from home import navigation
from home.languages import THAI
from home.public_addresses import absolute

register = template.Library()


def _asked(context):
    """The request and the page it shows; either may be missing."""
    page = context.get("page")
    return context.get("request"), page if isinstance(page, Page) else None


@register.simple_tag(takes_context=True)
def site_menu(context):
    """[{title, url, is_current, children}] of the language being read."""
    request, page = _asked(context)
    return navigation.whole_menu(request, page) if request else []


@register.simple_tag(takes_context=True)
def entries_below(context):
    """[{title, url}] of the system's own addresses that belong below this page."""
    request, page = _asked(context)
    return navigation.below(request, page) if request and page else []


@register.simple_tag(takes_context=True)
def footer_links(context):
    """[{title, url}] of the pages marked for the foot."""
    request, page = _asked(context)
    return navigation.footer(request, page) if request else []


@register.simple_tag(takes_context=True)
def breadcrumbs(context):
    """[{title, url}] from the home page down to this page, itself left out."""
    request, page = _asked(context)
    return navigation.crumbs(page, request) if request and page else []


@register.simple_tag(takes_context=True)
def language_links(context):
    """[{code, name, url, is_current}], each leading to this same page."""
    request, page = _asked(context)
    return navigation.languages(request, page) if request else []


@register.simple_tag
def full_addresses(languages, request):
    """{canonical, alternates: [(code, address)]} of what language_links gave.

    A page that stands in one language alone has no alternates; one that is not there has nothing.
    """
    same = {one["code"]: absolute(_bare(one["url"])) for one in languages if one["is_same"]}
    current = next((one["code"] for one in languages if one["is_current"]), None)
    links = list(same.items()) if len(same) > 1 else []
    if links and THAI in same:
        links.append(("x-default", same[THAI]))
    return {"canonical": same.get(current), "alternates": links}


def _bare(url):
    """An address without what was asked of it, but for the page of a list, which is its own."""
    path, _, query = url.partition("?")
    number = query.removeprefix("page=")
    return url if query != number and number.isdigit() else path
