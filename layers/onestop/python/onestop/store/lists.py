"""Lists: each is a query that reads one page, whatever the number of cases."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import product
from typing import Any

from onestop.cases import Licence, Message
from onestop.cases.status import PAUSED, WORKABLE
from onestop.errors import NotFound
from onestop.events import Recorded
from onestop.store import schema
from onestop.store.case_rows import LicenceRow
from onestop.store.history import events_of
from onestop.store.history_rows import EventRow, MessageRow, NoticeRow
from onestop.store.indexed import TABLE_KEY, indexed
from onestop.store.keys import case_key, clerks_desk, counters_desk, delegates_list, holders_list, issued_at
from onestop.store.listed import RECONSIDERATION, RENEWAL
from onestop.store.merged import List, merged
from onestop.store.pages import Page, cursor_from, key_from
from onestop.store.reading import to_licence
from onestop.store.row import Row

OPEN = ("submitted", *sorted(WORKABLE | PAUSED))
"""The work lists of what has a clock that runs, or that stands still."""
HELD = ("licence", "type", "status", "case", "service", "department", "valid_until", "due_at", "outcome")
"""What the list of somebody's licences says of each; it is due while its renewal awaits an answer, and its outcome is
what became of the renewal."""
NOTICE = "NOTICE#"
"""Begins the sort key of a notice; the number of the change follows."""


def cases_of(applicant: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """The cases of one applicant, newest first. Raises Malformed for a strange cursor."""
    return _index_page(schema.BY_APPLICANT, applicant, cursor, limit, newest_first=True)


def worklist(
    department: str, status: str, cursor: str | None, limit: int, before: datetime | None = None
) -> Page[dict[str, Any]]:
    """A department's reviews of one status (or `submitted` cases to accept), by due date; those due `before` it."""
    return _index_page(schema.BY_DEPARTMENT, f"{department}#{status}", cursor, limit, before=before)


def open_clocks(departments: Iterable[str], cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """Everything that these departments are waited for, or wait for themselves, by due date.

    Costs a small query of each list of theirs, whatever the number of cases. Raises Malformed for a strange cursor.
    """
    named = product(sorted(departments), OPEN)
    return merged([List(schema.BY_DEPARTMENT, f"{code}#{status}") for code, status in named], cursor, limit)


def in_hand(
    department: str, clerk: str, cursor: str | None, limit: int, before: datetime | None = None
) -> Page[dict[str, Any]]:
    """The reviews that one clerk of a department has in hand, their clock running or stopped, by due date."""
    return _index_page(schema.BY_DESK, clerks_desk(department, clerk), cursor, limit, before=before)


def filed(clerk: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """The cases that one clerk of the counter files, the newest first."""
    return _index_page(schema.BY_DESK, counters_desk(clerk), cursor, limit, newest_first=True)


def delegated(person: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """The cases in which one person acts for others, by when they began to, the last one first."""
    return _index_page(schema.BY_DESK, delegates_list(person), cursor, limit, newest_first=True)


def renewals(department: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """A department's licences whose renewal awaits an answer, by due date."""
    return worklist(department, RENEWAL, cursor, limit)


def reconsiderations(department: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """The refusals that a department is asked to look at again, by due date."""
    return worklist(department, RECONSIDERATION, cursor, limit)


def held_by(applicant: str, cursor: str | None, limit: int, *, longest_first: bool = False) -> Page[dict[str, Any]]:
    """The licences that were issued to one applicant, by type and of one type by their end, whatever became of them;
    `longest_first` turns it round."""
    found = indexed(schema.BY_DESK, holders_list(applicant), cursor, limit, newest_first=longest_first)
    items = tuple(
        {**{name: getattr(row, name) for name in HELD}, "issued_at": issued_at(row.desk_due)} for row in found
    )
    return Page(items, cursor_from(found.last_evaluated_key))


def timeline(case: str, cursor: str | None, limit: int) -> Page[Recorded]:
    """The events of a case in their order, those of `limit` changes."""
    rows, following = _history(EventRow, case, "EVENT#", cursor, limit)
    return Page(tuple(event for row in rows for event in events_of(row.attribute_values)), following)


def messages(case: str, cursor: str | None, limit: int, *, newest_first: bool = False) -> Page[Message]:
    """The messages of a case in their order, or the other way round."""
    rows, following = _history(MessageRow, case, "MESSAGE#", cursor, limit, newest_first=newest_first)
    items = tuple(Message(int(row.number), row.sender, row.text, row.at) for row in rows)
    return Page(items, following)


def notices(case: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """What the applicant of a case was told by mail, in the order of the changes."""
    rows, following = _history(NoticeRow, case, NOTICE, cursor, limit)
    told = ("at", "subject", "language", "state")
    return Page(tuple({name: getattr(row, name) for name in told} for row in rows), following)


def licence(number: str) -> tuple[str, Licence]:
    """The case and the licence of that number as it stands at this moment; raises NotFound."""
    for found in Row.by_licence.query(number, limit=1):
        # The index lags behind: a licence that was revoked a moment ago must show it.
        row = Row.get(found.pk, found.sk, consistent_read=True)
        if isinstance(row, LicenceRow) and row.case:
            return row.case, to_licence(row)
    raise NotFound("there is no such licence")


def due(now: datetime) -> Iterator[str]:
    """Ids of cases on which something fell due by `now`; reads only what is due."""
    for each in range(schema.SHARDS):
        for row in Row.by_alarm.query(str(each), Row.alarm_at <= now):
            yield _case_of(row)


def open_cases() -> Iterator[str]:
    """Ids of all cases under way, oldest first in each shard."""
    for each in range(schema.SHARDS):
        for row in Row.by_open.query(str(each)):
            yield _case_of(row)


def _case_of(row: Row) -> str:
    return str(row.pk).removeprefix(case_key(""))


def _index_page(
    index: schema.Index,
    value: str,
    cursor: str | None,
    limit: int,
    *,
    newest_first: bool = False,
    before: datetime | None = None,
) -> Page[dict[str, Any]]:
    found = indexed(index, value, cursor, limit, newest_first=newest_first, before=before)
    items = tuple({name: getattr(row, name, None) for name in index.include if name != "kind"} for row in found)
    return Page(items, cursor_from(found.last_evaluated_key))


def _history(
    model: type[Any], case: str, prefix: str, cursor: str | None, limit: int, *, newest_first: bool = False
) -> tuple[tuple[Any, ...], str | None]:
    partition = case_key(case)
    start = key_from(cursor, TABLE_KEY, (schema.PARTITION, partition))
    those = model.sk.startswith(prefix)
    found = model.query(partition, those, limit=limit, last_evaluated_key=start, scan_index_forward=not newest_first)
    return tuple(found), cursor_from(found.last_evaluated_key)
