"""What search engines ask for first: where they may go, and all there is."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import THAI
from home.public_addresses import absolute, places

# Lists of endless questions, and doors for people alone. What is private is refused by itself.
SHUT = ("/admin/", "/accounts/", "/search/", "/track/", "/survey/", "/queue/")
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def robots(request):
    shut = [f"Disallow: {prefix}{path}" for path in SHUT for prefix in ("", "/en")]
    lines = ["User-agent: *", *shut, "", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@shared
def sitemap(request):
    """Every public page with its other language, after the protocol of sitemaps.org."""
    entries = []
    for place in places():
        links = [(language, absolute(path)) for language, path in place.paths.items()]
        if THAI in place.paths:
            links.append(("x-default", absolute(place.paths[THAI])))
        entries += [(absolute(path), links, place.changed_at) for path in place.paths.values()]
    context = {"entries": entries}
    return render(request, "home/sitemap.xml", context, content_type="application/xml")
