"""Who works here: the chart, a division, a post, a person."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import Division, Person, Side

from . import structure as organisation
from .crumbs import crumbs_to
from .models import Post
from .offers import WORK, of

ALWAYS_ASK = cache_control(public=True, no_cache=True)


@ALWAYS_ASK
@require_safe
def structure(request):
    context = {"chart": organisation.chart(), "crumbs": _crumbs()[:-1]}
    return render(request, "about/structure.html", context)


@ALWAYS_ASK
@require_safe
def division(request, pk):
    shown = get_object_or_404(Division.objects.active(), pk=pk)
    unit, others = organisation.unit(shown)
    context = {
        "unit": unit,
        "others": others,
        "work": list(of(WORK, None, shown)),
        "crumbs": _crumbs(),
    }
    return render(request, "about/division.html", context)


@ALWAYS_ASK
@require_safe
def post(request, pk):
    shown = get_object_or_404(Post.objects.shown(), pk=pk)
    return render(request, "about/post.html", {"post": shown, "crumbs": _crumbs(shown.division)})


@require_safe
def people(request):
    """Nobody's page: whoever shortens the address of a person comes to all of them."""
    return redirect("about:structure")


@ALWAYS_ASK
@require_safe
def person(request, pk):
    shown = get_object_or_404(
        Person.objects.active().select_related("division", "photo", "village"), pk=pk
    )
    context = {
        "person": shown,
        "posts": list(Post.objects.shown().filter(holder=shown)),
        "work": list(of(WORK, shown, None)),
        "is_elected": shown.side == Side.POLITICAL,
        "crumbs": _crumbs(shown.division),
    }
    return render(request, "about/person.html", context)


def _crumbs(division=None):
    items = crumbs_to({"title": _("โครงสร้าง"), "url": reverse("about:structure")})
    if division:
        address = reverse("about:division", args=[division.pk])
        items.append({"title": division.local_name, "url": address})
    return items
