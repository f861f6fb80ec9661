"""One department's work on a case, frozen."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases.attendance import Attendance
from onestop.cases.reconsideration import Carried
from onestop.cases.status import OVERDUE, Outcome, ReviewStatus, worst_card
from onestop.cases.term import Term
from onestop.cases.turn import Assignment, Reopening, Revision, Transfer
from onestop.clock import Pause


@dataclass(frozen=True, slots=True)
class Longer:
    """The one extension of a review: by how many units of its limit, why, allowed by whom and when."""

    by: int
    reason: str
    approver: str
    """Cognito `sub`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """One department's work on this case for one permit. Times in UTC."""

    id: str
    department: str
    permit: str | None
    status: ReviewStatus
    opened_at: datetime | None = None
    due_at: datetime | None = None
    """End of the statutory limit."""
    promised_due_at: datetime | None = None
    blocked_by: tuple[str, ...] = ()
    claimed_by: str | None = None
    assigned: Assignment | None = None
    """How it came to whoever has it; None when they took it themselves."""
    outcome: Outcome | None = None
    reasons: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    """In free words."""
    terms: tuple[Term, ...] = ()
    """Conditions that can be compared with those of other reviews."""
    legal_basis: tuple[str, ...] = ()
    decided_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    longer: Longer | None = None
    marks: tuple[str, ...] = ()
    """What supervision has noted, in its order: `reminder:50`, `yellow`, `red`, ..."""
    attendances: tuple[Attendance, ...] = ()
    """Meetings at a counter or on site, as staff recorded them."""
    alarm_at: datetime | None = None
    """When the clock next has something to say of this review."""
    transfers: tuple[Transfer, ...] = ()
    reopened: Reopening | None = None
    revised: Revision | None = None
    carried: Carried | None = None
    branch_ended: bool = False
    """Whether its branch of the machine may end; see `branches`."""

    @property
    def licensed_elsewhere(self) -> bool:
        """Whether the licence that it leads to is another case's to issue."""
        return self.carried is not None and self.carried.licensed

    @property
    def overdue(self) -> bool:
        """Whether its statutory limit passed without an answer."""
        return OVERDUE in self.marks

    @property
    def card(self) -> str | None:
        """The worst card that supervision gave it."""
        return worst_card(self.marks)


def pristine(review: Review) -> Review:
    """The review with nothing done in it; where it belongs, and what may happen only once, stays."""
    return Review(
        id=review.id,
        department=review.department,
        permit=review.permit,
        status=review.status,
        attendances=review.attendances,
        transfers=review.transfers,
        reopened=review.reopened,
        revised=review.revised,
        carried=review.carried if review.licensed_elsewhere else None,
        branch_ended=review.branch_ended,
    )
