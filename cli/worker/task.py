"""A message of the department's queue, read with care: anybody who may send to the queue may have written it."""

import json
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["acceptance", "review", "cancelled", "notice"]
"""notice: to be seen by somebody, who then acts on the case."""
KINDS: dict[str, Kind] = {
    "gov.onestop.acceptance.requested": "acceptance",
    "gov.onestop.acceptance.reminder": "acceptance",
    "gov.onestop.acceptance.cancelled": "cancelled",
    "gov.onestop.acceptance.escalated": "notice",
    "gov.onestop.review.requested": "review",
    "gov.onestop.review.reminder": "review",
    "gov.onestop.review.cancelled": "cancelled",
    "gov.onestop.review.escalated": "notice",
    "gov.onestop.opinion.requested": "notice",
    "gov.onestop.opinion.reminder": "notice",
    "gov.onestop.opinion.cancelled": "cancelled",
    "gov.onestop.reconsideration.requested": "notice",
    "gov.onestop.reconsideration.reminder": "notice",
    "gov.onestop.reconsideration.cancelled": "cancelled",
    "gov.onestop.rectification.requested": "notice",
    "gov.onestop.rectification.reminder": "notice",
}
NOTICES = {
    "gov.onestop.acceptance.escalated": "a department that answers to this one is late in accepting it",
    "gov.onestop.review.escalated": "is overdue and was escalated to this department",
    "gov.onestop.opinion.requested": "the applicant asks for a preliminary opinion",
    "gov.onestop.opinion.reminder": "the preliminary opinion is overdue",
    "gov.onestop.reconsideration.requested": "a refusal is to be looked at again by this department",
    "gov.onestop.reconsideration.reminder": "the refusal is still to be looked at again",
    "gov.onestop.rectification.requested": "the applicant gave it a bad grade, which is to be put right",
    "gov.onestop.rectification.reminder": "its bad grade is still to be put right",
}


class Unreadable(ValueError):
    """No task of ours: it stays on the queue, which puts it aside after a few deliveries."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the department is asked. `review` is None for what is about the whole case; `due_at` is UTC, ISO 8601."""

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
    notice = NOTICES.get(message["type"], "")
    if kind == "acceptance" or (kind in ("notice", "cancelled") and review is None):
        return Task(kind, case, None, data.get("due_at"), notice)
    return Task(kind, case, _name(review), data.get("due_at"), notice)


def _name(value: Any) -> str:
    """An id, which will stand in an address: nothing in it may lead elsewhere."""
    if (
        not isinstance(value, str)
        or not value
        or not all(each.isascii() and (each.isalnum() or each in "-_") for each in value)
    ):
        raise Unreadable("not a task: an id is missing or strange")
    return value
