"""Pictures of public pages, as the editors' uploads were rendered.

Only renditions: originals (with the place where a photo was taken) and documents stay behind
Wagtail's own views, and files of cases lie elsewhere altogether.
"""

from django.conf import settings
from django.http import Http404
from django.utils.cache import patch_cache_control
from django.views.static import serve

A_MONTH = 30 * 24 * 3600  # seconds; a changed picture gets a new name


LONGEST_NAME = 255  # bytes; the disk knows no longer one


def rendition(request, folder: str, name: str):
    if len(name.encode()) > LONGEST_NAME or name in {".", ".."}:
        raise Http404
    response = serve(request, name, document_root=settings.MEDIA_ROOT / folder)
    patch_cache_control(response, public=True, max_age=A_MONTH)
    return response
