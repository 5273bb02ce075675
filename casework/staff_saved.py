"""Keeping the inbox's filter as a list of one's own, and forgetting it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from . import access, saved_filters, staff_inbox
from .staff_list_forms import SaveFilterForm


@require_POST
def keep(request):
    """The filter itself stands in the address, as it does in the inbox's own."""
    if not access.handles_cases(request.user):
        raise Http404
    form = SaveFilterForm(request.POST)
    if form.is_valid():
        query, name = staff_inbox.query_of(request), form.cleaned_data["name"]
        try:
            saved_filters.keep(request.user, name=name, query=query)
        except saved_filters.NotPossible as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, f"เก็บรายการ “{name}” แล้ว")
            return redirect(f"{reverse('casework_staff:inbox')}?{query}")
    return staff_inbox.show(request, save_form=form, status=422)


@require_POST
def forget(request, pk):
    if not access.handles_cases(request.user):
        raise Http404
    saved_filters.forget(request.user, pk)
    messages.success(request, "ลบรายการแล้ว เรื่องในรายการยังอยู่ครบ")
    return redirect("casework_staff:inbox")
