"""What is always true of a case. What happens to one is decided in ``actions``."""

from .cases import Case, CaseStep, NumberSeries
from .files import CaseFile, Draft
from .notices import Notice
from .records import Approval, Event, Message, Note, Rating, SealedAnswer

__all__ = [
    "Approval",
    "Case",
    "CaseFile",
    "CaseStep",
    "Draft",
    "Event",
    "Message",
    "Note",
    "Notice",
    "NumberSeries",
    "Rating",
    "SealedAnswer",
]
