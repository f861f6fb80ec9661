"""A ledger in plain words: what every day is, why, and by which rule. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from onestop.catalogue.limit import Limit
from onestop.clock import Calendar, Day, Ledger, Pause, ledger

UNITS = {"working_days": "working day", "calendar_days": "day", "hours": "hour"}


@dataclass(frozen=True, slots=True)
class Line:
    """One day: the event, or counted, skipped or paused; its number, why, and the rule that says so."""

    day: date
    state: str
    number: int | None
    why: str
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The lines of a ledger, and what they come to."""

    lines: tuple[Line, ...]
    summary: str
    due_at: datetime | None
    """In the region's time; None while the clock stands still."""
    provisional: tuple[int, ...]
    """Years in it whose calendar is not published."""


def explain(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause], today: date | None = None
) -> Explanation:
    """Count `limit` from the event at `start`; `today` ends the days of a clock that stands still."""
    counted = ledger(calendar, start, limit, pauses, today)
    local = start.astimezone(calendar.zone)
    event = _event(calendar, local, limit)
    due = counted.due_at.astimezone(calendar.zone) if counted.due_at else None
    touched = {event.day.year, *(each.day.year for each in counted.days), *([due.year] if due else [])}
    return Explanation(
        lines=(event, *_lines(calendar, limit, pauses, counted)),
        summary=_summary(limit, counted, pauses),
        due_at=due,
        provisional=() if limit.unit == "hours" else tuple(sorted(touched - calendar.published)),
    )


def _event(calendar: Calendar, local: datetime, limit: Limit) -> Line:
    if limit.unit == "hours":
        return Line(
            local.date(), "event", None, f"the clock starts at {local:%H:%M} and runs from minute to minute", ""
        )
    why = f"the clock starts at {local:%H:%M}; the day of the event does not count"
    return Line(local.date(), "event", None, why, _rule(calendar, "event_day"))


def _lines(calendar: Calendar, limit: Limit, pauses: Sequence[Pause], counted: Ledger) -> Iterator[Line]:
    bases: dict[str | None, str] = {each.kind: each.legal_basis for each in pauses}
    for each in counted.days:
        if each.state == "paused":
            why = f"the clock stands still: {_words(each.reason)}, charged to the {_words(each.charged_to)}"
            yield Line(each.day, each.state, None, why, bases[each.reason])
        elif each.state == "counted":
            rule = _rule(calendar, "days_off" if limit.unit == "working_days" else "event_day")
            yield Line(each.day, each.state, each.number, _counted(calendar, limit, each), rule)
        else:
            rule = _rule(calendar, "days_off" if limit.unit == "working_days" else "last_day")
            yield Line(each.day, each.state, None, _skipped(calendar, limit, each), rule)


def _counted(calendar: Calendar, limit: Limit, each: Day) -> str:
    made_up = "; a weekend day worked to make up for a holiday" if each.day in calendar.workdays else ""
    return f"{UNITS[limit.unit]} {each.number} of {limit.within}{made_up}"


def _skipped(calendar: Calendar, limit: Limit, each: Day) -> str:
    if limit.unit == "working_days":
        return f"no working day: {each.reason}"
    off = calendar.day_off(each.day)
    return f"the limit cannot end on a day off: {off}" if off else "the next working day, on which it ends"


def _summary(limit: Limit, counted: Ledger, pauses: Sequence[Pause]) -> str:
    states = Counter(each.state for each in counted.days)
    charged = Counter(_words(each.charged_to) for each in counted.days if each.state == "paused")
    whose = ", ".join(f"{days} charged to the {who}" for who, days in charged.items())
    if limit.unit == "hours":
        return f"{limit.within} hours, stopped {len(pauses)} times"
    told = f"{states['counted']} days counted, {states['skipped']} skipped, {states['paused']} paused"
    return f"{told} ({whose})" if whose else told


def _rule(calendar: Calendar, step: str) -> str:
    return calendar.rules.get(step, "")


def _words(name: str | None) -> str:
    return (name or "").replace("_", " ")
