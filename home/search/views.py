"""The search: one box, one list, and suggestions while somebody types."""

import re
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.timezone import localdate
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from home.folding import ascii_digits
from home.search import asking, unfound
from home.search.finding import Finder
from home.search.kinds import LABELS
from home.search.results import results
from home.search.suggesting import suggestions

A_PAGE = 10
# The number of a case (NH-2570-000123): cases are never found, but have a page that asks for more.
_NUMBER = re.compile(r"[A-Za-z]{2,4}-?\d{4}-?\d{6}")
FRESH_FOR = 5 * 60  # seconds that a browser keeps what it was offered


@require_safe
@never_cache
def search(request):
    """What was typed is kept nowhere with who typed it, nor in any cache."""
    came = request.GET.get("q", "")
    typed = asking.typed(came)
    kind = request.GET.get("kind", "")
    kind = kind if kind in LABELS else ""
    context = {
        "typed": typed,
        "kind": kind,
        "is_cut": len(came.strip()) > asking.MOST_TYPED,
        "is_number": bool(_NUMBER.search(ascii_digits(typed))),
    }
    if typed:
        context |= _found(typed, kind, request.GET.get("page"))
    return render(request, "search/results.html", context)


def _found(typed, kind, number):
    language, today = translation.get_language(), localdate()
    finder = Finder(language, today)
    found = finder.find(typed)
    if not found.ranked:
        unfound.note(typed, today=today)
    page = Paginator(found.of_kind(kind), A_PAGE).get_page(number)
    return {
        "found": found,
        "page_obj": page,
        "pages": "?" + urlencode({"q": typed, **({"kind": kind} if kind else {}), "page": ""}),
        "results": results(page.object_list, found.asked, finder.own, language),
        "kinds": [(key, LABELS[key], count) for key, count in found.counts.items() if count],
    }


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def suggest(request):
    offered = suggestions(asking.typed(request.GET.get("q", "")), translation.get_language())
    rows = [{"title": one.title, "url": one.url, "kind": one.label} for one in offered]
    return JsonResponse({"suggestions": rows})
