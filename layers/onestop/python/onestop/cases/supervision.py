"""The marks that supervision sets on whatever somebody waits for: reminders and cards at their share of what was
promised, overdue at the end of what the law allows."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from onestop.cases.status import OVERDUE, RED, YELLOW, lifted
from onestop.catalogue.limit import Limit
from onestop.catalogue.procedure import Supervision
from onestop.clock import Calendar, Pause, moment


def due_marks(
    rule: Supervision, calendar: Calendar, start: datetime, promised: Limit, pauses: Sequence[Pause] = ()
) -> Iterator[tuple[str, datetime]]:
    """`reminder:<per cent>`, `yellow`, `red`, and the moment of each; none for what a clock that stands still hides."""
    marks = {f"reminder:{each}": each for each in rule.reminders} | {YELLOW: rule.yellow, RED: rule.red}
    for mark, percent in marks.items():
        at = moment(calendar, start, promised, pauses, percent)
        if at is not None:
            yield mark, at


def unset(
    marks: Iterator[tuple[str, datetime]], due_at: datetime | None, already: Sequence[str]
) -> list[tuple[str, datetime]]:
    """Those that were not set yet, and overdue at `due_at`, by their moment."""
    every = [*marks, *([(OVERDUE, due_at)] if due_at else [])]
    return sorted((each for each in every if not {each[0], lifted(each[0])} & set(already)), key=lambda each: each[1])
