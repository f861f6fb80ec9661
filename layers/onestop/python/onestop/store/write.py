"""A change made ready to be written: its version, its place in the event chain, the answer that it owes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from onestop.cases import Case, Change, Message
from onestop.events import Recorded, link


@dataclass(frozen=True, slots=True)
class Answer:
    """What a caller is told: HTTP status and JSON body."""

    status: int
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Once:
    """An Idempotency-Key: whose it is, and a digest of the request that it came with."""

    caller: str
    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Write:
    """A change made ready: states before and after, the chained events and all that goes with them."""

    before: Case | None
    after: Case
    events: tuple[Recorded, ...]
    message: Message | None
    at: datetime
    beside: "Write | None" = None
    """A new case that is written in the same transaction."""


def ready(before: Case | None, change: Change, now: datetime) -> Write:
    """Give the new state its version and its place in the event chain."""
    seq, head = (before.seq, before.head) if before else (0, change.case.head)
    events = link(change.case.id, seq, head, change.events, now)
    after = replace(
        change.case,
        version=(before.version if before else 0) + 1,
        seq=seq + len(events),
        head=events[-1].hash if events else head,
    )
    beside = ready(None, change.beside, now) if change.beside else None
    return Write(before, after, events, change.message, now, beside)
