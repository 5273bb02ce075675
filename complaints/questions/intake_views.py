"""The counter takes in a question for somebody: one page, then number and slip."""

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework import access, drafts, intake_claim, intake_ticket, tokens
from casework.attempts import Attempt, already_sent, attempt_of, could_not_keep, is_forged
from home.finding import bare, finds
from home.models import Division

from . import actions
from .intake_forms import IntakeForm
from .models import QuestionSettings

FORM = "questions/intake"  # names the drafts
FORBIDDEN, UNAVAILABLE = 403, 503
NAME = "ถามคำถาม"
CALLED = bare(f"{NAME} สอบถามข้อมูล ถาม-ตอบ อยากรู้ question")


def choices(typed):
    """What the counter's page of choices offers: a question of any kind."""
    rows = []
    if Division.objects.active().exists() and finds(typed, CALLED):
        words = f"ตอบภายใน {QuestionSettings.load().answer_days} วันทำการ"
        rows = [{"url": reverse("questions_counter:fill"), "name": NAME, "words": words}]
    return {"title": "รับคำถาม", "rows": rows}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def fill(request):
    if not (access.may_take_in(request.user) and Division.objects.active().exists()):
        raise Http404
    if request.method != "POST":
        return _open(request)
    if case := already_sent(request):
        return intake_ticket.hand_over(request, case)
    attempt, form = attempt_of(request), _form(request, request.POST)
    is_valid = form.is_valid()
    if is_forged(request):
        return _page(request, form, attempt, FORBIDDEN)
    if not is_valid or attempt.is_renewed:
        return _page(request, form, attempt)
    try:
        case = actions.ask(**form.filed(), token=attempt.token, taken_in_by=request.user, at=now())
    except DatabaseError:
        return _page(request, form, could_not_keep(attempt), UNAVAILABLE)
    return intake_ticket.hand_over(request, case, attempt.token)


def keep_typed(request, clerk, attempt):
    """Keep what came after this clerk was signed out."""
    typed = _form(request, request.POST, clerk=clerk).sent()
    attempt.draft = drafts.keep(attempt.token, form=FORM, typed=typed, uploads=(), at=now())
    return True


fill_or_keep = intake_claim.or_keep(fill, keep_typed)


def _open(request):
    """An empty form, or the one that this clerk was typing when they were signed out."""
    attempt = intake_claim.left(request, FORM)
    if not attempt:
        return _page(request, _form(request), Attempt(tokens.new_token()))
    form = _form(request, MultiValueDict(attempt.typed))
    response = _page(request, form.unjudged(), attempt)
    intake_claim.forget(response)
    return response


def _form(request, *bound, clerk=None):
    return IntakeForm(*bound, clerk=clerk or request.user, at=now())


def _page(request, form, attempt, status=200):
    context = {
        "form": form,
        "token": attempt.token,
        "claim": intake_claim.make(request.user, attempt.token),
        "notes": attempt.notes,
        "days": QuestionSettings.load().answer_days,
    }
    return render(request, "complaints/questions/staff/intake.html", context, status=status)
