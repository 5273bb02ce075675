"""What every request passes through before an app sees it."""

from django.conf import settings
from django.utils import translation


class LanguageFromPath:
    """The address alone decides the language: no cookie, no header, so pages can be kept."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        path_language = translation.get_language_from_path(request.path_info)
        language = path_language or settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
