"""What a department finds on its queue: work to do, or work that is no longer wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.events.chain import Recorded
from onestop.events.cloudevent import cloud_event, envelope


@dataclass(frozen=True, slots=True)
class Task:
    """A CloudEvents message and the department whose queue it goes to."""

    department: str
    message: Mapping[str, Any]


def task_of(event: Recorded, service: str) -> Task | None:
    """The task that an event of a case of that service gives to a department; None when it gives none."""
    if event.type in {"review.requested", "review.cancelled"}:
        return Task(event.data["department"], cloud_event(event, service))
    if event.type == "case.submitted":
        return Task(event.data["department"], _acceptance(event, service))
    return None


def _acceptance(event: Recorded, service: str) -> dict[str, Any]:
    path = f"/cases/{event.case}"
    data = {
        "case": event.case,
        "service": service,
        "department": event.data["department"],
        "links": {"case": path, "acceptance": f"{path}/acceptance"},
    }
    return envelope(event, "acceptance.requested", f"{event.case}/acceptance", data)
