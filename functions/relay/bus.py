"""The event bus: whoever subscribes learns what happened, and never an answer, a reason or a name."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from onestop.events.cloudevent import SOURCE
from onestop.sdk import client


class NotPublished(Exception):
    """The bus refused an event; the change comes again."""


AT_ONCE = 10
"""Events that PutEvents takes in one call."""


def publish(events: Sequence[Mapping[str, Any]], bus: str) -> None:
    """Put CloudEvents messages on the bus. Raises NotPublished: PutEvents itself reports success then."""
    entries = [_entry(each, bus) for each in events]
    for first in range(0, len(entries), AT_ONCE):
        answer = client("events").put_events(Entries=entries[first : first + AT_ONCE])
        if answer["FailedEntryCount"]:
            raise NotPublished(", ".join(each["ErrorCode"] for each in answer["Entries"] if "ErrorCode" in each))


def _entry(event: Mapping[str, Any], bus: str) -> dict[str, Any]:
    return {
        "EventBusName": bus,
        "Source": SOURCE,
        "DetailType": event["type"],
        "Detail": json.dumps(event, ensure_ascii=False),
        "Time": event["time"],
    }
