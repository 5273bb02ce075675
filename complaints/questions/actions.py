"""What happens to a question, on top of what happens to any case."""

from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.log_actions import log

from casework import actions as casework
from casework import drafts, tokens
from casework.models import Case, Event
from home.finding import bare
from home.models import Division
from home.search import keeping

from .models import AcceptedAnswer, Question, QuestionSettings

SUBJECT, SUBJECT_EN = "คำถามถึง{name}", "Question for {name}"
PUBLISH, UNPUBLISH = "questions.publish", "questions.unpublish"  # in Wagtail's log


@transaction.atomic
def ask(
    *,
    text,
    contact,
    token,
    at,
    division=None,
    may_be_published=False,
    language="th",
    held_why="",
    channel=Case.Channel.WEB,
    taken_in_by=None,
    received_at=None,
) -> Case:
    """Open the case of a question. The same token gives the same case, however often it comes.

    Without a ``division`` it goes to the front desk. What was typed stands in no subject:
    mails carry it.
    """
    settings = QuestionSettings.load()
    division = division or front_desk(settings)
    case = casework.open_case(
        kind=Case.Kind.QUESTION,
        subject=SUBJECT.format(name=division.name),
        subject_en=SUBJECT_EN.format(name=division.name_en or division.name),
        division=division,
        answers=_answers(text, may_be_published),
        contact=contact,
        working_days=settings.answer_days,
        token=token,
        language=language,
        held_why=held_why,
        channel=channel,
        taken_in_by=taken_in_by,
        received_at=received_at,
        at=at,
    )
    if draft := drafts.hold(token):
        drafts.hand_over(draft, case, keys=())
    kept = {"may_be_published": may_be_published, "asked_on": case.counted_from}
    Question.objects.get_or_create(case=case, defaults=kept)
    return case


def front_desk(settings) -> Division:
    """Who gets the questions of people who did not know whom to ask."""
    if settings.front_desk and settings.front_desk.is_active:
        return settings.front_desk
    return Division.objects.active().first()


@transaction.atomic
def ask_again(question, *, text, at) -> Case:
    """The citizen asks on; what was published stays, until staff publish anew."""
    case = casework.ask_again(question.case, text=text, at=at)
    question.asked_on = timezone.localdate(at)
    question.save(update_fields=["asked_on"])
    return case


def answer(question, *, text, files=(), by, at, seen=None) -> Case:
    """Answer, and close the case; the citizen may ask on."""
    return casework.give_answer(question.case, text=text, files=files, by=by, at=at, seen=seen)


def refuse(question, *, reason, by, at, seen=None) -> Case:
    return casework.decline(question.case, result=reason, by=by, at=at, seen=seen)


@transaction.atomic
def publish(question, *, public_question, public_answer, by, at, seen=None) -> Case:
    """Let everybody read what staff made of question and answer. Only with the asker's consent.

    Published again, it keeps its first day: a corrected text is not a new one.
    """
    question = _lock(question)
    if not question.may_be_published:
        raise casework.NotAllowed("ผู้ถามไม่ยินยอมให้เผยแพร่ จึงเผยแพร่ไม่ได้")
    if not question.case.messages.exclude(by=None).exists():
        raise casework.NotAllowed("ยังไม่ได้ตอบคำถามนี้ ตอบก่อนแล้วจึงเผยแพร่")
    case = casework.note_publishing(
        question.case, what=Event.What.PUBLISHED, by=by, at=at, seen=seen
    )
    question.is_public = True
    question.public_question, question.public_answer = public_question, public_answer
    question.public_words = bare(f"{public_question} {public_answer}")
    question.published_at = question.published_at or at
    question.save(update_fields=[*PUBLIC, "published_at"])
    keeping.renew(question)
    log(question, PUBLISH, user=by, title=case.number, timestamp=at)
    return case


PUBLIC = ("is_public", "public_question", "public_answer", "public_words")


@transaction.atomic
def unpublish(question, *, by=None, at, seen=None) -> Case:
    """Take it back at once; the texts stay, for staff to mend."""
    question = _lock(question)
    if not question.is_public:
        raise casework.NotAllowed("คำถามนี้ไม่ได้เผยแพร่อยู่")
    case = casework.note_publishing(
        question.case, what=Event.What.UNPUBLISHED, by=by, at=at, seen=seen
    )
    question.is_public = False
    question.save(update_fields=["is_public"])
    keeping.renew(question)
    log(question, UNPUBLISH, user=by, title=case.number, timestamp=at)
    return case


@transaction.atomic
def consent(question, *, is_given, at) -> Case:
    """The citizen allows publishing, or does not any more: then nobody reads it from now on."""
    question = _lock(question)
    if question.is_public and not is_given:
        unpublish(question, at=at)
        question.refresh_from_db()
    question.may_be_published = is_given
    question.save(update_fields=["may_be_published"])
    return question.case


def accept(offered: str, *, token: str, at) -> bool:
    """Count an answer that made a question needless, once a form. Return whether it was counted."""
    month = timezone.localdate(at).replace(day=1)
    if not cache.add(f"accepted-{tokens.digest(token)}", True, tokens.MAX_AGE):
        return False
    row = AcceptedAnswer.objects.filter(month=month, offered=offered)
    if row.update(count=F("count") + 1):
        return True
    try:
        with transaction.atomic():
            AcceptedAnswer.objects.create(month=month, offered=offered, count=1)
    except IntegrityError:  # counted for the first time by somebody else at this very moment
        row.update(count=F("count") + 1)
    return True


def _lock(question):
    rows = Question.objects.select_for_update(of=("self",)).select_related("case")
    return rows.get(pk=question.pk)


def _answers(text, may_be_published):
    return [
        {
            "key": "question",
            "label": "คำถาม",
            "label_en": "Question",
            "type": "text",
            "value": text,
        },
        {
            "key": "may_be_published",
            "label": "เผยแพร่คำถามและคำตอบโดยไม่แสดงชื่อ",
            "label_en": "Publish question and answer without my name",
            "type": "choice",
            "value": "ยินยอม" if may_be_published else "ไม่ยินยอม",
            "value_en": "Yes" if may_be_published else "No",
        },
    ]
