"""The events of a change <-> one row: a row costs as much as an event, and is one record of the stream."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from onestop.events import Recorded

FOLLOWING = ("type", "actor", "data", "hash")
"""What is kept of an event that is not the first of its row: its number and its link follow from the one before."""


def event_attributes(events: Sequence[Recorded]) -> dict[str, Any]:
    """The attributes of the row of a change's events, of which there is at least one."""
    first, *others = events
    more = [{name: getattr(each, name) for name in FOLLOWING} for each in others]
    return {**asdict(first), "more": more or None}


def events_of(attributes: Mapping[str, Any]) -> Iterator[Recorded]:
    """The events of a row, in their order."""
    before = Recorded(**{name: attributes[name] for name in Recorded.__slots__})
    yield before
    for each in attributes.get("more") or ():
        before = replace(before, seq=before.seq + 1, prev=before.hash, **each)
        yield before
