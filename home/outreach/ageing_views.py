"""The report of pages that nobody has touched for long."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from home.outreach import access, ageing

PAGE = 50


@require_safe
def ageing_pages(request):
    user, at = request.user, now()
    if not access.keeps_pages(user):
        raise Http404
    wanted = ageing.asked(request.GET)
    page = Paginator(ageing.untouched(user, wanted, at=at), PAGE).get_page(
        request.GET.get("page", "1")
    )
    rows = [(one, ageing.months_since(one.last_published_at, at=at)) for one in page]
    context = {
        "page": page,
        "rows": rows,
        "wanted": wanted,
        "months": ageing.MONTHS,
        "kinds": ageing.kinds(user),
        "owners": ageing.owners(user),
    }
    return render(request, "outreach/staff/ageing.html", context)
