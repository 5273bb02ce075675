from .pages import ServiceIndexPage
from .requests import ServiceRequest
from .services import ChartStep, Service
from .showing import Shown, by_division, english_of, find

__all__ = [
    "ChartStep",
    "Service",
    "ServiceIndexPage",
    "ServiceRequest",
    "Shown",
    "by_division",
    "english_of",
    "find",
]
