"""All ways to reach the office, and a poster of each for the wall."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import AgencySettings

from . import posters as papers
from .channels import channels as all_channels
from .crumbs import crumbs_to

ALWAYS_ASK = cache_control(public=True, no_cache=True)


@ALWAYS_ASK
@require_safe
def channels(request):
    found = all_channels(AgencySettings.load())
    context = {"channels": found, "crumbs": crumbs_to()}
    return render(request, "about/channels.html", context)


@ALWAYS_ASK
@require_safe
def poster(request, key):
    agency = AgencySettings.load()
    found = [one for one in all_channels(agency) if one.key == key]
    if not found:
        raise Http404
    return _pdf(papers.one(found[0], agency), f"channel-{key}.pdf")


@ALWAYS_ASK
@require_safe
def posters(request):
    agency = AgencySettings.load()
    return _pdf(papers.together(all_channels(agency), agency), "channels.pdf")


def _pdf(file, name):
    # Shown in the browser, where one looks before one prints; the name is for keeping it.
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(file, content_type="application/pdf", headers=headers)
