"""What everybody may read: the list, one grievance, its photos, the map. Depends on no visitor."""

import io

from django.core.paginator import Paginator
from django.http import FileResponse, Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from PIL import Image

from casework import storage
from home.languages import local_path

from . import public, village_map

PAGE = 20
AN_HOUR = 60 * 60  # seconds; a photo taken back is gone from browsers as soon
SMALL = (320, 320)
PLACES = 4  # of a coordinate
shared = cache_control(public=True, no_cache=True)


@require_safe
@shared
def listing(request):
    """The public list, narrowed by category, village and state as the address says."""
    categories, villages = list(public.categories()), list(public.villages())
    chosen = {
        "category": _among(request.GET.get("category"), categories, "slug"),
        "village": _among(request.GET.get("village"), villages, "moo"),
        "state": _among_codes(request.GET.get("state")),
    }
    found = _narrowed(public.listed(), **chosen)
    page = Paginator(public.in_list(found), PAGE).get_page(request.GET.get("page"))
    asked = {
        "category": getattr(chosen["category"], "slug", ""),
        "village": getattr(chosen["village"], "moo", ""),
        "state": chosen["state"],
    }
    asked = {name: value for name, value in asked.items() if value}
    context = {
        "page": page,
        "map_url": reverse("complaints:map"),
        "lines": [_told(grievance) for grievance in page],
        "categories": categories,
        "villages": villages,
        "states": public.states(),
        "chosen": chosen,
        "asked": asked,
        "base": f"?{urlencode({**asked, 'page': ''})}",
        "crumbs": crumbs({"title": _("เรื่องที่ชาวบ้านแจ้ง")}),
    }
    return render(request, "complaints/public/list.html", context)


@require_safe
@shared
def one(request, number):
    grievance = public.in_list(public.numbered(number)).first()
    if grievance is None:
        raise Http404
    context = {
        "told": _told(grievance),
        "list_url": reverse("complaints:list"),
        "grievance": grievance,
        "case": grievance.case,
        "crumbs": crumbs(
            {"title": _("เรื่องที่ชาวบ้านแจ้ง"), "url": reverse("complaints:list")},
            {"title": grievance.case.number},
        ),
    }
    return render(request, "complaints/public/one.html", context)


@require_safe
def photo(request, number, pk, *, is_small=False):
    """The copy made for the public, and nothing else of the photo."""
    found = public.photo(number, pk)
    try:
        file = storage.open_file(found.path) if found else None
    except OSError:
        file = None
    if file is None:
        raise Http404
    response = FileResponse(_small(file) if is_small else file, content_type="image/jpeg")
    patch_cache_control(response, public=True, max_age=AN_HOUR)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = "inline"
    return response


@require_safe
@shared
def map_of_villages(request):
    """Where what was told of is, by village: a drawing, and the same as a table."""
    counts, villages = public.counts_by_village(), list(public.villages())
    rows = [(village, *counts.get(village.pk, (0, 0))) for village in villages]
    context = {
        "drawing": village_map.draw(rows),
        "rows": rows,
        "list_url": reverse("complaints:list"),
        "nowhere": counts.get(None),
        "without_point": [row[0] for row in rows if row[0].latitude is None],
        "crumbs": crumbs(
            {"title": _("เรื่องที่ชาวบ้านแจ้ง"), "url": reverse("complaints:list")},
            {"title": _("แผนที่")},
        ),
    }
    return render(request, "complaints/public/map.html", context)


def crumbs(*items):
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("แจ้งเรื่อง"), "url": local_path("/complaints/")},
        *items,
    ]


def _told(grievance):
    """What is shown of one beside its own fields."""
    state = public.told_state(grievance.case.state)
    photos = grievance.shown_photos
    before = [photo for photo in photos if photo.when == photo.When.BEFORE]
    after = [photo for photo in photos if photo.when == photo.When.AFTER]
    return {
        "grievance": grievance,
        "state": state.value,
        "label": public.told_label(grievance.case.state),
        "is_completed": state == state.COMPLETED,
        "before": before,
        "after": after,
        "cover": (after or before or [None])[0],
        "same_url": _same_url(grievance),
        **_point(grievance),
    }


def _same_url(grievance):
    """Where somebody says that theirs is the same."""
    if grievance.case.state not in public.UNFINISHED:
        return ""
    return reverse("complaints:same", args=[grievance.case.number])


def _point(grievance):
    """Latitude and longitude as an address takes them, true to ten metres: a place, not a door."""
    if not grievance.has_point:
        return {}
    latitude = f"{grievance.latitude:.{PLACES}f}"
    longitude = f"{grievance.longitude:.{PLACES}f}"
    return {"point": f"{latitude},{longitude}", "latitude": latitude, "longitude": longitude}


def _narrowed(found, *, category, village, state):
    if category:
        found = found.filter(category=category)
    if village:
        found = found.filter(village=village)
    if state:
        found = found.filter(case__state__in=public.states_of(state))
    return found


def _among(asked, things, name):
    """What the address names of these; what it names and is not there is as if not asked."""
    return next((thing for thing in things if str(getattr(thing, name)) == asked), None)


def _among_codes(asked):
    return asked if asked and public.states_of(asked) else ""


def _small(file) -> io.BytesIO:
    """The photo as small as a list shows it. A JPEG is read in a lower resolution at once."""
    stream = io.BytesIO()
    with file, Image.open(file) as picture:
        picture.draft("RGB", SMALL)
        picture.thumbnail(SMALL)
        picture.convert("RGB").save(stream, "JPEG", quality=80)
    stream.seek(0)
    return stream
