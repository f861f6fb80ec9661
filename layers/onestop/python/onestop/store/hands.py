"""Who has how much in hand: counted from a department's own work lists, whatever the number of cases elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.status import PAUSED
from onestop.store.row import Row

MOST = 5_000
"""Reviews of one list that are counted: some two megabytes of the index."""
SEEN = ["kind", "claimed_by", "overdue", "card", "due_at"]


@dataclass(frozen=True, slots=True)
class Hand:
    """What one clerk has in hand: reviews whose clock runs, and those whose clock is stopped."""

    clerk: str
    running: int = 0
    stopped: int = 0
    overdue: int = 0
    carded: int = 0
    next_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hands:
    """Of a department; not `complete` when a list is longer than `MOST`."""

    clerks: tuple[Hand, ...]
    unassigned: int
    complete: bool


def hands(department: str) -> Hands:
    """Every clerk of the department who has something in hand, those with most first.

    Reads what the department has in hand, and counts what nobody has without reading it.
    """
    found: dict[str, Hand] = {}
    nobodys = Row.by_department.count(f"{department}#open", limit=MOST + 1)
    complete = nobodys <= MOST
    for status in ("claimed", *sorted(PAUSED)):
        rows = list(_rows(department, status))
        complete = complete and len(rows) <= MOST
        for row in rows[:MOST]:
            clerk = getattr(row, "claimed_by", None)
            if clerk is None:
                nobodys += 1
            else:
                found[clerk] = _with(found.get(clerk, Hand(clerk)), row, stopped=status in PAUSED)
    clerks = sorted(found.values(), key=lambda each: (-each.running - each.stopped, each.clerk))
    return Hands(tuple(clerks), nobodys, complete)


def _rows(department: str, status: str) -> Iterator[Row]:
    value = f"{department}#{status}"
    yield from Row.by_department.query(value, limit=MOST + 1, attributes_to_get=SEEN)


def _with(hand: Hand, row: Row, *, stopped: bool) -> Hand:
    dates = [each for each in (hand.next_due_at, getattr(row, "due_at", None)) if each]
    return replace(
        hand,
        running=hand.running + (not stopped),
        stopped=hand.stopped + stopped,
        overdue=hand.overdue + bool(getattr(row, "overdue", False)),
        carded=hand.carded + (getattr(row, "card", None) is not None),
        next_due_at=min(dates, default=None),
    )
