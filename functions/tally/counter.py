"""Which counter an event moves."""

from collections.abc import Mapping

from onestop.events import Recorded

BY_TYPE: Mapping[str, str] = {
    "case.returned": "returned",
    "case.accepted": "accepted",
    "case.refused": "not_accepted",
    "licence.issued": "licences_issued",
    "case.continued": "received",
    "review.requested": "reviews_requested",
    "review.cancelled": "reviews_cancelled",
    "review.overdue": "reviews_overdue",
}


def counter_of(event: Recorded) -> str | None:
    """The counter that goes up by one; None for an event that is not counted."""
    match event.type:
        case "case.submitted":
            # A case that was returned comes again, and is one case all the same.
            return "received" if event.data["attempt"] == 1 else None
        case "case.withdrawn":
            # A draft that is given up was never received.
            return "withdrawn" if event.data["before"] == "decision" else None
        case "case.decided":
            return str(event.data["outcome"])
        case "review.decided":
            return f"reviews_{event.data['outcome']}"
        case type_:
            return BY_TYPE.get(type_)


def department_of(event: Recorded) -> str | None:
    """The department that the event is about or that acted; None for one of the case as a whole."""
    if "department" in event.data:
        return str(event.data["department"])
    kind, _, code = event.actor.partition(":")
    return code if kind == "department" else None
