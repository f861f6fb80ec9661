"""A review handed to a named colleague, or by supervision to somebody else than who has it; its clock runs on."""

from dataclasses import replace

from onestop.cases.desk import known, refuse_taken, workable
from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.status import PAUSED
from onestop.cases.turn import Assignment
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event


def assign(case: Case, review: str, to: str | None, given: Assignment, *, supervises: bool = False) -> Change:
    """Put a review into the hands of `to` (Cognito `sub`), or back on the department's list (None).

    What nobody has, any clerk of the department hands out; what somebody has, only they, whoever gave it to them,
    or supervision with its reason. A stopped clock stays stopped. To whoever has it already it changes nothing.
    Raises NotFound, Conflict, Invalid.
    """
    found = known(case, review)
    if found.status not in PAUSED:
        workable(case, review)
    if not supervises and not _lent(found, given.by):
        refuse_taken(found, given.by)
    if supervises and not (given.reason or "").strip():
        raise Invalid("supervision owes its reason", (Fault("/reason", "say why; the department is told"),))
    if found.claimed_by == to:
        return Change(case, ())
    if to is not None and found.revised is not None and found.revised.holder == to:
        raise Conflict("the applicant changed what they had claimed: they must read the case and claim it themselves")
    held = replace(found, claimed_by=to, assigned=given if to else None)
    if found.status not in PAUSED:
        held = replace(held, status="claimed" if to else "open")
    actor = "supervisor" if supervises else f"department:{found.department}"
    event = Event("review.assigned" if to else "review.released", actor, _about(found))
    return Change(replace(case, reviews={**case.reviews, review: held}), (event,))


def _lent(review: Review, clerk: str) -> bool:
    """Whether the clerk gave it to whoever has it: what was given by mistake can be taken back."""
    return review.assigned is not None and review.assigned.by == clerk


def _about(review: Review) -> dict[str, str]:
    return {"review": review.id, "department": review.department}
