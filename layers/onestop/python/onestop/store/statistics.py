"""Counters by month, service and department, each event counted exactly once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pynamodb.attributes import NumberAttribute, TTLAttribute, UnicodeAttribute
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from onestop.store.keys import case_key
from onestop.store.row import Row, connection

PARTITION = "STATISTICS"
REMEMBERED = timedelta(days=30)
"""Longer than the stream and its dead-letter queue together can bring an event back."""


class StatisticsRow(Row, discriminator="STATISTICS"):
    """What happened in one month to the cases of one service, at one department."""

    month = UnicodeAttribute()
    service = UnicodeAttribute()
    department = UnicodeAttribute()
    received = NumberAttribute(null=True)
    returned = NumberAttribute(null=True)
    accepted = NumberAttribute(null=True)
    not_accepted = NumberAttribute(null=True)
    approved = NumberAttribute(null=True)
    refused = NumberAttribute(null=True)
    withdrawn = NumberAttribute(null=True)
    licences_issued = NumberAttribute(null=True)
    reviews_requested = NumberAttribute(null=True)
    reviews_approved = NumberAttribute(null=True)
    reviews_approved_with_conditions = NumberAttribute(null=True)
    reviews_refused = NumberAttribute(null=True)
    reviews_cancelled = NumberAttribute(null=True)
    reviews_overdue = NumberAttribute(null=True)


class TallyRow(Row, discriminator="TALLY"):
    """The mark of an event that was counted."""

    expires_at = TTLAttribute()


@dataclass(frozen=True, slots=True)
class Statistic:
    """Counts of one month (`2026-11`, UTC), service and department, by counter."""

    month: str
    service: str
    department: str
    counts: Mapping[str, int]


COUNTERS = tuple(
    name for name, attribute in StatisticsRow.get_attributes().items() if isinstance(attribute, NumberAttribute)
)


def count(change: tuple[str, int], counted: Iterable[Statistic], now: datetime) -> None:
    """Add the counts of a change (case, number of its first event) unless they were added before.

    Mark and counters are one write, each place one of its counters. Raises TransactWriteError when others
    write the same counters at that moment; nothing was counted then.
    """
    case, seq = change
    mark = TallyRow(case_key(case), f"TALLY#{seq:06}", expires_at=now + REMEMBERED)
    try:
        with TransactWrite(connection=connection()) as transaction:
            transaction.save(mark, condition=TallyRow.pk.does_not_exist())
            for each in counted:
                transaction.update(*_added(each))
    except TransactWriteError as error:
        reasons = [each.code for each in error.cancellation_reasons if each]
        if reasons != ["ConditionalCheckFailed"]:
            raise


def _added(where: Statistic) -> tuple[StatisticsRow, list[Action]]:
    row = StatisticsRow(PARTITION, f"{where.month}#{where.service}#{where.department}")
    names = {"kind": StatisticsRow, "month": where.month, "service": where.service, "department": where.department}
    actions = [getattr(StatisticsRow, name).set(value) for name, value in names.items()]
    return row, actions + [getattr(StatisticsRow, name).add(number) for name, number in where.counts.items()]


def statistics() -> Iterable[Statistic]:
    """All counters, the newest month first: one small row a month, service and department."""
    for row in StatisticsRow.query(PARTITION, scan_index_forward=False):
        counts = {name: int(getattr(row, name)) for name in COUNTERS if getattr(row, name) is not None}
        yield Statistic(row.month, row.service, row.department, counts)
