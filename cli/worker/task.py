"""A message of the department's queue, read with care: anybody who may send to the queue may have written it."""

import json
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["acceptance", "review", "cancelled", "notice"]
"""notice: to be seen by somebody, who then acts on the case."""
KINDS: dict[str, Kind] = {
    "gov.onestop.acceptance.requested": "acceptance",
    "gov.onestop.review.requested": "review",
    "gov.onestop.review.reminder": "review",
    "gov.onestop.review.cancelled": "cancelled",
    "gov.onestop.review.escalated": "notice",
    "gov.onestop.opinion.requested": "notice",
    "gov.onestop.opinion.reminder": "notice",
    "gov.onestop.opinion.cancelled": "cancelled",
}
NOTICES = {
    "gov.onestop.review.escalated": "is overdue and was escalated to this department",
    "gov.onestop.opinion.requested": "the applicant asks for a preliminary opinion",
    "gov.onestop.opinion.reminder": "the preliminary opinion is overdue",
}


class Unreadable(ValueError):
    """No task of ours: it stays on the queue, which puts it aside after a few deliveries."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the department is asked. `review` is None for an acceptance; `due_at` is UTC, ISO 8601."""

    kind: Kind
    case: str
    review: str | None
    due_at: str | None
    notice: str = ""
    """What a notice says."""

    @property
    def path(self) -> str:
        """Where the API takes the answer."""
        return f"/cases/{self.case}/reviews/{self.review}" if self.review else f"/cases/{self.case}"


def read_task(body: str) -> Task:
    """The task of a message; raises Unreadable."""
    try:
        message = json.loads(body)
        kind, data = KINDS[message["type"]], message["data"]
        case, review = _name(data["case"]), data.get("review")
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable(f"not a task: {type(error).__name__} {error}") from error
    if kind == "acceptance":
        return Task(kind, case, None, None)
    return Task(kind, case, _name(review), data.get("due_at"), NOTICES.get(message["type"], ""))


def _name(value: Any) -> str:
    """An id, which will stand in an address: nothing in it may lead elsewhere."""
    if (
        not isinstance(value, str)
        or not value
        or not all(each.isascii() and (each.isalnum() or each in "-_") for each in value)
    ):
        raise Unreadable("not a task: an id is missing or strange")
    return value
