"""The page on which a citizen says that what we call done is not."""

from django.contrib import messages
from django.db import DatabaseError
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import access, filing
from casework import actions as casework

from . import actions
from .forms import NotFixedForm
from .models import Grievance

CONFLICT, FORBIDDEN, UNAVAILABLE = 409, 403, 503


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def not_fixed(request, number):
    case = access.citizen_case(request, number)
    grievance = Grievance.objects.filter(case=case).first() if case else None
    if not grievance:
        return redirect("casework:case", number)
    if request.method != "POST":
        return _page(request, case, grievance, NotFixedForm())
    form = NotFixedForm(request.POST, request.FILES)
    is_valid = form.is_valid()
    if getattr(request, "csrf_failed", False):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
        return _page(request, case, grievance, form, FORBIDDEN)
    return (
        _act(request, case, grievance, form) if is_valid else _page(request, case, grievance, form)
    )


# The middleware asks the view to answer a failed CSRF check itself: the words are not lost.
not_fixed.handles_csrf_failure = True


def _act(request, case, grievance, form):
    try:
        kept = filing.keep(form.cleaned_data["files"])
        actions.not_fixed(grievance, text=form.cleaned_data["text"], files=kept, at=now())
    except casework.NotAllowed as error:
        form.add_error(None, str(error))
        return _page(request, case, grievance, form, CONFLICT)
    except (OSError, DatabaseError):
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ ข้อความยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วส่งอีกครั้ง"))
        return _page(request, case, grievance, form, UNAVAILABLE)
    messages.success(request, _("เราได้รับแจ้งแล้วว่ายังไม่เรียบร้อย"))
    return redirect("casework:case", case.number)


def _page(request, case, grievance, form, status=200):
    context = {"case": case, "grievance": grievance, "form": form}
    return render(request, "complaints/not_fixed.html", context, status=status)
