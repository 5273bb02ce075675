"""The gallery: one page of the public site's own look, for staff alone."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.permissions import page_permission_policy

from home.gallery import reading
from home.gallery.forms import SampleForm
from home.gallery.samples import ELSEWHERE, samples
from home.models import AgencySettings

WRONG = {"name": "", "email": "ไม่ใช่อีเมล", "text": "", "use": "none"}


def may_look(user):
    """Who writes pages."""
    return page_permission_policy.user_has_any_permission(user, {"add", "change"})


@require_safe
def gallery(request):
    if not may_look(request.user):
        raise Http404
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
