"""Takes the visitor out of a request of the confidential channel, before anything else sees it.

What is not there can't be logged, kept, or shown on an error page: no address, no browser, no
cookie, nothing that a proxy added. What the pages need is on the list; everything else goes.
"""

from django.conf import settings
from django.utils.timezone import localdate

from .addresses import is_ours
from .tries import visitor_mark

NEEDED = {
    "REQUEST_METHOD",
    "PATH_INFO",
    "SCRIPT_NAME",
    "CONTENT_TYPE",
    "CONTENT_LENGTH",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "HTTP_HOST",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
}
HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Unmarked:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_ours(request.path_info):
            return self.get_response(request)
        request.visitor = visitor_mark(_address(request.META), on=localdate())
        for name in list(request.META):
            if name not in NEEDED and not name.startswith("wsgi."):
                del request.META[name]
        request.META |= {"QUERY_STRING": "", "REMOTE_ADDR": "0.0.0.0"}  # noqa: S104 - nobody's
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response[name] = value
        response.cookies.clear()
        return response


def _address(meta) -> str:
    """The address that our outermost proxy saw."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    passed = meta.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies and len(passed) >= proxies:
        return passed[-proxies].strip()
    return meta.get("REMOTE_ADDR", "")
