"""How the applicant found it (好差評): a grade when the case has ended, and what was done about a bad one."""

from dataclasses import dataclass
from datetime import datetime

from onestop.catalogue.limit import Limit

BEST = 5
"""5 非常滿意, 4 滿意, 3 基本滿意, 2 不滿意, 1 非常不滿意 (GB/T 39735-2020)."""
BAD = 2
"""This grade and the one below it are put right."""


@dataclass(frozen=True, slots=True)
class Rating:
    """Given once of each case. Times in UTC; the core department answers for it."""

    grade: int
    comment: str | None
    rated_at: datetime
    limit: Limit | None = None
    """How long the core department had, when it was rated, to put it right; None when there is nothing to."""
    due_at: datetime | None = None
    marks: tuple[str, ...] = ()
    """What supervision has noted: `reminder:50`, `overdue`."""
    alarm_at: datetime | None = None
    rectified_at: datetime | None = None
    clerk: str | None = None
    """Cognito `sub` of whoever said what was done."""
    measures: str | None = None
    contacted: bool | None = None
    """Whether the department spoke to whoever was dissatisfied."""

    @property
    def waits(self) -> bool:
        """Whether it is still to be put right."""
        return self.limit is not None and self.rectified_at is None
