"""Every case with all that happened to it, for an operator: the one read that grows with the number of cases."""

from collections.abc import Iterator
from dataclasses import dataclass

from onestop.events import Recorded
from onestop.store.case_rows import CaseRow
from onestop.store.history import events_of
from onestop.store.history_rows import EventRow
from onestop.store.keys import case_key
from onestop.store.outbox import Origin
from onestop.store.tallies import counted

WHERE = ("pk", "kind", "service", "department")


@dataclass(frozen=True, slots=True)
class History:
    """The events of a case, change by change, and which changes were counted, by the numbers of their first events."""

    case: str
    origin: Origin
    changes: tuple[tuple[Recorded, ...], ...]
    counted: frozenset[int]


def histories() -> Iterator[History]:
    """Every case there is, one after another; no request may wait for this."""
    for row in CaseRow.scan(attributes_to_get=list(WHERE), consistent_read=True):
        case = str(row.pk).removeprefix(case_key(""))
        marks = counted(case)
        rows = EventRow.query(case_key(case), EventRow.sk.startswith("EVENT#"), consistent_read=True)
        changes = tuple(tuple(events_of(each.attribute_values)) for each in rows)
        yield History(case, Origin(row.service, row.department), changes, marks)
