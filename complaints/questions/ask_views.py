"""Asking: the form, what is answered already, sent. And asking on, on one's own case."""

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from casework import access, known_answers, proof_of_work, suspicion, throttle, tokens
from casework.actions import NotAllowed
from casework.attempts import (
    Attempt,
    already_sent,
    attempt_of,
    could_not_keep,
    is_forged,
    receipt,
)
from home.models import Division

from . import actions
from .crumbs import crumbs
from .forms import TRAP, AgainForm, AskForm
from .models import Question

RETRY_AFTER = 60  # seconds
FORBIDDEN, CONFLICT, CLOSED, UNAVAILABLE = 403, 409, 410, 503
ACCEPTED_AN_HOUR = 30  # counted from one client
KIND = "question"  # for what was sent to be weighed by


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request):
    """The form; what it may be answered by already; the case."""
    if not Division.objects.active().exists():
        return render(request, "complaints/questions/closed.html", status=CLOSED)
    if request.method != "POST":
        return _form_page(request, AskForm(initial=_initial(request)), Attempt(tokens.new_token()))
    if case := already_sent(request):
        return receipt(request, case)
    attempt = attempt_of(request)
    if key := request.POST.get("accept"):
        return _accept(request, attempt, key)
    form = AskForm(request.POST)
    if not form.is_valid() or request.POST.get("go") == "edit":
        return _form_page(request, form, attempt)
    if request.POST.get("go") != "send" or attempt.is_renewed or is_forged(request):
        return _check_page(request, form, attempt)
    return _send(request, form, attempt)


# The middleware asks the view to answer a failed CSRF check itself: nothing typed is lost.
ask.handles_csrf_failure = True


def _initial(request):
    """A search that found nothing goes on as the question."""
    return {"text": request.GET.get("q", "")[:200]}


def _accept(request, attempt, key):
    """An answer made the question needless: count that, and lead there."""
    found = known_answers.find(key)
    if not found:
        return redirect("questions:index")
    is_many = throttle.is_flood(request, "accepted", limit=ACCEPTED_AN_HOUR, seconds=60 * 60)
    if not (attempt.is_renewed or is_forged(request) or is_many):
        actions.accept(found.key, token=attempt.token, at=now())
    return HttpResponseRedirect(found.url, status=303)


def _send(request, form, attempt):
    chosen = form.cleaned_data
    try:
        case = actions.ask(
            text=chosen["text"],
            division=chosen["division"],
            contact=form.contact(),
            may_be_published=chosen["may_be_published"],
            language=translation.get_language(),
            held_why=_held_why(request, form, attempt.token),
            token=attempt.token,
            at=now(),
        )
    except DatabaseError:
        return _check_page(request, form, could_not_keep(attempt), UNAVAILABLE)
    suspicion.remember(request, KIND, chosen["text"])
    return receipt(request, case, attempt.token)


def _verdict(request, form, token):
    chosen = form.cleaned_data
    return suspicion.judge(request, KIND, token=token, trap=chosen[TRAP], text=chosen["text"])


def _held_why(request, form, token):
    """Why a person looks at it first; empty for nearly all."""
    return _verdict(request, form, token).held_why(suspicion.is_proven(request, token))


def _form_page(request, form, attempt, status=200):
    return _page(request, "complaints/questions/ask.html", form, attempt, status)


def _check_page(request, form, attempt, status=200):
    """What is answered already, and what will be sent; what looks odd comes with a small sum."""
    is_odd = _verdict(request, form, attempt.token).wants_proof
    more = {
        "answers": known_answers.near_to(form.cleaned_data["text"]),
        "proof": proof_of_work.challenge(attempt.token) if is_odd else None,
    }
    return _page(request, "complaints/questions/check.html", form, attempt, status, **more)


def _page(request, template, form, attempt, status, **more):
    status = FORBIDDEN if is_forged(request) else status
    context = {"form": form, "token": attempt.token, "notes": attempt.notes, **more}
    context["crumbs"] = crumbs({"title": _("ถามคำถาม")})
    response = render(request, template, context, status=status)
    if status == UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


@never_cache
def again(request, number):
    """Ask on about what was answered; what was typed is kept where that fails."""
    question = _own(request, number)
    if request.method != "POST" or not question:
        return redirect("casework:case", number)
    form = AgainForm(request.POST, action=reverse("questions:again", args=[number]))
    is_valid = form.is_valid()
    if is_forged(request):
        form.add_error(None, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
        return _again_page(request, question, form, FORBIDDEN)
    if not is_valid:
        return _again_page(request, question, form)
    try:
        actions.ask_again(question, text=form.cleaned_data["text"], at=now())
    except NotAllowed as error:
        form.add_error(None, str(error))
        return _again_page(request, question, form, CONFLICT)
    except DatabaseError:
        form.add_error(None, _("ตอนนี้ระบบยังบันทึกไม่ได้ ข้อความยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วส่งอีกครั้ง"))
        return _again_page(request, question, form, UNAVAILABLE)
    messages.success(request, _("เราได้รับคำถามของท่านแล้ว จะตอบที่หน้านี้"))
    return redirect("casework:case", number)


again.handles_csrf_failure = True


@never_cache
@require_POST
def consent(request, number):
    """The citizen allows publishing, or takes that back."""
    question = _own(request, number)
    if not question:
        return redirect("casework:case", number)
    if is_forged(request):
        messages.error(request, _("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
        return redirect("casework:case", number)
    is_given = request.POST.get("consent") == "yes"
    actions.consent(question, is_given=is_given, at=now())
    given, withdrawn = _("บันทึกแล้วว่าท่านยินยอมให้เผยแพร่"), _("ถอนความยินยอมแล้ว ไม่มีใครอ่านได้อีก")
    messages.success(request, given if is_given else withdrawn)
    return redirect("casework:case", number)


consent.handles_csrf_failure = True


def _own(request, number):
    """The question this browser holds the secret of; another kind of case is not found."""
    case = access.citizen_case(request, number)
    return get_object_or_404(Question.objects.select_related("case"), case=case) if case else None


def _again_page(request, question, form, status=200):
    context = {"case": question.case, "form": form}
    return render(request, "complaints/questions/again.html", context, status=status)
