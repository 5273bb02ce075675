"""The middle of many numbers, from how often each occurs: no list of all is ever made."""

from collections.abc import Mapping


def median(counts: Mapping[int, int]) -> float | None:
    """Return the median of the numbers, each given with how often it occurs; ``None`` of none."""
    total = sum(counts.values())
    if not total:
        return None
    low, high = _nth(counts, (total - 1) // 2), _nth(counts, total // 2)
    return (low + high) / 2


def _nth(counts, place):
    for number in sorted(counts):
        place -= counts[number]
        if place < 0:
            return number
    raise ValueError(place)
