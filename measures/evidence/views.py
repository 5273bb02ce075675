"""A document's own address, which stays when its file is replaced by one of another name."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve

from home.privacy import is_closed


@require_safe
def document(request, pk):
    """Send the file as it is now. What is closed to the public does not exist here."""
    found = get_object_or_404(get_document_model().objects.select_related("collection"), pk=pk)
    if is_closed(found):
        raise Http404
    try:
        return serve(request, found.pk, found.filename)
    except FileNotFoundError:  # its row is there, the file is not
        raise Http404 from None
