"""A refusal looked at again (行政複議): what the applicant asked for, of whom, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.catalogue.limit import Limits

ReconsiderationStatus = Literal["asked", "upheld", "set_aside", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Reconsideration:
    """Asked for once of each decision. Times in UTC."""

    status: ReconsiderationStatus
    department: str
    """Who looks at it; never one of those that refused."""
    refused_by: tuple[str, ...]
    """The departments whose refusal it is about."""
    reviews: tuple[str, ...]
    """The reviews that were refused; none when the case was not accepted."""
    grounds: str
    asked_at: datetime
    limits: Limits
    """What the law said, when it was asked for, of the time to answer it."""
    due_at: datetime
    promised_due_at: datetime
    marks: tuple[str, ...] = ()
    """What supervision has noted: `reminder:50`, `yellow`, `red`, `overdue`."""
    alarm_at: datetime | None = None
    decided_at: datetime | None = None
    """When it was answered, or taken back."""
    clerk: str | None = None
    """Cognito `sub` of whoever decided it."""
    reasons: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    successor: str | None = None
    """The case in which the refused reviews are decided anew."""

    @property
    def waits(self) -> bool:
        """Whether it still awaits its answer: silence never is one."""
        return self.status == "asked"


@dataclass(frozen=True, slots=True)
class Carried:
    """Where the answer of a review comes from: the case in which it was given."""

    case: str
    licensed: bool
    """Whether its licence is that case's to issue, so that it is not issued twice."""
