"""Files as the public opens them. An address that once led to a file always will."""

from pathlib import PurePosixPath

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve


@require_safe
def file(request, document_id, name):
    """Send the file; by a name that it had before, lead to the file it has now."""
    document = get_object_or_404(get_document_model(), pk=int(document_id))
    if document.filename != name:
        editions = document.editions.values_list("file", flat=True)
        if name not in {PurePosixPath(one).name for one in editions}:
            raise Http404
        for hook in hooks.get_hooks("before_serve_document"):  # who may not have it learns no name
            answer = hook(document, request)
            if isinstance(answer, HttpResponse):
                return answer
        return redirect(document.url)
    try:
        return serve(request, document.pk, name)
    except FileNotFoundError:  # its row is there, the file is not
        raise Http404 from None


@require_safe
def old_address(request, document_id, name):
    """Files were at /documents/<id>/<name> before the library came there."""
    return redirect(reverse("wagtaildocs_serve", args=[document_id, name]), permanent=True)
