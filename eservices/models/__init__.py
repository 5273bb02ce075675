from .life_events import LifeEvent
from .pages import ServiceIndexPage
from .papers import PaperTemplate
from .requests import ServiceRequest
from .services import ChartStep, Service
from .showing import Shown, by_division, english_of, find

__all__ = [
    "ChartStep",
    "LifeEvent",
    "PaperTemplate",
    "Service",
    "ServiceIndexPage",
    "ServiceRequest",
    "Shown",
    "by_division",
    "english_of",
    "find",
]
