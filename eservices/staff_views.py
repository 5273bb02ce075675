"""The two ends of a request for a service, in the back office."""

from django.contrib import messages
from django.db import DatabaseError
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from casework import access, filing
from casework.actions import Changed, NotAllowed

from . import actions
from .forms import CompleteForm, RefuseForm


@require_http_methods(["GET", "POST"])
def complete(request, number):
    return _finish(request, number, "complete", CompleteForm, actions.complete)


@require_http_methods(["GET", "POST"])
def refuse(request, number):
    return _finish(request, number, "refuse", RefuseForm, actions.refuse)


def _finish(request, number, name, form_class, action):
    case = access.staff_case(request.user, number)
    access.check(request.user, case, name)
    form = form_class(request.POST or None, request.FILES or None, case=case)
    if request.method == "POST" and form.is_valid():
        try:
            _act(request, case, form, action)
        except (NotAllowed, Changed) as error:
            form.add_error(None, str(error))
        except (OSError, DatabaseError):
            form.add_error(None, "บันทึกไม่ได้ในขณะนี้ สิ่งที่พิมพ์ยังอยู่ โปรดลองอีกครั้ง")
        else:
            messages.success(request, f"ปิดเรื่อง {case.number} และแจ้งผู้ยื่นแล้ว")
            return redirect("casework_staff:case", case.number)
    context = {"case": case, "form": form, "service": case.service_request.service}
    return render(request, f"eservices/staff/{name}.html", context)


def _act(request, case, form, action):
    values = dict(form.cleaned_data)
    seen = values.pop("seen")
    if "files" in values:
        values["files"] = filing.keep(values["files"])
    action(case.service_request, **values, by=request.user, at=now(), seen=seen)
