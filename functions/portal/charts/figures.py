"""Which figures of a table of statistics are drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

from portal.charts.bars import Chart, drawn

OF_CASES: Mapping[str, Sequence[str]] = {
    "flow": ("received", "decided"),
    "on_time": ("on_time_rate",),
    "duration": ("median_working_days", "p90_working_days"),
}
OF_REVIEWS: Mapping[str, Sequence[str]] = {
    "flow": ("reviews_requested", "reviews_decided"),
    "on_time": ("reviews_on_time_rate",),
    "duration": ("reviews_median_working_days", "reviews_p90_working_days"),
}
"""What a department answers: cases are counted at their core department alone."""


def charts(by: str, rows: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Chart]:
    """The pictures of these rows, without those that would be empty."""
    asked = OF_REVIEWS if by == "department" else OF_CASES
    found = (drawn(f"{by}-{name}", series, rows) for name, series in asked.items())
    return [each for each in found if each is not None]
