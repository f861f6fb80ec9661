"""What a case and a review can be, and the marks that supervision gives."""

from collections.abc import Collection, Mapping
from typing import Literal

CaseStatus = Literal[
    "draft", "submitted", "returned", "in_review", "deciding", "approved", "refused", "withdrawn", "lapsed"
]

ReviewStatus = Literal[
    "blocked",
    "open",
    "claimed",
    "awaiting_applicant",
    "special_procedure",
    "approved",
    "approved_with_conditions",
    "refused",
    "deemed_approved",
    "not_required",
    "cancelled",
]

Outcome = Literal["approved", "approved_with_conditions", "refused"]

FINAL: frozenset[str] = frozenset({"approved", "refused", "withdrawn", "lapsed"})
"""A case in one of these accepts no more work."""

WORKABLE: frozenset[str] = frozenset({"open", "claimed"})
"""A review in one of these is on its department's desk, its clock running."""

PAUSED: frozenset[str] = frozenset({"awaiting_applicant", "special_procedure"})
"""A review in one of these waits for somebody else, its clock stopped."""

UNANSWERED: frozenset[str] = frozenset({"blocked"}) | WORKABLE | PAUSED
"""A review in one of these still waits for its department."""

POSITIVE: frozenset[str] = frozenset({"approved", "approved_with_conditions", "deemed_approved", "not_required"})
"""A review in one of these opens the gates of those that come after it."""

YELLOW, RED, OVERDUE = "yellow", "red", "overdue"
"""Marks of supervision, beside `reminder:<per cent>`."""

Colour = Literal["yellow", "red"]
"""Marks that are charged to somebody."""
CARDS: Mapping[str, Colour] = {"yellow": "yellow", "red": "red"}


def lifted(mark: str) -> str:
    """The mark that stays in the place of a card that was taken off: it is not given again."""
    return f"lifted:{mark}"


def worst_card(marks: Collection[str]) -> str | None:
    """The worst card among marks; None without any."""
    return next((each for each in (RED, YELLOW) if each in marks), None)
