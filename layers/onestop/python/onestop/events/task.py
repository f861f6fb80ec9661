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


TOLD = {
    "review.requested": "review.requested",
    "review.reopened": "review.requested",
    "review.cancelled": "review.cancelled",
    "review.escalated": "review.escalated",
    "review.reminded": "review.reminder",
    "review.instructed": "review.reminder",
}
"""What one department is told of its review, by what happened to it: few types, so that nobody has to know many."""
OPINIONS = {
    "opinion.requested": "opinion.requested",
    "opinion.overdue": "opinion.reminder",
    "opinion.lapsed": "opinion.cancelled",
}
"""What a department is told of a preliminary opinion, by what happened to it."""

OF_ACCEPTANCE = {
    "case.submitted": "acceptance.requested",
    "acceptance.reminded": "acceptance.reminder",
    "acceptance.instructed": "acceptance.reminder",
    "acceptance.escalated": "acceptance.escalated",
    "acceptance.taken_over": "acceptance.requested",
}
"""What a department is told of an acceptance, by what happened to it."""

AFTER_THE_END = {
    "reconsideration.requested": "reconsideration.requested",
    "reconsideration.reminded": "reconsideration.reminder",
    "reconsideration.withdrawn": "reconsideration.cancelled",
    "rectification.requested": "rectification.requested",
    "rectification.reminded": "rectification.reminder",
}
"""What a department is told of a case that has ended: of a refusal to look at again, of a bad grade to put right."""
ANSWERED_AT = {"reconsideration": ("reconsideration", "decision"), "rectification": ("rating", "rectification")}
"""The part of the case that it is about, and where the answer to it goes."""


def tasks_of(event: Recorded, service: str) -> tuple[Task, ...]:
    """The tasks that an event of a case of that service gives to departments, and takes from them."""
    if event.type in TOLD:
        return (_task(event, service, TOLD[event.type]),)
    if event.type in OPINIONS:
        return _of_opinion(event, service)
    if event.type in AFTER_THE_END:
        return (Task(event.data["department"], _after_the_end(event, service)),)
    match event.type:
        case "review.transferred" | "review.taken_over":
            former = replace(event, data={**event.data, "department": event.data["from"], "why": "transferred"})
            return _task(event, service, "review.requested"), _task(former, service, "review.cancelled")
        case "conflict.found":
            return (Task(event.data["department"], _conflict(event, service)),)
    if event.type in OF_ACCEPTANCE:
        return _of_acceptance(event, service)
    return ()


def _task(event: Recorded, service: str, type_: str) -> Task:
    return Task(event.data["department"], cloud_event(replace(event, type=type_), service))


def _of_opinion(event: Recorded, service: str) -> tuple[Task, ...]:
    """An opinion on a draft, asked for or no longer wanted: there is no review yet that a link could lead to."""
    if event.type == "opinion.lapsed" and event.data["was"] != "asked":
        return ()
    path, review = f"/cases/{event.case}", event.data["review"]
    links = {"case": path, "opinion": f"{path}/opinions/{review}"}
    data = {"case": event.case, "service": service, **event.data, "links": links}
    message = envelope(event, OPINIONS[event.type], f"{event.case}/opinions/{review}", data)
    return (Task(event.data["department"], message),)


def _conflict(event: Recorded, service: str) -> dict[str, Any]:
    path, subject = f"/cases/{event.case}", event.data["subject"]
    links = {"case": path, "resolution": f"{path}/conflicts/{subject}/resolution"}
    data = {"case": event.case, "service": service, **event.data, "links": links}
    return envelope(event, "conflict.found", f"{event.case}/conflicts/{subject}", data)


def _after_the_end(event: Recorded, service: str) -> dict[str, Any]:
    path = f"/cases/{event.case}"
    part, answer = ANSWERED_AT[event.type.partition(".")[0]]
    links = {"case": path, answer: f"{path}/{part}/{answer}"}
    data = {"case": event.case, "service": service, **event.data, "links": links}
    return envelope(event, AFTER_THE_END[event.type], f"{event.case}/{part}", data)


def _of_acceptance(event: Recorded, service: str) -> tuple[Task, ...]:
    """To the core department, or the one above it that presses on; whose the acceptance was is told when it is not."""
    asked = _acceptance(event, service, OF_ACCEPTANCE[event.type])
    if event.type != "acceptance.taken_over":
        return (asked,)
    former = replace(event, data={**event.data, "department": event.data["from"]})
    return asked, _acceptance(former, service, "acceptance.cancelled")


def _acceptance(event: Recorded, service: str, what: str) -> Task:
    path, department = f"/cases/{event.case}", event.data["department"]
    links = {"case": path, "acceptance": f"{path}/acceptance"}
    escalated = event.data if what == "acceptance.escalated" else {}
    data = {"case": event.case, "service": service, **escalated, "department": department, "links": links}
    return Task(department, envelope(event, what, f"{event.case}/acceptance", data))
