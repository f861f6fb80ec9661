"""Which working days passed between two instants: how long something took, as the law counts days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from onestop.clock.calendar import Calendar
from onestop.clock.pause import Pause, pause_at


def working_days(calendar: Calendar, start: datetime, end: datetime, pauses: Sequence[Pause] = ()) -> tuple[date, ...]:
    """The working days after the day of `start` up to the day of `end`, that one too; none for an end on the same day.

    As in the ledger the day of the event does not count, nor does a day on whose last moment the clock stood still.
    """
    first = calendar.local_date(start)
    passed = (calendar.local_date(end) - first).days
    days = (first + timedelta(days=offset) for offset in range(1, passed + 1))
    return tuple(
        day for day in days if calendar.day_off(day) is None and pause_at(pauses, calendar.end_of(day)) is None
    )
