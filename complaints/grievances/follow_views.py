"""Being counted with somebody else's trouble: from the public list, or on the way to telling."""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from casework import actions as casework
from casework import suspicion, throttle, tokens
from casework.attempts import Attempt, attempt_of, could_not_keep, is_forged

from . import public
from .forms import FollowForm

FORBIDDEN, CONFLICT, TOO_MANY, UNAVAILABLE = 403, 409, 429, 503


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def same(request, number):
    """Say of one in the public list that it is one's own trouble too: one touch, no second form."""
    grievance = public.in_list(public.numbered(number)).first()
    if not grievance:
        raise Http404
    if request.method != "POST":
        return _page(request, grievance, FollowForm(), Attempt(tokens.new_token()))
    form, attempt = FollowForm(request.POST), attempt_of(request)
    if is_forged(request):
        return _page(request, grievance, form, attempt, FORBIDDEN)
    if not form.is_valid():
        return _page(request, grievance, form, attempt)
    status = count_too(request, attempt, number, form.cleaned_data["follow_email"])
    if status:
        return _page(request, grievance, form, attempt, status)
    return redirect("complaints:followed", number)


# The middleware asks the view to answer a failed CSRF check itself: what was typed is kept.
same.handles_csrf_failure = True


@never_cache
@require_safe
def followed(request, number):
    """Thank who has the same trouble."""
    grievance = public.numbered(number).select_related("case").first()
    if not grievance:
        raise Http404
    return render(request, "complaints/followed.html", {"grievance": grievance})


def count_too(request, attempt, number, email):
    """Count one more with this trouble; return the status where that is not possible."""
    if throttle.is_flood(request, "follow", limit=suspicion.FLOOD, seconds=suspicion.HOUR):
        attempt.notes.append(_("มีผู้กดจากที่เดียวกันมากเกินไป โปรดรอหนึ่งชั่วโมง หรือส่งเรื่องของท่านได้เลย"))
        return TOO_MANY
    grievance = (
        public.numbered(number)
        .filter(case__state__in=public.UNFINISHED)
        .select_related("case")
        .first()
    )
    options = {"email": email, "language": translation.get_language(), "token": attempt.token}
    try:
        if grievance:
            casework.follow(grievance.case, **options, at=now())
            return None
    except casework.NotAllowed:  # closed at this very moment
        pass
    except DatabaseError:
        could_not_keep(attempt)
        return UNAVAILABLE
    attempt.notes.append(_("เรื่องที่ท่านเลือกปิดแล้ว ส่งเรื่องของท่านได้เลย"))
    return CONFLICT


def _page(request, grievance, form, attempt, status=200):
    context = {
        "grievance": grievance,
        "form": form,
        "token": attempt.token,
        "notes": attempt.notes,
    }
    return render(request, "complaints/same.html", context, status=status)
