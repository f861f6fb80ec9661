"""The same counts looked at by service, department, region or month, and the league table of departments."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Literal, get_args

from onestop.statistics.figures import figures
from onestop.statistics.projection import Counts, Place, merge

Key = Literal["service", "department", "region", "month"]
KEYS: tuple[Key, ...] = get_args(Key)
PLACE = ("month", "service", "department")
NOWHERE = "unknown"
"""The region of a department that the catalogue no longer has."""


def grouped(counts: Counts, by: Key, regions: Mapping[str, str]) -> list[dict[str, Any]]:
    """A row of figures for each value of `by`, in its order, the newest month first; departments as a league.

    `regions` says where each department is; a region's counts are those of its departments.
    """
    keys: Mapping[Key, Callable[[Place], str]] = {
        "service": lambda place: place.service,
        "department": lambda place: place.department,
        "region": lambda place: regions.get(place.department, NOWHERE),
        "month": lambda place: place.month,
    }
    summed = merge({Place("", "", keys[by](place)): each} for place, each in counts.items())
    rows = [{by: place.department, **figures(each)} for place, each in sorted(summed.items())]
    if by == "month":
        return rows[::-1]
    return league(rows) if by == "department" else rows


def listed(counts: Counts) -> list[dict[str, Any]]:
    """A row for each place, the newest month first, its counters beside what they say."""
    newest_first = sorted(counts.items(), key=lambda each: each[0], reverse=True)
    return [{**asdict(place), "counts": dict(each), **figures(each)} for place, each in newest_first]


def league(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Who answers on time most often first, of equals who is quicker; last those who have answered nothing."""
    return sorted(rows, key=_standing)


def _standing(row: Mapping[str, Any]) -> tuple[bool, float, int]:
    rate, median = row["reviews_on_time_rate"], row["reviews_median_working_days"]
    return rate is None, -(rate or 0.0), median or 0
