from .categories import Category, OutsideAgency, RefusalReason
from .grievances import Grievance, GrievancePhoto
from .guideline import GuidelineSettings

__all__ = [
    "Category",
    "Grievance",
    "GrievancePhoto",
    "GuidelineSettings",
    "OutsideAgency",
    "RefusalReason",
]
