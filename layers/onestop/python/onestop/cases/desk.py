"""What a department may work on: the checks that every command on a review begins with."""

from datetime import datetime

from onestop.cases.model import Case
from onestop.cases.review import Review
from onestop.cases.status import PAUSED, WORKABLE
from onestop.catalogue import review as catalogue
from onestop.errors import Conflict, NotFound


def workable(case: Case, review: str) -> Review:
    """The review if it is on its department's desk; raises NotFound, or Conflict that says what it waits for."""
    found = known(case, review)
    if found.status == "blocked":
        raise Conflict(f"the review waits for: {', '.join(found.blocked_by)}")
    if found.status in PAUSED:
        raise Conflict(f"the review's clock is stopped: it is {found.status}", "stopped")
    if found.status not in WORKABLE:
        raise Conflict(f"the review is {found.status} already")
    return found


def known(case: Case, review: str) -> Review:
    """The review of a case in review; raises NotFound or Conflict."""
    found = case.reviews.get(review)
    if found is None:
        raise NotFound(f"the case has no review {review!r}")
    if case.status != "in_review":
        raise Conflict(f"the case is {case.status}; its reviews are closed")
    return found


def refuse_taken(review: Review, clerk: str) -> None:
    """Raise Conflict when a colleague works on it."""
    if review.claimed_by not in (None, clerk):
        raise Conflict("a colleague has claimed this review; it must be released first", "taken")


def refuse_outdated(review: Review, clerk: str) -> None:
    """Raise Conflict when the applicant changed the file under the clerk who had claimed the review."""
    if review.revised is not None and review.revised.holder == clerk:
        raise Conflict("the applicant changed what you had claimed: read it and claim the review again", "revised")


def refuse_silent(review: Review, declared: catalogue.Review | None, now: datetime) -> None:
    """Raise Conflict when the statutory limit ended and silence has answered, swept or not."""
    if deemed(review, declared, now):
        raise Conflict("the statutory limit ended without an answer: by law the review is deemed approved", "silent")


def deemed(review: Review, declared: catalogue.Review | None, now: datetime) -> bool:
    """Whether silence has granted the review: only where the catalogue allows it, never for safety or in person."""
    return (
        declared is not None
        and declared.on_overdue == "approve"
        and not declared.safety
        and declared.channel == "online"
        and review.status in WORKABLE
        and review.due_at is not None
        and review.due_at < now
    )
