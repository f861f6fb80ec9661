"""How long things took, as counts: mergeable by addition, and enough for every percentile to the whole working day."""

from bisect import bisect_left
from collections.abc import Mapping
from math import ceil

EXACT = 60
"""Working days up to which each has a bucket of its own."""
BOUNDS: tuple[int, ...] = (*range(EXACT + 1), 70, 80, 90, 100, 110, 120, 150, 180, 240, 360, 720)
"""The longest duration of each bucket; the last one also holds what took longer."""
WHOLE = 100
"""Per cent."""


def bucket(days: int) -> int:
    """The bound of the bucket in which a duration falls."""
    return BOUNDS[min(bisect_left(BOUNDS, days), len(BOUNDS) - 1)]


def percentile(histogram: Mapping[int, int], percent: int) -> int | None:
    """The working days within which `percent` of all were done (nearest rank), as its bucket's bound; None of none."""
    rank = ceil(sum(histogram.values()) * percent / WHOLE)
    passed = 0
    for bound, number in sorted(histogram.items()):
        passed += number
        if number and passed >= rank:
            return bound
    return None
