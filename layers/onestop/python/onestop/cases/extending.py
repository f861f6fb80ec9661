"""The one extension of a review's limits: within what the law allows, by whom it names, with a reason."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import refuse_silent, workable
from onestop.cases.model import Case, Change
from onestop.cases.review import Longer
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Forbidden, Invalid
from onestop.events import Event


def extend(
    case: Case,
    review: str,
    longer: Longer,
    rank: frozenset[str],
    service: Service,
    calendar: Calendar,
    now: datetime,
) -> Change:
    """Lengthen both limits of a review, once. `rank` holds what the approver is to it: `department`, `parent`.

    A clerk cannot extend the review that they work on themselves. Raises Conflict, NotFound, Invalid,
    or Forbidden for the wrong rank.
    """
    found = workable(case, review)
    declared = service.review(review)
    refuse_silent(found, declared, now)
    rule = declared.extension if declared else None
    if rule is None:
        raise Conflict("the law allows no extension of this review")
    if found.longer is not None:
        raise Conflict("the review was extended already; an extension happens once", "extended")
    if rule.approver not in rank:
        raise Forbidden(f"an extension of this review is the {rule.approver}'s to allow")
    if rule.approver == "department" and found.claimed_by == longer.approver:
        raise Forbidden("a colleague must allow the extension of a review that is yours")
    faults = []
    if not 1 <= longer.by <= rule.within:
        faults.append(Fault("/working_days", f"must be 1 to {rule.within} ({rule.source})"))
    if not longer.reason.strip():
        faults.append(Fault("/reason", "say why; the applicant is told"))
    if faults:
        raise Invalid("the extension does not stand", tuple(faults))
    state = replace(case, reviews={**case.reviews, review: replace(found, longer=longer)})
    change = advance(state, service, calendar, now)
    data = {"review": review, "department": found.department, "by": longer.by}
    return Change(change.case, (Event("review.extended", f"department:{found.department}", data), *change.events))
