"""Many numbers in few."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles

PARTS = 100
"""Percentiles are the cuts between so many parts."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Durations in working days: their mean, and what half and nine tenths of them stay below."""

    mean: float
    p50: float
    p90: float


def spread(days: Sequence[float]) -> Spread | None:
    """Mean and percentiles; None of nothing."""
    if not days:
        return None
    cuts = quantiles(days, n=PARTS, method="inclusive") if len(days) > 1 else [days[0]] * PARTS
    return Spread(fmean(days), cuts[49], cuts[89])


def share(hits: Sequence[bool]) -> float | None:
    """How many of them are true, 0 to 1; None of nothing."""
    return sum(hits) / len(hits) if hits else None
