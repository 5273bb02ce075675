"""The site map."""

from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from . import site_map as tree
from .crumbs import crumbs_to


@cache_control(public=True, no_cache=True)
@require_safe
def site_map(request):
    context = {"branches": tree.branches(request), "crumbs": crumbs_to()}
    return render(request, "about/site_map.html", context)
