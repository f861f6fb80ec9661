"""Which changes of a case were counted: each of them exactly once, together with what it counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from pynamodb.attributes import NumberSetAttribute
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.update import Action
from pynamodb.transactions import TransactWrite

from onestop.events import Recorded
from onestop.statistics import Counts, merge, project
from onestop.store.keys import case_key
from onestop.store.outbox import Origin
from onestop.store.row import Row, connection
from onestop.store.statistics import added

MARKS = "TALLY"
MOST = 100
"""Rows that one transaction can write."""
ATTEMPTS = 6
"""How often a write that met another one is tried."""


class TallyRow(Row, discriminator="TALLY"):
    """The changes of a case that were counted, by the numbers of their first events."""

    counted = NumberSetAttribute(null=True)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a change of a case counts; `seq` is the number of its first event."""

    case: str
    seq: int
    counts: Counts


def tally(events: Sequence[Recorded], origin: Origin) -> Tally:
    """What the events of one change of a case count."""
    return Tally(events[0].case, events[0].seq, project(events, origin.service, origin.department))


def together(tallies: Iterable[Tally]) -> Iterator[list[Tally]]:
    """The same in as few parts as can each be counted in one write."""
    part: list[Tally] = []
    rows: set[object] = set()
    for each in tallies:
        own = {each.case, *each.counts}
        if len(rows | own) > MOST:
            yield part
            part, rows = [], set()
        part.append(each)
        rows |= own
    if part:
        yield part


def count(tallies: Iterable[Tally]) -> None:
    """Add what these changes count, each unless it was added before: counters and marks are one write.

    Raises TransactWriteError when others keep writing the same counters; nothing was counted then.
    """
    waiting = {(each.case, each.seq): each for each in tallies}
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return _add(waiting.values())
        except TransactWriteError as error:
            if error.cause_response_code != "TransactionCanceledException" or attempt == ATTEMPTS:
                raise
        before = {case: counted(case) for case, _ in waiting}
        waiting = {(case, seq): each for (case, seq), each in waiting.items() if seq not in before[case]}
    return None


def counted(case: str) -> frozenset[int]:
    """The changes of a case that were counted, as it is certain at this moment."""
    try:
        row = TallyRow.get(case_key(case), MARKS, consistent_read=True)
    except TallyRow.DoesNotExist:
        return frozenset()
    return frozenset(int(each) for each in row.counted or ())


def _add(tallies: Iterable[Tally]) -> None:
    counts = merge(each.counts for each in tallies)
    marks: dict[str, set[int]] = defaultdict(set)
    for each in tallies:
        marks[each.case].add(each.seq)
    if not marks:
        return
    with TransactWrite(connection=connection()) as transaction:
        for case, numbers in marks.items():
            new = reduce(and_, (~TallyRow.counted.contains(each) for each in numbers))
            actions: list[Action] = [TallyRow.kind.set(TallyRow), TallyRow.counted.add(numbers)]
            transaction.update(TallyRow(case_key(case), MARKS), actions, condition=new)
        for place, each_place in counts.items():
            transaction.update(*added(place, each_place))
