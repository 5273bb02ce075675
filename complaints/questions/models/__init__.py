from .faqs import AcceptedAnswer, Faq
from .questions import Question

__all__ = ["AcceptedAnswer", "Faq", "Question"]
