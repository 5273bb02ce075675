"""Frequent questions and published answers among what a visitor can find. No other case is."""

from django.utils.html import strip_tags
from django.utils.timezone import localdate

from home.search.kinds import ANSWER, FAQ
from home.search.sources import Passage, Source

from .models import Faq, Question

LONGEST_TITLE = 140


def _faq(faq):
    for language, question, answer in (
        ("th", faq.question, faq.answer),
        ("en", faq.question_en, faq.answer_en),
    ):
        if question and answer:
            yield Passage(
                kind=FAQ,
                title=question,
                group=f"faq:{faq.pk}",
                language=language,
                summary=strip_tags(answer),
                words=faq.search_words,
                path=f"/complaints/questions/faq/{faq.pk}/",
            )


def _answer(question):
    title = question.public_question
    yield Passage(
        kind=ANSWER,
        title=title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…",
        group=f"answer:{question.pk}",
        language=question.case.language or "th",
        summary=question.public_answer,
        text=title,
        path=f"/complaints/questions/{question.pk}/",
        on=localdate(question.published_at),
    )


SOURCES = [
    Source("faq", Faq, Faq.objects.shown, _faq),
    Source("answer", Question, lambda: Question.objects.public().select_related("case"), _answer),
]
