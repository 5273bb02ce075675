from .categories import Category, OutsideAgency, RefusalReason
from .grievances import Grievance, GrievancePhoto

__all__ = ["Category", "Grievance", "GrievancePhoto", "OutsideAgency", "RefusalReason"]
