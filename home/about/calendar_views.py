"""The calendar: what is coming, a month, an event, and all of it for a phone's own calendar."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import AgencySettings

from . import happenings, months
from .crumbs import crumbs_to
from .models import Event

ALWAYS_ASK = cache_control(public=True, no_cache=True)


@ALWAYS_ASK
@require_safe
def coming(request):
    """From today on for half a year: the seasons first, then day by day."""
    today = timezone.localdate()
    last = months.of(today).moved(happenings.MONTHS_AHEAD - 1).last
    found = happenings.between(today, last)
    context = {
        "seasons": [one for one in found if one.is_long],
        "months": happenings.by_month([one for one in found if not one.is_long], today, last),
        "before": months.of(today).moved(-1),
        "after": months.of(last).moved(1),
        "feed": _feed_address(),
        "today": today,
        "crumbs": crumbs_to(),
    }
    return render(request, "about/calendar.html", context)


@ALWAYS_ASK
@require_safe
def month(request, year, month):
    shown = months.typed(year, month)
    if shown is None:
        raise Http404
    found, today = happenings.between(shown.first, shown.last), timezone.localdate()
    before, after = shown.moved(-1), shown.moved(1)
    context = {
        "month": shown,
        "seasons": [one for one in found if one.is_long],
        "days": [one for one in found if not one.is_long],
        "before": before if before.is_near(today) else None,
        "after": after if after.is_near(today) else None,
        "today": today,
        "crumbs": _crumbs(),
    }
    return render(request, "about/calendar_month.html", context)


@ALWAYS_ASK
@require_safe
def event(request, pk):
    shown = get_object_or_404(Event.objects.prefetch_related("villages"), pk=pk)
    context = {"event": shown, "happening": happenings.told(shown), "crumbs": _crumbs()}
    return render(request, "about/event.html", context)


@ALWAYS_ASK
@require_safe
def event_file(request, pk):
    shown = get_object_or_404(Event.objects.prefetch_related("villages"), pk=pk)
    return _file(shown.local_title, [happenings.told(shown)], f"event-{pk}.ics")


@ALWAYS_ASK
@require_safe
def feed(request):
    """A phone asks this address again and again: what is changed here changes there."""
    today = timezone.localdate()
    found = happenings.between(today - happenings.FEED_BACK, today + happenings.FEED_AHEAD)
    name = _("ปฏิทิน %(agency)s") % {"agency": AgencySettings.load().local_short_name}
    return _file(name, found, "calendar.ics")


def _file(name, found, file_name):
    product = AgencySettings.load().short_name_en or "Portal"
    text = happenings.as_file(name, found, host=settings.SITE_URL, product=product)
    headers = {"Content-Disposition": f'inline; filename="{file_name}"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=headers)


def _feed_address():
    whole = settings.SITE_URL + reverse("about:calendar-feed")
    return {"https": whole, "webcal": f"webcal://{whole.partition('://')[2]}"}


def _crumbs():
    return crumbs_to({"title": _("ปฏิทิน"), "url": reverse("about:calendar")})
