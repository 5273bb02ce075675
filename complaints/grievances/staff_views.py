"""What officers do with one grievance, on the screen of its case."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from casework import access, official_papers, staff_page
from casework.models import IssuedPaper

from . import photos
from .models import Grievance, GrievancePhoto
from .staff_moves import MOVES

NO_NUMBER = "(ออกเลขที่ภายหลัง)"


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def move(request, number, key):
    """Show the form of one move, open over the case; or carry it out."""
    case = access.staff_case(request.user, number)
    if key not in MOVES:
        raise Http404
    move, needs = MOVES[key], MOVES[key].needs or key
    access.check(request.user, case, needs)
    grievance = _grievance(case)
    url = reverse("grievances_staff:move", args=[case.number, key])
    opened = staff_page.bind(request, case, move, key=needs, url=url, name=key)
    act = staff_page.on(grievance, move.act)
    return staff_page.carry_out(
        request,
        case,
        opened,
        act,
        done=move.done,
        preview=lambda form: _preview(form.text, case),
    )


@require_safe
def photo(request, number, pk):
    """One photo, made anew and small, to be looked at without opening the file itself."""
    case = access.staff_case(request.user, number)
    found = get_object_or_404(
        GrievancePhoto.objects.select_related("file"), pk=pk, grievance__case=case
    )
    try:
        content, _width, _height = photos.jpeg(found.file.path, side=photos.DESK_SIDE)
    except photos.Unreadable as error:
        raise Http404 from error
    response = HttpResponse(content, content_type="image/jpeg")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _grievance(case):
    found = Grievance.objects.select_related("category__division", "village")
    grievance = get_object_or_404(found, case=case)
    # One object each: what the form reads and what the action changes.
    case.grievance, grievance.case = grievance, case
    return grievance


def _preview(text, case):
    kind = IssuedPaper.Kind.LETTER
    content = official_papers.wording(
        kind, text, case=case, number=NO_NUMBER, issued_on=localdate()
    )
    pdf = official_papers.draw(kind, content, code=official_papers.SAMPLE_CODE, is_sample=True)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="preview.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
