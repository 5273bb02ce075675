"""Anybody with a paper of ours in the hand may ask whether it is genuine.

The page says what stands on the paper and whether it still holds, the holder's
name half hidden, and nothing else of the case. A code that is not ours looks
the same whatever was typed, and wrong tries are counted.
"""

from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from home.models import AgencySettings

from . import paper_codes, throttle
from .models import IssuedPaper
from .paper_forms import VerifyForm

TOO_MANY = 429


@cache_control(public=True, no_cache=True)
@require_safe
def ask(request):
    """Ask for the code, nothing more."""
    form = VerifyForm(request.GET or None)
    if form.is_valid():
        return redirect("verify:paper", paper_codes.in_groups(form.cleaned_data["code"]))
    return _page(request, "ask", {"form": form}, 422 if form.is_bound else 200)


@never_cache
@require_safe
def paper(request, code):
    read = paper_codes.read_code(code)
    if read and code != paper_codes.in_groups(read):
        return redirect("verify:paper", paper_codes.in_groups(read))
    if throttle.is_blocked(request, f"verify-{read}"):
        return _page(request, "blocked", {"agency": AgencySettings.load(request)}, TOO_MANY)
    found = _find(read)
    if not found:
        throttle.count_wrong(request, f"verify-{read}")
        context = {"agency": AgencySettings.load(request), "form": VerifyForm()}
        return _page(request, "unknown", context, 404)
    context = {
        "paper": found,
        "holder": paper_codes.half_hidden(found.content.get("to", "")),
        "is_expired": found.is_expired(localdate()),
        "agency": AgencySettings.load(request),
    }
    return _page(request, "paper", context)


def _find(code):
    return IssuedPaper.objects.filter(code=code).first() if code else None


def _page(request, name, context, status=200):
    response = render(request, f"casework/verify/{name}.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
