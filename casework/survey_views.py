"""How satisfied people are: after a case is closed, and at the counter."""

from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from . import access, actions, views


@never_cache
def rate(request, number):
    found = access.citizen_case(request, number)
    if request.method != "POST" or not found:
        return redirect("casework:case", number)
    form = views.form_of(found, "rate", request.POST)
    if not form.is_valid():
        return views.case_page(request, found, rate_form=form)

    def act():
        actions.rate(found, **form.cleaned_data, at=now())

    return views.carry_out(request, found, act, _("ขอบคุณสำหรับคะแนน"), rate_form=form)
