"""The request as a letter to print: for staff who see the case, and for its citizen."""

from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from . import access, numbers, request_letter


@require_safe
def for_staff(request, number):
    if not numbers.is_number(number):
        raise Http404
    return answer(access.staff_case(request.user, number), is_for_printing=True)


@never_cache
@require_safe
def for_citizen(request, number):
    """Only the browser that holds the secret of the case gets its letter."""
    case = access.citizen_case(request, number)
    if not case:
        raise Http404
    return answer(case)


def answer(case, *, is_for_printing=False):
    """Return the letter; a desk's computer shows it at once, to be printed."""
    how = "inline" if is_for_printing else "attachment"
    response = HttpResponse(request_letter.draw(case), content_type="application/pdf")
    response["Content-Disposition"] = f'{how}; filename="request-{case.number}.pdf"'
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
