"""All drawn pictures by name."""

from .gatherings import elders, market, meeting, vaccination, water_truck
from .landscapes import fields, new_road, office, street_lights

__all__ = [
    "elders",
    "fields",
    "market",
    "meeting",
    "new_road",
    "office",
    "street_lights",
    "vaccination",
    "water_truck",
]
