"""Before whom a review or an acceptance lies: the department whose it is, and the one that it was escalated to."""

from onestop.cases.model import Case
from onestop.cases.review import Review


def superior(case: Case, review: Review) -> str | None:
    """The department that this run of the review's clock was escalated to; a re-opened one begins without."""
    found = case.escalations.get(review.id)
    if found is None or review.opened_at is None or found.at <= review.opened_at:
        return None
    return found.to


def desks(case: Case, review: Review) -> frozenset[str]:
    """The departments that have the review before them; each may read what the reviewing one may."""
    return frozenset({review.department, superior(case, review) or review.department})


def acceptance_superior(case: Case) -> str | None:
    """The department that the acceptance of this submission was escalated to; one handed in again begins without."""
    found = case.late_acceptance
    if found is None or case.submitted_at is None or found.at <= case.submitted_at:
        return None
    return found.to


def acceptor(case: Case) -> str:
    """The department that decides the acceptance: the core department, or the superior one that took it over."""
    to = acceptance_superior(case)
    return to if to and case.late_acceptance and case.late_acceptance.taken else case.department


def adviser(case: Case, review: str) -> str | None:
    """The department that the applicant has shown the draft to, for its opinion; None once the case is handed in."""
    found = case.opinions.get(review)
    return found.department if found and case.status == "draft" and found.status in {"asked", "given"} else None
