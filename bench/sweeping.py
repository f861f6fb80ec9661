"""What the sweep reads of a table with many open reviews, of which few are due."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
from moto.backends import get_backend

from bench.meter import metered
from onestop import store
from onestop.store.case_rows import ReviewRow
from onestop.store.keys import case_key, shard

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at what is due found, and the read units that it cost."""

    due: int
    units: float


def read_by_a_sweep(table: str, open_reviews: int) -> Look:
    """One look at the table of so many open reviews."""
    lay = _table(table).put_item
    for number in range(open_reviews):
        at = NOW - timedelta(hours=1) if number < DUE else NOW + timedelta(seconds=1 + number)
        lay(_row(f"case-{number}", at).serialize(), overwrite=True)
    with metered() as meter:
        found = list(store.due(NOW))
    return Look(len(found), meter.swept)


def _table(name: str) -> Any:
    """Moto's own table: through its API a million rows would take a quarter of an hour."""
    account = boto3.client("sts").get_caller_identity()["Account"]
    return get_backend("dynamodb")[account][boto3.Session().region_name].get_table(name)


def _row(case: str, alarm_at: datetime) -> ReviewRow:
    """The row of an open review, as far as the sweep's index shows it."""
    row = ReviewRow(case_key(case), "CASE#REVIEW#fire-safety", case=case, review="fire-safety", status="open")
    row.alarm_shard, row.alarm_at = shard(case), alarm_at
    return row
