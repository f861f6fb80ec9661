"""The ledger: every day of a limit, counted, skipped or paused, and why; its last day is the due date.

Rules (行政许可法 arts. 45, 82 and 民法典 arts. 201-203): the day of the event does not count; limits in
working days skip days off; a limit in calendar days whose last day is a day off runs to the next
working day; the last day ends at midnight in the region. A day on whose last moment the clock stands
still is paused, so a pause takes exactly as many days as it spans midnights. Hours run from minute to
minute, less the pauses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import ceil
from typing import Literal, Protocol

from onestop.clock.calendar import Calendar
from onestop.clock.pause import Charge, Pause, pause_at, running_until

LONGEST = 3660
"""Days after which a limit that still has not ended is a fault of the calendar, about ten years."""
WHOLE = 100
"""Per cent."""


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
    state: Literal["counted", "skipped", "paused"]
    number: int | None = None
    reason: str | None = None
    charged_to: Charge | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All days of a limit; `due_at` None while the clock stands still; `provisional` when a year in it
    has no published calendar yet."""

    days: tuple[Day, ...]
    due_at: datetime | None
    provisional: bool


def ledger(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause] = (), today: date | None = None
) -> Ledger:
    """The days of `limit` after the event at `start`. `today` ends the list of days while the clock stands still.

    Raises ValueError on a calendar with no working day.
    """
    if limit.unit == "hours":
        return Ledger((), _utc(running_until(start, timedelta(hours=limit.within), pauses)), provisional=False)
    days = tuple(_days(calendar, calendar.local_date(start), limit, pauses, today))
    ended = limit.within == sum(each.state == "counted" for each in days)
    last = days[-1].day if days else calendar.local_date(start)
    provisional = any(each.day.year not in calendar.published for each in days)
    return Ledger(days, calendar.end_of(last) if ended else None, provisional)


def due_at(calendar: Calendar, start: datetime, limit: Limit) -> datetime:
    """When `limit` ends if nobody stops the clock, in UTC: the last second of its last day."""
    due = ledger(calendar, start, limit).due_at
    if due is None:
        raise AssertionError("a clock that was never stopped has an end")
    return due


def moment(calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause], percent: int) -> datetime | None:
    """When `percent` of a limit is used up, at the end of a day; None if the clock stands still before."""
    if limit.unit == "hours":
        return _utc(running_until(start, timedelta(hours=limit.within) * percent / WHOLE, pauses))
    if percent == WHOLE:
        return ledger(calendar, start, limit, pauses).due_at
    needed = ceil(limit.within * percent / WHOLE)
    days = ledger(calendar, start, limit, pauses).days
    reached = next((each.day for each in days if each.number == needed), None)
    return calendar.end_of(reached) if reached else None


def _days(calendar: Calendar, event: date, limit: Limit, pauses: Sequence[Pause], today: date | None) -> Iterator[Day]:
    """Count until the limit is used up and, for calendar days, the last day is a working day."""
    number = 0
    for offset in range(1, LONGEST):
        day = event + timedelta(days=offset)
        each = _day(calendar, day, limit, pauses, number)
        number = each.number or number
        yield each
        if number >= limit.within:
            if calendar.day_off(day) is None:
                return
        elif _stands_still(pause_at(pauses, calendar.end_of(day))) and (today is None or day >= today):
            return
    raise ValueError(f"calendar {calendar.id!r} has too few working days for {limit.within} {limit.unit}")


def _day(calendar: Calendar, day: date, limit: Limit, pauses: Sequence[Pause], number: int) -> Day:
    """What becomes of one day when `number` days were counted before it."""
    off = calendar.day_off(day)
    if off and limit.unit == "working_days":
        return Day(day, "skipped", reason=off)
    pause = pause_at(pauses, calendar.end_of(day)) if number < limit.within else None
    if pause:
        return Day(day, "paused", reason=pause.kind, charged_to=pause.charged_to)
    if number >= limit.within:
        return Day(day, "skipped", reason=off or "moved to the next working day")
    return Day(day, "counted", number + 1)


def _stands_still(pause: Pause | None) -> bool:
    return pause is not None and pause.ends is None


def _utc(at: datetime | None) -> datetime | None:
    return at.astimezone(UTC) if at else None
