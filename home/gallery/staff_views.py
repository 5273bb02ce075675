"""The gallery: one page of the public site's own look, for staff alone."""

from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail import hooks

from home.gallery import reading
from home.gallery.forms import SampleForm
from home.gallery.samples import ELSEWHERE, samples
from home.models import AgencySettings

WRONG = {"name": "", "email": "ไม่ใช่อีเมล", "text": "", "use": "none"}


@require_safe
def gallery(request):
    parts = samples(AgencySettings.load(request))
    shown = ELSEWHERE | {part.template for part in parts}
    context = {
        "parts": parts,
        "others": [name for name in reading.components() if name not in shown],
        "colours": reading.colours(),
        "icons": reading.icons(),
        "states": [pair for told in hooks.get_hooks("list_state_words") for pair in told()],
        "empty_form": SampleForm(auto_id="new_%s"),
        "wrong_form": SampleForm(WRONG, auto_id="wrong_%s"),
    }
    return render(request, "home/gallery/gallery.html", context)
