"""How satisfied people are: after a case is closed."""

from django.contrib import messages
from django.db import DatabaseError
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from . import access, actions, ratings
from .survey_forms import RateForm

CONFLICT, FORBIDDEN, UNAVAILABLE = 409, 403, 503


@never_cache
def rate(request, number):
    """Ask who sent the case what they think of its outcome; once for each closing."""
    found = access.citizen_case(request, number)
    if not found:
        return redirect("casework:case", number)
    if request.method != "POST":
        if not ratings.said_of(found)["may_rate"]:
            return redirect("casework:case", number)
        return _rate_page(request, found, RateForm())
    form = RateForm(request.POST)
    is_valid = form.is_valid()
    if getattr(request, "csrf_failed", False):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
        return _rate_page(request, found, form, status=FORBIDDEN)
    return _rate(request, found, form) if is_valid else _rate_page(request, found, form)


# The middleware asks the view to answer a failed CSRF check itself: the words are not lost.
rate.handles_csrf_failure = True


def _rate(request, found, form):
    try:
        actions.rate(found, **form.answer(), at=now())
    except actions.NotAllowed as error:
        form.add_error(None, str(error))
        return _rate_page(request, found, form, status=CONFLICT)
    except DatabaseError:
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ คำตอบยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วส่งอีกครั้ง"))
        return _rate_page(request, found, form, status=UNAVAILABLE)
    messages.success(request, _("ขอบคุณสำหรับคะแนน"))
    return redirect("casework:case", found.number)


def _rate_page(request, found, form, status=200):
    context = {"case": found, "form": form}
    return render(request, "casework/rate.html", context, status=status)
