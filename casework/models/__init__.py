"""What is always true of a case. What happens to one is decided in ``actions``."""

from .cases import Case, CaseStep, NumberSeries
from .files import CaseFile, Draft, LeftToken
from .links import CaseDocument, CaseLink, Extension, Follower
from .notices import Notice, StaffNotice
from .papers import IssuedPaper, Payment
from .records import Approval, Event, Message, Note, SealedAnswer
from .staffing import Absence, SavedFilter, StandardReply
from .surveys import Rating, ReopenRequest, SurveyPoint, SurveySheet

__all__ = [
    "Absence",
    "Approval",
    "Case",
    "CaseDocument",
    "CaseFile",
    "CaseLink",
    "CaseStep",
    "Draft",
    "Event",
    "Extension",
    "Follower",
    "IssuedPaper",
    "LeftToken",
    "Message",
    "Note",
    "Notice",
    "NumberSeries",
    "Payment",
    "Rating",
    "ReopenRequest",
    "SavedFilter",
    "SealedAnswer",
    "StaffNotice",
    "StandardReply",
    "SurveyPoint",
    "SurveySheet",
]
