"""Keeps finished public pages, so that most visits cost one small query.

A page is kept under a *generation* that is derived, not counted: the newest entries of Wagtail's
two logs, how many urgent notices have begun and ended, and today's date. Every publish, unpublish,
move, and every saved setting or snippet writes a log entry, so nothing has to remember to clear
anything (decision 0001). Pages about cases also end with the newest event of any case: what staff
take off a public list is gone at once.
"""

import gzip
import hashlib
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.db.models import Max
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from wagtail.models import ModelLogEntry, PageLogEntry

from casework.models import Event
from home.languages import thai_path
from home.urgent.models import UrgentNotice

LIFETIME = 10 * 60  # seconds; bounds what no log entry tells of, such as a row changed by a command
LARGEST = 512 * 1024  # bytes of a page worth keeping
WORTH_COMPRESSING = 500  # bytes
ABOUT_CASES = ("/complaints/",)
NEVER = ("/admin/", "/accounts/", "/healthz", "/files/", "/doc/", "/media/")
KEPT_HEADERS_NOT = {"content-length", "content-encoding", "etag"}


@dataclass(frozen=True)
class Kept:
    """A finished answer, ready for each way a browser may want it."""

    headers: dict[str, str]
    bodies: dict[str, bytes]  # by content encoding; "" is plain
    digest: str

    def answer(self, request) -> HttpResponse:
        encoding = _encoding(request, self.bodies)
        etag = f'"{self.digest}{"-" + encoding if encoding else ""}"'
        response = HttpResponse(self.bodies[encoding], headers={**self.headers, "ETag": etag})
        if encoding:
            response["Content-Encoding"] = encoding
        response["Content-Length"] = str(len(self.bodies[encoding]))
        if request.method == "HEAD":
            response.content = b""
        conditional = get_conditional_response(request, etag=etag, response=response)
        if isinstance(conditional, HttpResponseNotModified):
            for name in ("Content-Security-Policy", "Vary"):
                if name in response:
                    conditional[name] = response[name]
        return conditional


class PageCache:
    """Answers from the kept pages, and keeps what a view or Wagtail allows to be kept."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not _may_be_asked(request):
            return self.get_response(request)
        key = _key(request)
        kept = caches["pages"].get(key)
        if kept is None:
            response = self.get_response(request)
            if not _may_be_kept(request, response):
                return response
            kept = _keep(response)
            if request.method == "GET":
                caches["pages"].set(key, kept, LIFETIME)
        return kept.answer(request)


def generation() -> str:
    """Changes with everything an editor does, when a notice begins or ends, and at midnight."""
    pages, models = PageLogEntry._meta.db_table, ModelLogEntry._meta.db_table
    notices = UrgentNotice._meta.db_table
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT (SELECT MAX(id) FROM {pages}), (SELECT MAX(id) FROM {models}),"  # noqa: S608
            f" (SELECT COUNT(*) FROM {notices} WHERE begins_at <= %s),"
            f" (SELECT COUNT(*) FROM {notices} WHERE ends_at <= %s)",
            [now, now],
        )
        newest = ".".join(map(str, cursor.fetchone()))
    return f"{newest}.{timezone.localdate():%Y%m%d}"


def _newest_event(path: str) -> int | None:
    """Changes with whatever happens to any case, for the pages that tell of them."""
    if not thai_path(path).startswith(ABOUT_CASES):
        return None
    return Event.objects.aggregate(newest=Max("pk"))["newest"]


def _may_be_asked(request) -> bool:
    if request.method not in {"GET", "HEAD"} or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return False
    if request.path_info.startswith(NEVER):
        return False
    query = request.META.get("QUERY_STRING", "")
    return not query or (query.startswith("page=") and query[5:].isdigit() and len(query) < 9)


def _key(request) -> str:
    # The host is checked here, before anything kept is shown.
    where = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    newest = _newest_event(request.path_info)
    return f"{generation()}.{newest}:{hashlib.sha256(where.encode()).hexdigest()}"


def _may_be_kept(request, response) -> bool:
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    if "cookie" in response.get("Vary", "").lower() or len(response.content) > LARGEST:
        return False
    control = response.get("Cache-Control", "")
    match = request.resolver_match
    is_page = match is not None and match.url_name == "wagtail_serve"
    return "public" in control or (is_page and not control)


def _keep(response) -> Kept:
    patch_cache_control(response, public=True, no_cache=True)
    patch_vary_headers(response, ["Accept-Encoding"])
    headers = {k: v for k, v in response.items() if k.lower() not in KEPT_HEADERS_NOT}
    body = response.content
    bodies = {"": body}
    if len(body) >= WORTH_COMPRESSING:
        bodies["br"] = brotli.compress(body, quality=6)
        bodies["gzip"] = gzip.compress(body, 6)
    return Kept(headers, bodies, hashlib.sha256(body).hexdigest()[:24])


def _encoding(request, bodies) -> str:
    accepted = {
        part.partition(";")[0].strip().lower()
        for part in request.headers.get("Accept-Encoding", "").split(",")
        if "q=0" not in part.replace(" ", "").split(";")[1:]
    }
    return next((e for e in ("br", "gzip") if e in accepted and e in bodies), "")
