"""The ledger: every day of a limit, counted or skipped, and why; its last day is the due date.

Rules (行政许可法 art. 82 and 民法典 arts. 201-203): the day of the event does not count; limits in
working days skip days off; a limit in calendar days whose last day is a day off runs to the next
working day; the last day ends at midnight in the region. Hours run from minute to minute.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal, Protocol

from onestop.clock.calendar import Calendar

LONGEST = 3660
"""Days after which a limit that still has not ended is a fault of the calendar, about ten years."""


class Limit(Protocol):
    """How many of which unit; the catalogue's Limit is one."""

    @property
    def within(self) -> int:
        """The number of units."""

    @property
    def unit(self) -> Literal["working_days", "calendar_days", "hours"]:
        """Which unit."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a limit. A counted day has its number, day 1 being the day after the event."""

    day: date
    state: Literal["counted", "skipped"]
    number: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All days of a limit; `provisional` when a year in it has no published calendar yet."""

    days: tuple[Day, ...]
    due_at: datetime
    provisional: bool


def ledger(calendar: Calendar, start: datetime, limit: Limit) -> Ledger:
    """The days of `limit` after the event at `start`; raises ValueError on a calendar with no working day."""
    if limit.unit == "hours":
        due = (start + timedelta(hours=limit.within)).astimezone(UTC)
        return Ledger((), due, provisional=False)
    days = tuple(_days(calendar, calendar.local_date(start), limit))
    last = days[-1].day if days else calendar.local_date(start)
    provisional = any(each.day.year not in calendar.published for each in days)
    return Ledger(days, calendar.end_of(last), provisional)


def due_at(calendar: Calendar, start: datetime, limit: Limit) -> datetime:
    """When `limit` ends, in UTC: the last second of its last day."""
    return ledger(calendar, start, limit).due_at


def _days(calendar: Calendar, event: date, limit: Limit) -> Iterator[Day]:
    """Count until the limit is used up and, for calendar days, the last day is a working day."""
    number = 0
    for offset in range(1, LONGEST):
        day = event + timedelta(days=offset)
        off = calendar.day_off(day)
        if number >= limit.within and off is None:
            yield Day(day, "skipped", reason="moved to the next working day")
            return
        if number >= limit.within or (off and limit.unit == "working_days"):
            yield Day(day, "skipped", reason=off)
            continue
        number += 1
        yield Day(day, "counted", number)
        if number == limit.within and off is None:
            return
    raise ValueError(f"calendar {calendar.id!r} has too few working days for {limit.within} {limit.unit}")
