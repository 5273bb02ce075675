"""What every request passes through before an app sees it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db.models import ProtectedError
from django.http import JsonResponse
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.admin.utils import get_valid_next_url_from_request

from cms import errors
from home.page_forms import NotPublished

STAFF_PATHS = ("/admin/",)
STILL_NEEDED = "ลบไม่ได้ เพราะมีเรื่องหรือข้อมูลอื่นอ้างถึงอยู่ ยังไม่มีอะไรถูกลบ ถ้าไม่ใช้แล้ว ให้ปิดบัญชีหรือเลิกเผยแพร่แทน"
NOTHING_CHOSEN = "ไม่พบรายการที่เลือก อาจยังไม่ได้เลือกหรือมีคนลบไปแล้ว ยังไม่มีอะไรเปลี่ยน เลือกจากรายการแล้วทำอีกครั้ง"
BULK = "wagtail_bulk_action"
LARGEST_BODY = 60 * 1024 * 1024
SEEN_EVERY = 60  # seconds between two notes of "still here": not a write a click
# Wagtail's own date pickers and panels come with inline scripts and styles.
ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
}


def is_staff_path(request) -> bool:
    return request.path_info.startswith(STAFF_PATHS)


class CompressHtml(GZipMiddleware):
    """Compresses pages that are not kept; files and kept pages go out as they are."""

    def process_response(self, request, response):
        if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
            return response
        return super().process_response(request, response)


class RefuseHugeBodies:
    """Answers before the body is read, so that a huge one costs nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > LARGEST_BODY:
            return errors.too_large(request)
        return self.get_response(request)


class SayWhenUnavailable:
    """A database that is locked, full or away, and a full disk: a 503 in Thai, never a trace."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if errors.is_outage(exception):
            return errors.unavailable(request, exception)
        return None


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


class AdminPolicy:
    """The back office may frame its own previews and run Wagtail's inline scripts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_staff_path(request):
            response._csp_replace = ADMIN_POLICY | getattr(response, "_csp_replace", {})
            response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        return response


class StaffSessions:
    """Signs out who was idle for too long or signed in too long ago (a shared office computer)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            self._check(request)
        return self.get_response(request)

    def _check(self, request):
        moment = int(timezone.now().timestamp())
        session = request.session
        began, seen = session.get("began_at", moment), session.get("seen_at", moment)
        if (
            moment - seen > settings.SESSION_IDLE.total_seconds()
            or moment - began > settings.SESSION_ABSOLUTE.total_seconds()
        ):
            logout(request)
            return
        if "began_at" not in session:
            session["began_at"] = moment
        if "seen_at" not in session or moment - seen > SEEN_EVERY:
            session["seen_at"] = moment


class StaffSecondStep:
    """Without a second step (app, passkey) the back office leads only to where one is set up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.STAFF_MFA_REQUIRED and is_staff_path(request) and self._lacks(request.user):
            messages.warning(request, "ตั้งการยืนยันตัวตนขั้นที่สองก่อนเข้าระบบหลังบ้าน")
            return redirect("mfa_index")
        return self.get_response(request)

    @staticmethod
    def _lacks(user) -> bool:
        return user.is_authenticated and not user.authenticator_set.exists()


class SayWhoHasNoRole:
    """An account without any role is told so; else it would be sent to and fro for ever."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        user = request.user if is_staff_path(request) else None
        if user and user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
            return errors.no_role(request)
        return self.get_response(request)


class SayWhatCannotBeRead:
    """In the back office: a form that came without its parts is refused in Thai, not a fault.

    Wagtail's page forms count their pieces in fields of their own ("body-count"). A page that was
    not loaded to its end, or a script, sends them without; Wagtail then stumbles while reading.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not is_staff_path(request):
            return None
        is_torn = request.method == "POST" and errors.is_unreadable(exception)
        is_odd = is_torn or errors.is_beyond_numbers(exception)
        return errors.unreadable(request) if is_odd else None


class SayWhatIsRefused:
    """In the back office: what can't be done is said in words, on a page one can go on from."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and is_staff_path(request) and self._is_bulk(request):
            address = get_valid_next_url_from_request(request) or reverse("wagtailadmin_home")
            return self._say(request, NOTHING_CHOSEN, address)
        return response

    def process_exception(self, request, exception):
        if not is_staff_path(request):
            return None
        if isinstance(exception, ProtectedError):
            return self._say(request, STILL_NEEDED, reverse("wagtailadmin_home"))
        if isinstance(exception, NotPublished):
            address = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
            return self._say(request, exception.reason, address)
        return None

    @staticmethod
    def _is_bulk(request):
        """Whether something was to be done with rows of a list; Wagtail finds none of them."""
        return request.resolver_match and request.resolver_match.url_name == BULK

    @staticmethod
    def _say(request, reason, address):
        """A window of Wagtail's (an approval with a comment) is told where to go on."""
        messages.error(request, reason)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": address})
        return redirect(address)
