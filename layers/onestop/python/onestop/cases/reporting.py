"""What a visit showed: the review goes on, and after a failed one may be visited again."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import known, refuse_taken
from onestop.cases.evidence import evidence_faults
from onestop.cases.model import Case, Change
from onestop.cases.pausing import restarted
from onestop.cases.rectifying import Rectification, ordered, rectification_faults
from onestop.cases.visit import Report, Visit
from onestop.cases.visits import with_visit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, iso
from onestop.errors import Conflict, Invalid
from onestop.events import Event


def report(
    case: Case,
    review: str,
    clerk: str,
    found: Report,
    service: Service,
    calendar: Calendar,
    now: datetime,
    rectify: Rectification | None = None,
) -> Change:
    """Write what the visit showed; the review goes on, and after a failed one may be visited again.

    With `rectify` it goes on only when the applicant says that everything was put right. Raises NotFound,
    Conflict when the review awaits no report, or the visit is still to come, Invalid.
    """
    state = known(case, review)
    refuse_taken(state, clerk)
    visit = awaited(case, review)
    if visit is None or state.status != "special_procedure":
        raise Conflict("the review awaits no report")
    if visit.at is None:
        raise Conflict("the applicant has not chosen a date yet", "visit")
    if visit.at > now:
        raise Conflict(f"the visit is still to come: {iso(visit.at)}", "visit")
    faults = (*evidence_faults(case, review, found.documents), *rectification_faults(rectify, found.result))
    if faults:
        raise Invalid("the report is not complete", faults)
    parts = tuple(replace(each, report=found) if each.review == review else each for each in visit.parts)
    done = all(each.report is not None for each in parts)
    reported = replace(visit, parts=parts, status="reported" if done else visit.status)
    goes_on = replace(with_visit(case, reported), reviews={**case.reviews, review: restarted(state, now)})
    data = {"review": review, "department": state.department, "visit": visit.id, "result": found.result}
    told = Event("visit.reported", f"department:{state.department}", data)
    letter = ordered(goes_on, review, clerk, rectify, calendar, now) if rectify else Change(goes_on, ())
    change = advance(letter.case, service, calendar, now)
    return Change(change.case, (told, *letter.events, *change.events))


def awaited(case: Case, review: str) -> Visit | None:
    """The visit of which the review still owes its report; None when there is none."""
    return next((each for each in case.visits.values() if _awaits(each, review)), None)


def _awaits(visit: Visit, review: str) -> bool:
    waiting = any(each.review == review and each.report is None for each in visit.parts)
    return waiting and visit.status in {"offered", "scheduled"}
