"""What is counted, and which event counts it."""

from collections.abc import Iterator, Mapping

from onestop.events import Recorded
from onestop.statistics.histogram import BOUNDS, bucket

CASE_DAYS, REVIEW_DAYS = "c", "r"
"""Before the bound of a bucket: `c12` are cases decided within 12 working days of their acceptance, `r12` reviews.
So short because the table is paid for by the byte, names included."""
GRADES = (1, 2, 3, 4, 5)
BY_TYPE: Mapping[str, str] = {
    "acceptance.deemed": "acceptances_deemed",
    "case.accepted": "accepted",
    "case.continued": "received",
    "case.lapsed": "lapsed",
    "case.refused": "not_accepted",
    "case.returned": "returned",
    "licence.issued": "licences_issued",
    "review.cancelled": "reviews_cancelled",
    "review.extended": "extensions",
    "review.overdue": "reviews_overdue",
    "review.requested": "reviews_requested",
    "supplement.requested": "corrections",
}
BY_FACT: Mapping[str, tuple[str, str]] = {
    "case.rated": ("grade_", "grade"),
    "supervision.card": ("cards_", "card"),
    "supervision.card_settled": ("cards_", "outcome"),
}
"""Counters that a fact of the event completes."""
OUTCOMES = ("approved", "approved_with_conditions", "refused", "deemed_approved")
CARDS = ("yellow", "red", "lifted")
COUNTERS = (
    "withdrawn",
    *sorted(set(BY_TYPE.values())),
    "approved", "refused",
    *(f"reviews_{each}" for each in OUTCOMES),
    *("timed", "on_time", "within_law", "days_saved"),
    *("reviews_timed", "reviews_on_time", "reviews_within_law"),
    *("letters", "rectifications"),
    *(f"cards_{each}" for each in CARDS),
    *(f"grade_{each}" for each in GRADES),
    *(f"{kind}{bound}" for kind in (CASE_DAYS, REVIEW_DAYS) for bound in BOUNDS),
)  # fmt: skip
"""Every counter there is."""


def counted(event: Recorded) -> Mapping[str, int]:
    """How much each counter goes up by; empty for an event that counts nothing.

    One from before a fact was told with it counts for what it tells.
    """
    return {name: number for name, number in _counted(event) if number and name in COUNTERS}


def _counted(event: Recorded) -> Iterator[tuple[str, int]]:
    data = event.data
    match event.type:
        case "case.submitted":
            # A case that was returned comes again, and is one case all the same.
            yield "received", int(data["attempt"] == 1)
        case "case.withdrawn":
            # A draft that is given up was never received.
            yield "withdrawn", int(data["before"] == "decision")
        case "case.decided":
            yield data["outcome"], 1
            yield from _timed(data, "", CASE_DAYS)
            yield "days_saved", data.get("days_saved", 0)
        case "review.decided":
            yield f"reviews_{data['outcome']}", 1
            yield from _timed(data, "reviews_", REVIEW_DAYS)
        case "supplement.sent":
            yield "rectifications" if data.get("kind") == "rectification" else "letters", 1
        case type_ if type_ in BY_FACT:
            prefix, fact = BY_FACT[type_]
            yield f"{prefix}{data[fact]}", 1
        case type_ if type_ in BY_TYPE:
            yield BY_TYPE[type_], 1


def _timed(data: Mapping[str, object], prefix: str, days: str) -> Iterator[tuple[str, int]]:
    """How an answer kept its limits, if that was told with it."""
    taken = data.get("working_days")
    if isinstance(taken, int):
        yield f"{prefix}timed", 1
        yield f"{prefix}on_time", int(bool(data.get("on_time")))
        yield f"{prefix}within_law", int(bool(data.get("within_law")))
        yield f"{days}{bucket(taken)}", 1
