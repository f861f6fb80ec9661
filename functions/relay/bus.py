"""The event bus: whoever subscribes learns what happened, and never an answer, a reason or a name."""

import json
from collections.abc import Mapping
from typing import Any

from onestop.events.cloudevent import SOURCE
from onestop.sdk import client


class NotPublished(Exception):
    """The bus refused the event; the change comes again."""


def publish(event: Mapping[str, Any], bus: str) -> None:
    """Put one CloudEvents message on the bus. Raises NotPublished: PutEvents itself reports success then."""
    entry = {
        "EventBusName": bus,
        "Source": SOURCE,
        "DetailType": event["type"],
        "Detail": json.dumps(event, ensure_ascii=False),
        "Time": event["time"],
    }
    answer = client("events").put_events(Entries=[entry])
    if answer["FailedEntryCount"]:
        raise NotPublished(answer["Entries"][0].get("ErrorCode", "unknown"))
