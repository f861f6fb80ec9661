"""What counts say: rates, medians, days saved, ratings. None where there is nothing to say it of."""

from collections.abc import Mapping

from onestop.statistics.counters import CARDS, CASE_DAYS, GRADES, OUTCOMES, REVIEW_DAYS
from onestop.statistics.histogram import percentile

Figure = int | float | None
DECIMALS = 4
MEDIAN, NINETIETH = 50, 90
OF_CASES = ("received", "accepted", "acceptances_deemed", "returned", "not_accepted", "approved", "refused",
            "withdrawn", "lapsed", "licences_issued", "letters")  # fmt: skip
OF_REVIEWS = ("reviews_requested", *(f"reviews_{each}" for each in OUTCOMES), "reviews_cancelled",
              "reviews_overdue", "corrections", "rectifications", "extensions")  # fmt: skip
"""Counters that are figures themselves: of cases, at their core department; of reviews, at the reviewing one."""


def figures(counts: Mapping[str, int]) -> Mapping[str, Figure]:
    """All columns, in their order. Rates are 0 to 1; durations whole working days; a share of those that told it."""
    number = {name: counts.get(name, 0) for name in (*OF_CASES, *OF_REVIEWS)}
    days, reviews = _days(counts, CASE_DAYS), _days(counts, REVIEW_DAYS)
    grades = {each: counts.get(f"grade_{each}", 0) for each in GRADES}
    timed, reviews_timed = counts.get("timed", 0), counts.get("reviews_timed", 0)
    return {
        **{name: number[name] for name in OF_CASES},
        "decided": number["approved"] + number["refused"],
        "on_time_rate": _share(counts.get("on_time", 0), timed),
        "within_law_rate": _share(counts.get("within_law", 0), timed),
        "median_working_days": percentile(days, MEDIAN),
        "p90_working_days": percentile(days, NINETIETH),
        "days_saved": counts.get("days_saved", 0),
        "days_saved_per_case": _share(counts.get("days_saved", 0), timed),
        **{name: number[name] for name in OF_REVIEWS},
        "reviews_decided": sum(number[f"reviews_{each}"] for each in OUTCOMES),
        "reviews_on_time_rate": _share(counts.get("reviews_on_time", 0), reviews_timed),
        "reviews_within_law_rate": _share(counts.get("reviews_within_law", 0), reviews_timed),
        "reviews_median_working_days": percentile(reviews, MEDIAN),
        "reviews_p90_working_days": percentile(reviews, NINETIETH),
        **{f"cards_{each}": counts.get(f"cards_{each}", 0) for each in CARDS},
        "ratings": sum(grades.values()),
        "rating": _share(sum(grade * number for grade, number in grades.items()), sum(grades.values())),
        **{f"grade_{each}": number for each, number in grades.items()},
    }


def _days(counts: Mapping[str, int], kind: str) -> Mapping[int, int]:
    """The histogram of durations of one kind."""
    found = {name.removeprefix(kind): number for name, number in counts.items() if name.startswith(kind)}
    return {int(bound): number for bound, number in found.items() if bound.isdecimal()}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, DECIMALS) if whole else None


COLUMNS = tuple(figures({}))
RATES = tuple(name for name in COLUMNS if figures({})[name] is None)
"""Columns that may be empty."""
