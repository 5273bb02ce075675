"""The villages, and each by itself."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import Village

from . import villages as of_villages
from .crumbs import crumbs_to

ALWAYS_ASK = cache_control(public=True, no_cache=True)


@ALWAYS_ASK
@require_safe
def villages(request):
    context = {
        "villages": Village.objects.all(),
        "numbers": of_villages.numbers(),
        "crumbs": crumbs_to(),
    }
    return render(request, "about/villages.html", context)


@ALWAYS_ASK
@require_safe
def village(request, moo):
    shown = get_object_or_404(Village, moo=moo)
    before, after = of_villages.beside(shown)
    context = {
        "village": shown,
        "leaders": list(shown.leaders.all()),
        "councillors": list(of_villages.councillors(shown)),
        "coming": of_villages.coming(shown),
        "parts": of_villages.parts(shown),
        "before": before,
        "after": after,
        "crumbs": crumbs_to(
            {"title": pgettext("all of them", "หมู่บ้าน"), "url": reverse("about:villages")}
        ),
    }
    return render(request, "about/village.html", context)
