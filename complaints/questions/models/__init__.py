from .faqs import AcceptedAnswer, Faq
from .questions import Question
from .settings import QuestionSettings

__all__ = ["AcceptedAnswer", "Faq", "Question", "QuestionSettings"]
