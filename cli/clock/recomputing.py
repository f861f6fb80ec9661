"""Cases under way, dated anew under the calendars as they stand now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from onestop import cases, store
from onestop.cases import Case, Change
from onestop.clock import Calendar
from onestop.errors import Refusal
from onestop.events import Event


@dataclass(frozen=True, slots=True)
class Moved:
    """A case of which dates moved, with the events that say so; `problem` when it could not be done."""

    case: str
    events: tuple[Event, ...]
    problem: str | None = None


def recomputed(calendars: Mapping[str, Calendar], now: datetime, *, write: bool) -> Iterator[Moved]:
    """Case by case, those whose dates move. Running it twice, or while others work, does no harm.

    Without `write` nothing is changed. One case that cannot be done holds up no other.
    """
    for number in store.open_cases():
        moved = _moved(number, calendars, now, write=write)
        if moved.events or moved.problem:
            yield moved


def _moved(number: str, calendars: Mapping[str, Calendar], now: datetime, *, write: bool) -> Moved:
    events: tuple[Event, ...] = ()

    def rule(case: Case) -> Change:
        nonlocal events
        service = store.pinned(case)
        calendar = calendars.get(service.calendar)
        change = cases.reschedule(case, service, calendar, now) if calendar else Change(case, ())
        events = change.events
        return change

    try:
        if write:
            store.apply(number, rule, now)
        else:
            rule(store.load(number))
    except Refusal as refused:
        return Moved(number, (), refused.detail)
    return Moved(number, events)
