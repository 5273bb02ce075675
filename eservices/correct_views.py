"""The citizen corrects what they sent, while the case waits for them.

The form is the very one they answered, on one page and filled in. New files and
the ids of those no longer meant wait in a draft under the form's token, so that
a form that comes back with errors loses nothing.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import access, drafts, filing, tokens
from casework import actions as casework
from casework.attempts import Attempt, attempt_of, could_not_keep, is_forged
from casework.models import CaseFile

from . import actions, answered, queries
from .forms import RequestForm, with_sealed

OK, FORBIDDEN, CONFLICT, UNAVAILABLE = 200, 403, 409, 503
DROPPED = "~dropped"  # no input has such a name


class CorrectionForm(RequestForm):
    """The questions of then, all on one page; files travel with the form."""

    upload_url = ""


@dataclass
class Correction:
    """One opening of the form: the request, the form as it was, what was typed and sent."""

    request: object
    shown: object
    typed: dict
    attempt: Attempt

    @property
    def dropped(self):
        return [int(pk) for pk in self.attempt.typed.get(DROPPED, [])]

    @property
    def files(self):
        """Files of the case that are still meant, and new ones."""
        ours = self.request.case.files.filter(purpose=CaseFile.Purpose.ANSWER)
        return [*ours.exclude(pk__in=self.dropped), *self.attempt.files]

    def form(self, posted=None, files=None):
        typed = MultiValueDict(self.typed) if posted is None else posted
        typed = with_sealed(typed, self.typed, self.shown)
        form = CorrectionForm(self.shown, queries.locality(), typed, files, self.files)
        form.fields["phone"].required = bool(self.request.case.citizen_phone)
        form.is_valid()
        return form


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request, number):
    found = access.citizen_case(request, number)
    if not found:
        return redirect("casework:case", number)
    sent = getattr(found, "service_request", None)
    typed = answered.typed_of(sent) if sent else {}
    if not typed:
        raise Http404
    shown = answered.form_of(sent)
    if request.method != "POST":
        if not found.is_awaited:
            messages.info(request, _("แก้ข้อมูลที่ยื่นได้เฉพาะตอนที่เรารอข้อมูลจากท่าน"))
            return redirect("casework:case", number)
        opened = Correction(sent, shown, typed, Attempt(tokens.new_token()))
        return _page(request, opened, opened.form().unjudged())
    return _post(request, Correction(sent, shown, typed, attempt_of(request)))


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
correct.handles_csrf_failure = True


def _post(request, opened):
    form = opened.form(request.POST, request.FILES)
    if is_forged(request):
        return _page(request, opened, form.unjudged(), FORBIDDEN)
    go, _colon, what = request.POST.get("go", "").partition(":")
    dropped = [what] if go == "remove" and what.isascii() and what.isdigit() else []
    try:
        _keep(opened, form, dropped)
        if go == "remove":
            return _page(request, opened, form.unjudged())
        if not form.is_valid():
            return _page(request, opened, form)
        return _save(request, opened, form)
    except (OSError, DatabaseError):
        opened.attempt = could_not_keep(opened.attempt)
        return _page(request, opened, form.unjudged(), UNAVAILABLE)


def _keep(opened, form, dropped):
    """Keep new files, and which of the others are no longer meant."""
    attempt = opened.attempt
    own = {str(file.pk) for file in attempt.files}
    known = {str(file.pk) for file in opened.files} - own
    for pk in own & set(dropped):
        drafts.remove_file(attempt.draft, int(pk))
    uploads = [(name, file) for name, field in form.upload_fields() for file in field.accepted]
    files = [(key, kept) for key, file in uploads for kept in filing.keep([file])]
    gone = [*map(str, opened.dropped), *(known & set(dropped))]
    attempt.draft = drafts.save(
        attempt.token, form="correction", answers={DROPPED: gone}, files=files, at=now()
    )
    form.set_kept(opened.files)


def _save(request, opened, form):
    case = opened.request.case
    try:
        actions.correct(
            opened.request,
            answers=form.answers(),
            sealed=form.sealed,
            contact=form.contact,
            typed=form.typed_and_asked(),
            dropped=opened.dropped,
            draft=opened.attempt.draft,
            at=now(),
        )
    except casework.NotAllowed as error:
        form.add_error(None, str(error))
        return _page(request, opened, form, CONFLICT)
    messages.success(request, _("บันทึกที่แก้แล้ว เราดำเนินการต่อให้"))
    return redirect("casework:case", case.number)


def _page(request, opened, form, status=OK):
    form.hide_sealed()
    context = {
        "case": opened.request.case,
        "service": opened.shown.local,
        "form": form,
        "token": opened.attempt.token,
        "notes": opened.attempt.notes,
    }
    response = render(request, "eservices/correct.html", context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = "60"
    return response
