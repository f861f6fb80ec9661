"""What the sweep reads of a table with many open reviews, of which few are due."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bench.meter import metered, unmetered
from onestop import store
from onestop.store.case_rows import ReviewRow
from onestop.store.keys import case_key, shard
from onestop.store.row import Row

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at what is due found, and the read units that it cost."""

    due: int
    units: float


def read_by_a_sweep(open_reviews: int) -> Look:
    """One look at the table of so many open reviews."""
    with unmetered(), Row.batch_write() as batch:
        for number in range(open_reviews):
            at = NOW - timedelta(hours=1) if number < DUE else NOW + timedelta(minutes=1 + number)
            batch.save(_row(f"case-{number}", at))
    with metered() as meter:
        found = list(store.due(NOW))
    return Look(len(found), meter.swept)


def _row(case: str, alarm_at: datetime) -> ReviewRow:
    """The row of an open review, as far as the sweep's index shows it."""
    row = ReviewRow(case_key(case), "CASE#REVIEW#fire-safety", case=case, review="fire-safety", status="open")
    row.alarm_shard, row.alarm_at = shard(case), alarm_at
    return row
