"""How far two places on the ground are from each other. Pure."""

from math import asin, cos, radians, sin, sqrt

EARTH = 6_371_000  # metres
METRES_PER_DEGREE = 111_000


def metres(one, other) -> float:
    """The distance between two points, each a pair of latitude and longitude in degrees."""
    (lat, lon), (lat2, lon2) = ([radians(float(part)) for part in point] for point in (one, other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1, half)))


def box(point, reach: float):
    """Return the ranges of latitude and longitude that hold all within ``reach`` metres."""
    lat, lon = (float(part) for part in point)
    high = reach / METRES_PER_DEGREE
    wide = high / max(0.01, cos(radians(lat)))
    return (lat - high, lat + high), (lon - wide, lon + wide)
