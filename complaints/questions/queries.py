"""What the public reads of questions, what waits for an answer, what was accepted as one."""

from django.db.models import Q, Sum

from casework.deadlines import working_days_before
from casework.known_answers import KnownAnswer
from casework.models import Case
from casework.states import RUNNING
from home.finding import MOST_CHARACTERS, bare, finds
from home.models import Holiday

from .models import AcceptedAnswer, Faq, Question, QuestionSettings

PAGE = 20
MOST_FOUND = 50


def published():
    """What everybody may read, with the language it was asked in."""
    rows = Question.objects.public().select_related("case")
    return rows.only(*SHOWN, "case__language")


SHOWN = ("public_question", "public_answer", "published_at", "case")


def published_with(typed: str):
    """Those that have every word that was typed; the newest, and no endless list of them."""
    rows = published()
    for word in bare(typed[:MOST_CHARACTERS]).split():
        rows = rows.filter(public_words__contains=word)
    return rows[:MOST_FOUND]


def faqs():
    return Faq.objects.shown()


def faqs_with(typed: str) -> list[Faq]:
    return [faq for faq in faqs() if finds(typed, bare(_words(faq)))]


def known_answers() -> list[KnownAnswer]:
    """What is asked often, as it is offered while somebody types."""
    return [
        KnownAnswer(
            key=f"faq:{faq.pk}",
            title=faq.local_question,
            url=faq.get_absolute_url(),
            answer=faq.local_answer,
            words=f"{faq.question} {faq.question_en}",
            search_words=faq.search_words,
        )
        for faq in faqs()
    ]


def waiting_too_long(today) -> Q:
    """The cases whose last question waits for as many working days as the office allows itself."""
    days = QuestionSettings.load().alert_days
    last = working_days_before(today, days, Holiday.objects.dates())
    return Q(kind=Case.Kind.QUESTION, state__in=RUNNING, held_why="", question__asked_on__lte=last)


def times_accepted() -> dict[str, int]:
    """How often each answer made a question needless, by its key."""
    rows = AcceptedAnswer.objects.order_by().values_list("offered")
    return dict(rows.annotate(times=Sum("count")))


def _words(faq):
    texts = (faq.question, faq.question_en, faq.search_words, faq.answer, faq.answer_en)
    return " ".join(texts)
