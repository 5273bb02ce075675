"""The officers' screen of one case, and how a form on it is carried out.

Other apps draw their own forms on the same screen: see ``bind`` and ``carry_out``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now

from home.models import Holiday

from . import access, actions, filing, issued, kept_files, likeness, queries, ratings
from .due_words import due_words
from .models import CaseDocument, CaseFile, Event
from .offers import next_of, offered
from .staff_forms import FilesForm, SeenForm
from .staff_moves import MOVES, Move

DISK_TROUBLE = "ขณะนี้เก็บไฟล์ลงเครื่องไม่ได้ ข้อความที่พิมพ์ยังอยู่ โปรดกดอีกครั้ง หรือแจ้งผู้ดูแลระบบ"

# Buttons of these stand in the panel of what they are about, not in the bar.
IN_PANELS = {"finish_step", "check_documents", "ask_documents", "link"}

OWN = {"csrfmiddlewaretoken", "seen", "since", "kept", "ready", "insert", "step", "to"}


@dataclass(frozen=True)
class Opened:
    """The form that stands open at the top of the screen."""

    key: str  # the action of the permission table that it does
    title: str
    button: str
    form: SeenForm
    url: str  # where it is sent
    explanation: str = ""
    is_danger: bool = False


def show(request, case, *, opened=None, status=200, changes=(), revealed=None):
    """Draw the case, with a form open at its top if one is.

    ``changes`` are the events that came between; ``revealed`` maps a question's
    key to its full value, for this one answer and never again.
    """
    events = list(case.events.select_related("by__person"))
    steps = list(case.steps.select_related("done_by__person"))
    steps_left = [step for step in steps if not step.done_at]
    documents = list(case.documents.select_related("by__person"))
    may = _possible(request.user, case, events, steps_left, documents)
    today = localdate()
    is_mine = access.is_in_hands(request.user, case)
    suggested = next_of(case, may, is_mine=is_mine, steps_left=len(steps_left))
    context = {
        "case": case,
        "may": may,
        "opened": opened,
        "changes": changes,
        "is_own_change": bool(changes) and all(e.by_id == request.user.pk for e in changes),
        "due": due_words(case, today, Holiday.objects.dates()),
        "steps": steps,
        "step_now": steps_left[0] if steps_left else None,
        "next": suggested,
        **_bar(may - {suggested}, is_folded=not case.held_why),
        "documents": documents,
        "unchecked": sum(d.state == CaseDocument.State.UNCHECKED for d in documents),
        "buttons_template": f"casework/panels/{case.kind}_buttons.html",
        "events": events,
        "since": events[-1].pk if events else 0,
        "answers": _answers(case, revealed or {}),
        **_written(case),
        **_tied(request.user, case, today),
    }
    return render(request, "casework/staff/case.html", context, status=status)


def bind(request, case, move: Move, *, key, url, name="", title="", **fields) -> Opened:
    """Make the move's form, with what was sent in it if anything was.

    ``key`` is the action of the permission table; ``name`` stands in the ids of the fields,
    ``title`` over the form instead of the move's own, ``fields`` are what only this form takes.
    """
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    since, auto_id = queries.last_event(case), f"id_{name or key}_%s"
    return Opened(
        key=key,
        title=title or move.title,
        button=move.button,
        form=move.form(*bound, case=case, since=since, by=request.user, auto_id=auto_id, **fields),
        url=url,
        explanation=move.explanation,
        is_danger=move.is_danger,
    )


def carry_out(request, case, opened: Opened, act: Callable, *, done, preview=None):
    """Draw a form that was asked for; judge one that was sent, and do what it says.

    ``preview(form)`` answers the form's second button. For ``act`` see ``perform``.
    """
    form = opened.form
    is_valid = form.is_valid()
    if not form.is_bound:
        return show(request, case, opened=opened)
    if getattr(form, "wants_ready", False):
        return show_with_ready(request, case, opened)
    if not is_valid:
        return show_invalid(request, case, opened)
    if form.preview and "preview" in request.POST:
        return preview(form)
    return perform(request, case, opened, act, done=done)


def on(thing, act: Callable):
    """The screen knows cases; an app's own actions, the thing that a case belongs to."""

    def act_on_case(case, **options):
        return act(thing, **options)

    return act_on_case


def perform(request, case, opened: Opened, act: Callable, *, done: str):
    """Carry out a valid form and go back to the case; or say why not, all typed kept.

    ``act(case, **cleaned, files=…, by=…, at=…)``; ``files`` only if the form has them.
    """
    form, at = opened.form, now()
    try:
        fresh = filing.keep(form.cleaned_data.get("files", ()))
    except OSError:
        form.add_error(None, DISK_TROUBLE)
        return show(request, case, opened=opened, status=503)
    try:
        _carry_out(case, form, act, fresh, by=request.user, at=at)
    except actions.Changed:
        _keep(form, fresh, at)
        return show_changed(request, case, opened)
    except actions.NotAllowed as error:
        _keep(form, fresh, at)
        form.add_error(None, str(error))
        return _again(request, case, opened)
    messages.success(request, done)
    return redirect("casework_staff:case", case.number)


def show_with_ready(request, case, opened):
    """Draw the form again with the ready text in it; nothing is sent yet, nothing is lost."""
    opened.form.insert_ready()
    return show_invalid(request, case, opened, status=422 if opened.form.errors else 200)


def show_invalid(request, case, opened, status=422):
    """Draw the form with its errors; the files that were in order are kept."""
    form = opened.form
    try:
        _keep(form, filing.keep(form.cleaned_data.get("files", ())), now())
    except OSError:
        form.add_error(None, DISK_TROUBLE)
    return show(request, case, opened=opened, status=status)


def show_changed(request, case, opened):
    """Draw the case as it is now, what happened since, and the form as it was typed."""
    since = opened.form.cleaned_data.get("since") or 0
    return _again(request, case, opened, changes=queries.events_after(case, since))


def keeps_what_was_typed(view):
    """Show what somebody typed about a case that is not theirs any more, to be copied.

    The answer is the same for a number that never was: it tells nobody what exists.
    """

    @wraps(view)
    def kept(request, number, **where):
        try:
            return view(request, number, **where)
        except Http404:
            typed = _typed(request.POST)
            if not typed:
                raise
            context = {"number": number, "typed": typed, "had_files": bool(request.FILES)}
            return render(request, "casework/staff/gone.html", context, status=404)

    return kept


def _typed(data):
    """What a person wrote, without what the form held by itself."""
    texts = [text.strip() for key in data if key not in OWN for text in data.getlist(key)]
    return [text for text in texts if text and not text.isdecimal()]


def _again(request, case, opened, changes=()):
    case = access.staff_case(request.user, case.number)
    opened.form.renew(case, since=queries.last_event(case))
    return show(request, case, opened=opened, status=409, changes=changes)


@transaction.atomic
def _carry_out(case, form, act, fresh, *, by, at):
    options = form.options()
    if isinstance(form, FilesForm):
        options["files"] = [*kept_files.take(form.cleaned_data["kept"]), *fresh]
    elif "files" in form.fields:
        options["files"] = fresh
    act(case, **options, by=by, at=at)


def _keep(form, fresh, at):
    if isinstance(form, FilesForm):
        kept_files.keep(form.cleaned_data.get("kept", ""), fresh, at=at)


def _possible(user, case, events, steps_left, documents):
    proposals = [event.by_id for event in events if event.what == Event.What.SUBMITTED]
    keys = offered(
        case,
        by=user,
        is_mine=access.is_in_hands(user, case),
        steps_left=len(steps_left),
        missing=sum(document.is_missing for document in documents),
        proposed_by=proposals[-1] if proposals else None,
        wished=case.is_closed and case.reopen_requests.filter(is_granted=None).exists(),
    )
    if steps_left and not _is_for(user, steps_left[0]):
        keys -= {"finish_step"}
    return frozenset(key for key in keys if access.may(user, case, _needed(key)))


def _is_for(user, step):
    return not step.level or step.level in access.levels_of(user)


def _needed(key):
    if key == "revoke_paper":
        return "issue"
    return MOVES[key].needs or key if key in MOVES else key


def _bar(keys, *, is_folded):
    """The buttons of the bar, in their order; those used now and then are folded away."""
    shown = [key for key in MOVES if key in keys and key not in IN_PANELS]
    rare = [key for key in shown if is_folded and MOVES[key].is_rare]
    return {"others": [key for key in shown if key not in rare], "rare": rare}


def _tied(user, case, today):
    visible = access.staff_cases(user)
    ties = likeness.ties(case, visible)
    return {"ties": ties, "likely": likeness.perhaps_the_same(case, visible, today, ties)}


def _written(case):
    return {
        "thread": case.messages.select_related("by__person").prefetch_related("files"),
        "notes": case.notes.select_related("by__person"),
        "decisions": case.decisions.select_related("by__person"),
        "extensions": case.extensions.select_related("by__person"),
        **ratings.all_of(case),
        **issued.all_of(case),
    }


def _answers(case, revealed):
    """The answers as they were given, each with its files; a sealed one masked or revealed."""
    files, results, scans = {}, [], []
    shelves = {CaseFile.Purpose.RESULT: results, CaseFile.Purpose.SCAN: scans}
    # What we issued and what shows a payment stand in panels of their own.
    shelves |= {CaseFile.Purpose.PAPER: [], CaseFile.Purpose.SLIP: []}
    for file in case.files.filter(message=None):
        shelf = shelves.get(file.purpose)
        (files.setdefault(file.key, []) if shelf is None else shelf).append(file)
    rows = [
        {**answer, "files": files.pop(answer["key"], []), "revealed": revealed.get(answer["key"])}
        for answer in case.answers
    ]
    rest = [file for group in files.values() for file in group]
    return {"rows": rows, "rest": rest, "results": results, "scans": scans}
