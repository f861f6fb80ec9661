"""A correction letter (補正通知): what several departments found missing, told once, in one letter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

LetterKind = Literal["correction", "rectification"]
"""What departments find missing in the file; what a visit found wrong."""
LetterStatus = Literal["collecting", "sent", "answered", "silent", "void"]
"""void: every review in it ended before it went out."""


@dataclass(frozen=True, slots=True)
class Item:
    """One deficiency. `target` is a JSON Pointer to what it is about: `/answers/<field>`,
    `/documents/<requirement>`, or "" for what has no place in the form."""

    id: str
    reviews: tuple[str, ...]
    """The reviews that asked for it; the same deficiency of several departments is one item."""
    target: str
    detail: str
    answered_at: datetime | None = None
    note: str | None = None
    """What the applicant said to it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and its answer. Times in UTC; `respond_by` is known once it was sent."""

    number: int
    status: LetterStatus
    opened_at: datetime
    send_at: datetime
    """When it goes out with what the departments have asked for until then."""
    respond_days: int
    """Working days that the applicant has; the longest that a department gave."""
    items: tuple[Item, ...]
    sent_at: datetime | None = None
    respond_by: datetime | None = None
    kind: LetterKind = "correction"

    @property
    def reviews(self) -> frozenset[str]:
        """Every review that takes part in it."""
        return frozenset(review for item in self.items for review in item.reviews)

    def waits_for(self, review: str) -> bool:
        """Whether an item of that review is still unanswered."""
        return any(review in item.reviews and item.answered_at is None for item in self.items)
