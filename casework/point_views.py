"""Three taps at the counter: how satisfied, as much with all four, send.

Nobody signs in and nothing says who answered, so there is no authority that a forged request could
borrow: these pages need no token, are the same for everybody, never expire on a tablet that stands
open all day, and come from the page cache (decision 0030).
"""

from dataclasses import dataclass

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from home.languages import english_path, is_english, thai_path

from . import actions, throttle
from .models import SurveyPoint, SurveySheet
from .models.surveys import DIMENSIONS
from .survey_forms import LEVELS, SheetForm, TabletForm

TOO_MANY, UNAVAILABLE = 429, 503
PER_CLIENT, WITHIN = 30, 10 * 60  # answers; seconds
ECHO = 4  # seconds
# A tablet belongs to the next person: these pages go back to the first question by themselves.
LEFT_OPEN, THANKED = 90, 8  # seconds


@dataclass(frozen=True)
class Device:
    """What the answers are given on."""

    source: str
    form: type
    names: dict[str, str]  # of the addresses

    def address(self, page, *args):
        return reverse(f"survey:{self.names[page]}", args=args)


DEVICES = {
    "phone": Device(
        SurveySheet.Source.PHONE,
        SheetForm,
        {"start": "start", "levels": "levels", "thanks": "thanks"},
    ),
    "tablet": Device(
        SurveySheet.Source.TABLET,
        TabletForm,
        {"start": "tablet", "levels": "tablet_levels", "thanks": "tablet_thanks"},
    ),
}


@require_safe
@cache_control(public=True, no_cache=True)
def points(request):
    """Where one was served: for who comes by the menu, not by a poster."""
    shown = SurveyPoint.objects.filter(is_active=True).select_related("division")
    return render(request, "survey/points.html", {"points": shown})


@require_safe
@cache_control(public=True, no_cache=True)
def start(request, slug, device="phone"):
    """The first tap: one of five faces."""
    point, on = _find(slug), DEVICES[device]
    faces = [
        {"level": level, "word": word, "url": on.address("levels", slug, level)}
        for level, word in LEVELS
    ]
    context = {"faces": faces, **_where(point, device)}
    return render(request, "survey/start.html", context)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def levels(request, slug, level, device="phone"):
    """The same level stands chosen for all four; who thinks otherwise changes one; send."""
    point, on = _find(slug), DEVICES[device]
    if level not in dict(LEVELS):
        raise Http404
    if request.method == "POST":
        return _receive(request, point, level, device)
    form = on.form(initial=dict.fromkeys(DIMENSIONS, level))
    response = _levels_page(request, point, level, device, form)
    patch_cache_control(response, public=True, no_cache=True)
    return response


@require_safe
@cache_control(public=True, no_cache=True)
def thanks(request, slug, device="phone"):
    point, on = _find(slug), DEVICES[device]
    again = on.address("start", slug)
    context = {"again": again, **_where(point, device)}
    response = render(request, "survey/thanks.html", context)
    return _going_back(response, device, again, THANKED)


def _receive(request, point, level, device):
    on = DEVICES[device]
    form = on.form(request.POST)
    if not form.is_valid():
        return _levels_page(request, point, level, device, form)
    if _is_from_elsewhere(request):
        form.add_error(None, _("คะแนนนี้ส่งมาจากเว็บอื่น จึงยังไม่ได้บันทึก โปรดกดส่งอีกครั้ง"))
        return _levels_page(request, point, level, device, form, status=403)
    answer = form.answer()
    refused = _count_once(request, point, level, device, form, answer)
    return refused or redirect(on.address("thanks", point.slug))


def _count_once(request, point, level, device, form, answer):
    """Count unless it is an echo of what was kept; what was not kept may be sent again at once."""
    echo = (request, f"survey-{point.pk}", repr(answer))
    if throttle.is_echo(*echo, seconds=ECHO):
        return None
    is_kept = False
    try:
        refused = _count(request, point, level, device, form, answer)
        is_kept = refused is None
    finally:
        if not is_kept:
            throttle.forget_echo(*echo)
    return refused


def _count(request, point, level, device, form, answer):
    """Keep the answer. Return a page only where that was not possible."""
    if throttle.is_flood(request, f"survey-{point.pk}", limit=PER_CLIENT, seconds=WITHIN):
        form.add_error(None, _("ได้รับคะแนนจากที่เดียวกันหลายครั้งติดกัน โปรดรอสิบนาทีแล้วกดส่งอีกครั้ง"))
        return _levels_page(request, point, level, device, form, status=TOO_MANY)
    try:
        source, today = DEVICES[device].source, localdate()
        actions.count_answers(point, [answer], source=source, on=today, at=now())
    except DatabaseError:
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ คำตอบยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วส่งอีกครั้ง"))
        return _levels_page(request, point, level, device, form, status=UNAVAILABLE)
    return None


def _is_from_elsewhere(request):
    """Whether the browser itself says that another site made it send this."""
    return request.headers.get("Sec-Fetch-Site", "") == "cross-site"


def _levels_page(request, point, level, device, form, status=200):
    on = DEVICES[device]
    context = {
        **_where(point, device),
        "form": form,
        "word": dict(LEVELS)[level],
        "action": on.address("levels", point.slug, level),
        "again": on.address("start", point.slug),
    }
    response = render(request, "survey/levels.html", context, status=status)
    return _going_back(response, device, context["again"], LEFT_OPEN)


def _where(point, device):
    start = DEVICES[device].address("start", point.slug)
    other = thai_path(start) if is_english() else english_path(start)
    return {"point": point, "device": device, "other_language": other}


def _going_back(response, device, address, seconds):
    if device == "tablet":
        response["Refresh"] = f"{seconds}; url={address}"
    return response


def _find(slug):
    found = SurveyPoint.objects.select_related("division")
    return get_object_or_404(found, slug=slug, is_active=True)
