"""The picture of a case: a box for each department's part, in the order in which the parts can be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from portal.casefile.file import File

Turn = Literal["yours", "theirs", "nobody"]
Tone = Literal["", "blue", "yellow", "green", "red", "grey"]

TONES: Mapping[str, Tone] = {
    "blocked": "grey",
    "open": "blue",
    "claimed": "blue",
    "awaiting_applicant": "yellow",
    "special_procedure": "yellow",
    "approved": "green",
    "approved_with_conditions": "green",
    "deemed_approved": "green",
    "refused": "red",
    "not_required": "grey",
    "cancelled": "grey",
    "submitted": "blue",
    "accepted": "green",
    "returned": "yellow",
    "draft": "grey",
    "in_review": "blue",
    "deciding": "blue",
    "withdrawn": "grey",
    "lapsed": "grey",
    "partial": "green",
    "waiting": "grey",
}
"""Colour by state; the state stands in words beside it, for whoever sees no colours."""


@dataclass(frozen=True, slots=True)
class Box:
    """One department's part: `state` is named among the messages, dates are as the API writes them."""

    id: str
    title: str
    department: str
    state: str
    turn: Turn
    waits_for: Sequence[str]
    promised_due_at: str | None
    due_at: str | None
    decided_at: str | None
    overdue: bool
    paused: bool
    review: Mapping[str, Any] | None = None

    @property
    def tone(self) -> Tone:
        """Its colour."""
        return TONES[self.state]


def picture(file: File, title: str) -> list[list[Box]]:
    """Rows from top to bottom, the boxes of one row side by side: acceptance (under this title), then each review
    in the row below what it waits for. Reviews that these answers do not need are left out."""
    case, depth = file.case, _depths(file)
    needed = [each for each in case["reviews"] if each["status"] != "not_required"]
    rows = [[_acceptance(file, title)]]
    for level in sorted({depth[each["id"]] for each in needed}):
        rows.append([_box(file, each) for each in needed if depth[each["id"]] == level])
    return rows


def _acceptance(file: File, title: str) -> Box:
    case = file.case
    waiting = case["status"] == "submitted"
    state = "submitted" if waiting else "accepted" if case["accepted_at"] else case["status"]
    return Box(
        id="acceptance",
        title=title,
        department=file.names.department(case["department"]),
        state=state,
        turn="theirs" if waiting else "nobody",
        waits_for=(),
        promised_due_at=case["promised_due_at"] if waiting else None,
        due_at=case["due_at"] if waiting else None,
        decided_at=case["accepted_at"],
        overdue=waiting and case["overdue"],
        paused=False,
    )


def _box(file: File, review: Mapping[str, Any]) -> Box:
    over = review["decided_at"] is not None or review["turn"] is None
    turn: Turn = "nobody" if review["turn"] is None else "yours" if review["turn"] == "applicant" else "theirs"
    return Box(
        id=review["id"],
        title=file.names.review(review["id"]),
        department=file.names.department(review["department"]),
        state=review["status"],
        turn=turn,
        waits_for=[file.names.review(each) for each in review["blocked_by"]],
        promised_due_at=None if over else review["promised_due_at"],
        due_at=None if over else review["due_at"],
        decided_at=review["decided_at"],
        overdue=review["overdue"] and not over,
        paused=review["paused"],
        review=review,
    )


def _depths(file: File) -> dict[str, int]:
    """How many reviews stand before each, one after another; the catalogue has no circles."""
    after = {each["id"]: each["after"] for each in file.service["reviews"]}
    depths: dict[str, int] = {}

    def depth(review: str) -> int:
        if review not in depths:
            depths[review] = 1 + max((depth(each) for each in after.get(review, ())), default=0)
        return depths[review]

    return {each["id"]: depth(each["id"]) for each in file.case["reviews"]}
