"""From events to counts: by month, service and department, and in any order the same."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onestop.events import Recorded
from onestop.statistics.counters import counted

MONTH = len("2026-11")
"""Of an ISO 8601 time in UTC."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is counted: a month (`2026-11`, UTC), a service and a department."""

    month: str
    service: str
    department: str


Counts = Mapping[Place, Mapping[str, int]]
"""How much each counter goes up by, by place; only what is not zero."""


def project(events: Iterable[Recorded], service: str, core: str) -> Counts:
    """What these events of a case count: its `service`, and the `core` department for what names no other."""
    return merge({_place(each, service, core): counted(each)} for each in events)


def merge(parts: Iterable[Counts]) -> Counts:
    """The sum; counters that come to nothing are left out."""
    total: dict[Place, Counter[str]] = {}
    for part in parts:
        for place, counts in part.items():
            total.setdefault(place, Counter()).update(counts)
    kept = {place: {name: each for name, each in counts.items() if each} for place, counts in total.items()}
    return {place: counts for place, counts in kept.items() if counts}


def _place(event: Recorded, service: str, core: str) -> Place:
    """The department is the one that the event is about, or that acted, or the core one."""
    kind, _, code = event.actor.partition(":")
    department = event.data.get("department") or (code if kind == "department" else core)
    return Place(event.at[:MONTH], service, str(department))
