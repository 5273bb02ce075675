"""Staff: what people wrote at the survey points. For who decides, never for the public."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from casework import access
from casework.holders import levels_of
from casework.models import SurveySheet

A_PAGE = 30


def may_read(user) -> bool:
    return bool(levels_of(user))


@require_safe
def comments(request):
    """A head reads what was written for the own division; the chief, everything. Newest first."""
    if not may_read(request.user):
        raise Http404
    pages = Paginator(_written_for(request.user), A_PAGE)
    context = {"page": pages.get_page(request.GET.get("page"))}
    return render(request, "measures/staff/comments.html", context)


def _written_for(user):
    written = SurveySheet.objects.exclude(comment="").select_related("point", "division")
    if "chief" not in levels_of(user):
        written = written.filter(division__in=access.divisions_of(user))
    return written.order_by("-on", "-pk")
