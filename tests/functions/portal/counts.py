"""Figures of two months and two departments."""

from onestop import store
from onestop.statistics import Place

YEAR = "from=2026-01&to=2026-12"
KEPT = {"reviews_requested": 3, "reviews_approved": 2, "reviews_timed": 2, "reviews_on_time": 1, "r3": 1, "r40": 1}
CASES = {"received": 4, "approved": 2, "timed": 2, "on_time": 2, "c9": 1, "c12": 1, "grade_5": 1}


def count() -> None:
    """Count them, once."""
    counts = {
        Place("2026-03", "open-restaurant", "water"): KEPT,
        Place("2026-04", "open-restaurant", "market-regulation"): CASES,
    }
    store.count([store.Tally("case-charts", 1, counts)])
