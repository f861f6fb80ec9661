"""The bar of one clock: stretches of days of which the same became."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Literal

from portal.clocks.scale import DAY, Scale

Kind = Literal["used", "left", "skipped", "paused", "late"]
"""Counted until today, to be counted yet, days off, the clock stopped, over the limit."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the bar, in points from the left."""

    kind: Kind
    x: float
    width: float


def spans(clock: Mapping[str, Any], scale: Scale, now: datetime) -> list[Span]:
    """From the start of a clock to what was promised, or to its end, and beyond when it is late."""
    if not clock["started_at"]:
        return []
    start = datetime.fromisoformat(clock["started_at"])
    end = datetime.fromisoformat(clock["ended_at"]) if clock["ended_at"] else None
    limit = clock["promised"]
    bar = _days(limit["days"], scale, now, end) if limit["days"] else _hours(limit, scale, start, end or now)
    first = [] if end and end < start else _between("used", scale, start, min(end or now, now, _midnight(start, scale)))
    return [each for each in (*first, *bar, *_late(limit, scale, end or now)) if each.width > 0]


def _days(days: list[Mapping[str, Any]], scale: Scale, now: datetime, end: datetime | None) -> Iterator[Span]:
    """Days after the end of a clock are not its any more."""
    today = now.astimezone(scale.zone).date()
    last = end.astimezone(scale.zone).date() if end else None
    shown = [(date.fromisoformat(each["date"]), each["state"]) for each in days]
    kinds = [(day, _kind(state, day, today)) for day, state in shown if last is None or day <= last]
    for kind, group in groupby(kinds, key=lambda each: each[1]):
        stretch = [day for day, _ in group]
        x = scale.day(stretch[0])
        yield Span(kind, x, round(scale.day(stretch[-1] + DAY) - x, 1))


def _kind(state: str, day: date, today: date) -> Kind:
    if state == "paused":
        return "paused"
    if state == "skipped":
        return "skipped"
    return "used" if day <= today else "left"


def _hours(limit: Mapping[str, Any], scale: Scale, start: datetime, until: datetime) -> list[Span]:
    """A limit in hours, which has no days: run, and left."""
    due = datetime.fromisoformat(limit["due_at"]) if limit["due_at"] else until
    return [*_between("used", scale, start, min(until, due)), *_between("left", scale, until, due)]


def _late(limit: Mapping[str, Any], scale: Scale, until: datetime) -> list[Span]:
    due = datetime.fromisoformat(limit["due_at"]) if limit["due_at"] else until
    return _between("late", scale, due, until)


def _between(kind: Kind, scale: Scale, start: datetime, end: datetime) -> list[Span]:
    x = scale.at(start)
    return [Span(kind, x, round(scale.at(end) - x, 1))] if end > start else []


def _midnight(at: datetime, scale: Scale) -> datetime:
    """When the day of an instant ends: the day of the event does not count, and is drawn for where it began."""
    following = at.astimezone(scale.zone).date() + DAY
    return datetime.combine(following, datetime.min.time(), scale.zone)
