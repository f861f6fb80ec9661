"""The event bus: whoever subscribes learns what happened, and never an answer, a reason or a name.

Beside the events it carries what applicants are to be told, under a source of its own that only their queue hears.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onestop import notices
from onestop.catalogue.decode import encode
from onestop.events.cloudevent import SOURCE
from onestop.notices import Notice
from onestop.sdk import client


class NotPublished(Exception):
    """The bus refused an event; the change comes again."""


AT_ONCE = 10
"""Entries that PutEvents takes in one call."""


def publish(events: Sequence[Mapping[str, Any]], notice: Notice | None, bus: str) -> None:
    """Put CloudEvents messages, and the notice of them, on the bus.

    Raises NotPublished: PutEvents itself reports success then.
    """
    entries = [{"EventBusName": bus, **each} for each in _entries(events, notice)]
    for first in range(0, len(entries), AT_ONCE):
        answer = client("events").put_events(Entries=entries[first : first + AT_ONCE])
        if answer["FailedEntryCount"]:
            raise NotPublished(", ".join(each["ErrorCode"] for each in answer["Entries"] if "ErrorCode" in each))


def _entries(events: Sequence[Mapping[str, Any]], notice: Notice | None) -> Iterator[dict[str, Any]]:
    for each in events:
        yield {"Source": SOURCE, "DetailType": each["type"], "Detail": _json(each), "Time": each["time"]}
    if notice:
        detail = _json(encode(notice))
        yield {"Source": notices.SOURCE, "DetailType": notice.subject, "Detail": detail, "Time": notice.at}


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)
