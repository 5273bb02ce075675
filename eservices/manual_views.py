"""The manuals to read and to print: a service, its poster, the steps of all, the booklet."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.models import AgencySettings

from . import manuals, printing
from .crumbs import crumbs_to
from .models import find, grouped, shown_services

ALWAYS_ASK = cache_control(public=True, no_cache=True)


@ALWAYS_ASK
@require_safe
def service(request, slug):
    shown = _published(slug)
    context = manual_context(shown) | {"crumbs": crumbs_to({"title": shown.local.name})}
    return render(request, "eservices/service.html", context)


def manual_context(shown):
    """What the page of a service is drawn from, published or being written."""
    agency = AgencySettings.load()
    manual = manuals.of(shown, agency)
    return {"shown": shown, "service": shown.local, "thai": shown.thai, "manual": manual}


@ALWAYS_ASK
@require_safe
def poster(request, slug, size="a4"):
    shown = _published(slug)
    agency = AgencySettings.load()
    file = printing.poster(manuals.of(shown, agency), agency, size)
    return _pdf(file, f"poster-{shown.thai.slug}-{size}.pdf")


@ALWAYS_ASK
@require_safe
def steps(request):
    """Every service with its steps, who does them and how long they take, on one page to print."""
    services = shown_services()
    all_manuals = manuals.all_of(services, AgencySettings.load())
    by_slug = {manual.slug: manual for manual in all_manuals}
    groups = [
        (division, [(shown, by_slug[shown.thai.slug]) for shown in of_division])
        for division, of_division in grouped(services)
    ]
    context = {"groups": groups, "crumbs": crumbs_to({"title": _("ขั้นตอนและระยะเวลาของทุกบริการ")})}
    return render(request, "eservices/steps.html", context)


@ALWAYS_ASK
@require_safe
def booklet(request):
    services = shown_services()
    if not services:
        raise Http404
    agency = AgencySettings.load()
    return _pdf(printing.booklet(manuals.all_of(services, agency), agency), "service-manual.pdf")


def _published(slug):
    shown = find(slug)
    if shown is None or not shown.thai.live:
        raise Http404
    return shown


def _pdf(file, name):
    # Shown in the browser, where one looks before one prints; the name is for keeping it.
    disposition = f'inline; filename="{name}"'
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(file, content_type="application/pdf", headers=headers)
