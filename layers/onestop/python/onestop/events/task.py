"""What a department finds on its queue: work to do, or work that is no longer wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from onestop.events.chain import Recorded
from onestop.events.cloudevent import cloud_event, envelope


@dataclass(frozen=True, slots=True)
class Task:
    """A CloudEvents message and the department whose queue it goes to."""

    department: str
    message: Mapping[str, Any]


ASKING = frozenset({"review.requested", "review.reopened", "review.transferred", "review.taken_over"})
"""Events that put a review on a department's desk; the last of them says whose it is."""


def tasks_of(event: Recorded, service: str) -> tuple[Task, ...]:
    """The tasks that an event of a case of that service gives to departments, and takes from them."""
    match event.type:
        case "review.requested" | "review.cancelled" | "review.escalated":
            return (Task(event.data["department"], cloud_event(event, service)),)
        case "review.reminded" | "review.instructed":
            return (_task(event, service, "review.reminder"),)
        case "review.reopened":
            return (_task(event, service, "review.requested"),)
        case "review.transferred" | "review.taken_over":
            former = replace(event, data={**event.data, "department": event.data["from"], "why": "transferred"})
            return _task(event, service, "review.requested"), _task(former, service, "review.cancelled")
        case "conflict.found":
            return (Task(event.data["department"], _conflict(event, service)),)
        case "case.submitted":
            return (Task(event.data["department"], _acceptance(event, service)),)
    return ()


def _task(event: Recorded, service: str, type_: str) -> Task:
    """The same as an ordinary request or its cancellation, so that no department has to know more types."""
    return Task(event.data["department"], cloud_event(replace(event, type=type_), service))


def _conflict(event: Recorded, service: str) -> dict[str, Any]:
    path, subject = f"/cases/{event.case}", event.data["subject"]
    links = {"case": path, "resolution": f"{path}/conflicts/{subject}/resolution"}
    data = {"case": event.case, "service": service, **event.data, "links": links}
    return envelope(event, "conflict.found", f"{event.case}/conflicts/{subject}", data)


def _acceptance(event: Recorded, service: str) -> dict[str, Any]:
    path = f"/cases/{event.case}"
    data = {
        "case": event.case,
        "service": service,
        "department": event.data["department"],
        "links": {"case": path, "acceptance": f"{path}/acceptance"},
    }
    return envelope(event, "acceptance.requested", f"{event.case}/acceptance", data)
