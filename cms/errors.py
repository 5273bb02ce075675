"""What a visitor reads when something went wrong: what happened, what to do next."""

import errno
import logging
import sys

from django.conf import settings
from django.db import DataError, InterfaceError, OperationalError
from django.http import HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers

logger = logging.getLogger(__name__)

RETRY_AFTER = 30  # seconds
OUT_OF_RANGE = "22003"  # PostgreSQL's word for it
DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
PLAIN = (
    '<!doctype html><html lang="th"><meta charset="utf-8"><title>{title}</title>'
    "<h1>{title}</h1><p>{text}</p>"
)
TEXTS = {
    "413.html": (
        "ไฟล์รวมกันใหญ่เกินไป",
        "ลดจำนวนหรือขนาดไฟล์ให้รวมกันไม่เกิน 50 MB แล้วส่งใหม่ กดย้อนกลับเพื่อกลับไปที่แบบฟอร์ม",
    ),
    "400.html": (
        "อ่านสิ่งที่ส่งมาไม่ได้",
        "ข้อความยาวเกินไปหรือไฟล์มากเกินไป กดย้อนกลับ ลดให้สั้นลง แล้วส่งใหม่ สิ่งที่พิมพ์ยังอยู่ในเครื่องของท่าน",
    ),
    "500.html": ("ระบบขัดข้อง", "ขออภัย ระบบทำงานผิดพลาด โปรดลองใหม่ หรือโทรหาสำนักงาน"),
    "503.html": (
        "ระบบไม่พร้อมใช้งานชั่วคราว",
        "โปรดรอครึ่งนาทีแล้วลองใหม่ เรื่องที่ได้เลขแล้วไม่สูญหาย ถ้ายังไม่ได้เลข ถือว่ายังไม่ได้ส่ง",
    ),
}


def is_outage(exception) -> bool:
    if isinstance(exception, OSError):
        return exception.errno in DISK
    return isinstance(exception, OperationalError | InterfaceError)


def is_unreadable(exception) -> bool:
    """Whether it was raised while a part of a form read what was sent."""
    trace = exception.__traceback__ if isinstance(exception, KeyError | ValueError) else None
    while trace:
        if trace.tb_frame.f_code.co_name == "value_from_datadict":
            return True
        trace = trace.tb_next
    return False


def is_beyond_numbers(exception) -> bool:
    """Whether a number was sent that no table of either database can hold."""
    if isinstance(exception, OverflowError):
        return "SQLite" in str(exception)
    cause = exception.__cause__ if isinstance(exception, DataError) else None
    return getattr(cause, "sqlstate", "") == OUT_OF_RANGE


def unavailable(request, exception=None) -> HttpResponse:
    logger.error(
        "unavailable: %s: %s",
        request.path,
        _first_line(exception),
        extra={"request": request},
    )
    response = _bare("503.html", 503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def bad_request(request, exception=None) -> HttpResponse:
    """What was sent cannot be read at all. Nothing of it is looked at again."""
    return _bare("400.html", 400)


def unreadable(request) -> HttpResponse:
    """A form of the back office that lacks its parts: what to do, and that nothing was changed."""
    response = render(request, "wagtailadmin/400.html", status=400)
    add_never_cache_headers(response)
    return response


def too_large(request) -> HttpResponse:
    response = _bare("413.html", 413)
    response["Connection"] = "close"  # The body was not read.
    return response


def server_error(request) -> HttpResponse:
    """Also for what middleware meets before any view: the outage is told from the fault."""
    exception = sys.exc_info()[1]
    return unavailable(request, exception) if is_outage(exception) else _bare("500.html", 500)


def csrf_failure(request, reason="") -> HttpResponse:
    """A public form shows itself again with everything typed; any other page explains."""
    view = _view_for(request)
    if request.method == "POST" and getattr(view.func if view else None, "handles_csrf_failure", 0):
        request.csrf_failed = True
        return view.func(request, *view.args, **view.kwargs)
    response = render(request, "403_csrf.html", status=403)
    add_never_cache_headers(response)
    return response


def no_role(request) -> HttpResponse:
    """For an account that the back office is closed to: whom to ask, and the way out."""
    response = render(request, "account/no_role.html", status=403)
    add_never_cache_headers(response)
    return response


def _view_for(request):
    try:
        return resolve(request.path_info, getattr(request, "urlconf", settings.ROOT_URLCONF))
    except Resolver404:
        return None


def _bare(template: str, status: int) -> HttpResponse:
    """A page that asks nothing of the database, whatever its template tries."""
    try:
        html = render_to_string(template)
    except (TemplateDoesNotExist, TemplateSyntaxError, OperationalError, InterfaceError):
        title, text = TEXTS[template]
        html = PLAIN.format(title=title, text=text)
    response = HttpResponse(html, status=status)
    add_never_cache_headers(response)
    return response


def _first_line(exception) -> str:
    return str(exception).strip().partition("\n")[0]
