"""By which ways news went to people in a year: for the public, and as evidence."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.buddhist import fiscal_year
from home.languages import local_path
from home.outreach import queries


@require_safe
def newest(request):
    """The newest year that has any; else this one."""
    years = queries.years()
    return redirect("outreach:year", years[0] if years else fiscal_year(localdate()))


@require_safe
@cache_control(public=True)
def year(request, number):
    """All sendings of a fiscal year (BE)."""
    years = queries.years()
    if number not in years and number != fiscal_year(localdate()):
        raise Http404
    context = {
        "found": queries.year(number),
        "years": [one for one in years if one != number],
        "crumbs": [
            {"title": _("หน้าหลัก"), "url": local_path("/")},
            {"title": _("ข่าวและประกาศ"), "url": local_path("/news/")},
            {"title": _("ข่าวไปถึงคนทางไหน"), "url": reverse("outreach:newest")},
            {"title": str(number), "url": ""},
        ],
    }
    return render(request, "outreach/year.html", context)
