from .charts import ChartStep
from .life_events import LifeEvent
from .pages import ServiceIndexPage
from .papers import PaperTemplate
from .requests import ServiceRequest
from .services import Service
from .showing import Shown, by_division, english_of, find, grouped, shown_services
from .walk_ins import WalkIn

__all__ = [
    "ChartStep",
    "LifeEvent",
    "PaperTemplate",
    "Service",
    "ServiceIndexPage",
    "ServiceRequest",
    "Shown",
    "WalkIn",
    "by_division",
    "english_of",
    "find",
    "grouped",
    "shown_services",
]
