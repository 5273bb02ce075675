"""Who comes in: inspectors alone; and where something is opened, with the passphrase typed."""

from functools import wraps
from itertools import chain

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from casework import throttle

from . import access, crypto, unlocking
from .staff_forms import UnlockForm

MOST_WRONG = 5  # passphrases of one inspector
WITHIN = 15 * 60  # seconds
WRONG = "passphrase"
TOO_MANY = "พิมพ์วลีลับผิดหลายครั้งเกินไป รอ 15 นาทีแล้วลองใหม่"
OWN = {"csrfmiddlewaretoken", "passphrase"}


def inspectors_only(view):
    """For everybody else there is no such page."""

    @wraps(view)
    def guarded(request, *args, **where):
        if not access.is_inspector(request.user):
            raise Http404
        return view(request, *args, **where)

    return guarded


def with_key(view):
    """Inspectors whose key was vouched for; the others are led to where they get one."""

    @inspectors_only
    @wraps(view)
    def guarded(request, *args, **where):
        if access.key_of(request.user) is None:
            return redirect("integrity_staff:keys")
        return view(request, *args, **where)

    return guarded


def unlocked(view):
    """The view finds ``request.inspector`` with the key in hand. What was typed is not lost."""

    @with_key
    @wraps(view)
    def guarded(request, *args, **where):
        request.inspector = unlocking.unlocked(request)
        if request.inspector:
            return view(request, *args, **where)
        if request.method == "POST":
            return _unlock_and_go_on(request, view, args, where)
        return redirect(f"{reverse('integrity_staff:unlock')}?{urlencode({'next': request.path})}")

    return guarded


def of_report(view):
    """One report this inspector may see, opened: 404 before anything else is asked."""

    @inspectors_only
    @wraps(view)
    def found(request, number, **where):
        return unlocked(view)(request, access.report_for(request.user, number), **where)

    return found


def try_passphrase(request, form, response) -> object | None:
    """The inspector with the key in hand, or nothing and the reason in the form."""
    if throttle.has_had(WRONG, str(request.user.pk), limit=MOST_WRONG):
        form.add_error("passphrase", TOO_MANY)
        return None
    try:
        return unlocking.unlock(request, response, form.cleaned_data["passphrase"])
    except crypto.Unreadable:
        throttle.count_one(WRONG, str(request.user.pk), seconds=WITHIN)
        form.add_error("passphrase", "วลีลับไม่ถูกต้อง ลองพิมพ์ใหม่ ตรวจแป้นภาษาไทย/อังกฤษ")
    return None


def show_unlock(request, form, *, action, carried=(), had_files=False, status=200):
    context = {"form": form, "action": action, "carried": carried, "had_files": had_files}
    return render(request, "integrity/staff/unlock.html", context, status=status)


def _unlock_and_go_on(request, view, args, where):
    """The quarter of an hour ran out while somebody wrote: the passphrase, then what they wrote."""
    form = UnlockForm(request.POST if "passphrase" in request.POST else None)
    if form.is_bound and form.is_valid():
        waiting = HttpResponse()
        request.inspector = try_passphrase(request, form, waiting)
        if request.inspector:
            response = view(request, *args, **where)
            response.cookies.update(waiting.cookies)
            return response
    typed = ((name, values) for name, values in request.POST.lists() if name not in OWN)
    carried = list(chain(*([(name, value) for value in values] for name, values in typed)))
    had_files = bool(request.FILES)
    shown = {"action": request.path, "carried": carried, "had_files": had_files}
    return show_unlock(request, form, **shown, status=422 if form.errors else 403)
