"""The per-case hash chain: an event carries the hash of the one before, so that none can be lost or altered."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from onestop.clock import iso
from onestop.events.event import Event

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its number in the case, its time (UTC) and its place in the chain."""

    case: str
    seq: int
    type: str
    at: str
    actor: str
    data: Mapping[str, Any]
    prev: str
    hash: str = ""


def link(case: str, seq: int, head: str, events: Iterable[Event], at: datetime) -> tuple[Recorded, ...]:
    """Number and chain new events after number `seq`, whose hash is `head`."""
    chained: list[Recorded] = []
    for number, event in enumerate(events, start=seq + 1):
        open_ended = Recorded(case, number, event.type, iso(at), event.actor, event.data, head)
        head = digest(open_ended)
        chained.append(Recorded(**{**asdict(open_ended), "hash": head}))
    return tuple(chained)


def digest(event: Recorded) -> str:
    """SHA-256 over everything but the hash itself, as canonical JSON (sorted keys, no spaces, UTF-8)."""
    content = asdict(event) | {"hash": ""}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def verify(events: Sequence[Recorded]) -> int | None:
    """The number of the first event that does not fit the chain, None when all of them do."""
    head = GENESIS
    for number, event in enumerate(events, start=1):
        if event.seq != number or event.prev != head or event.hash != digest(event):
            return number
        head = event.hash
    return None
