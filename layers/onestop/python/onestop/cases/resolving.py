"""The core department settles what two departments require of one subject and cannot both have."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.model import Case, Change
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event


def resolve(
    case: Case,
    subject: str,
    clerk: str,
    requirement: str,
    reasons: Sequence[str],
    service: Service,
    calendar: Calendar,
    now: datetime,
) -> Change:
    """Lay down what is required of a subject, in place of what conflicts; the last one lets the join fire.

    Raises NotFound, Conflict when it is settled or the case no longer in review, Invalid.
    """
    found = case.conflicts.get(subject)
    if found is None:
        raise NotFound("there is no such conflict")
    if case.status != "in_review":
        raise Conflict(f"the case is {case.status}; its conditions stand")
    if found.requirement is not None:
        raise Conflict("the conflict is settled already")
    faults = []
    if not requirement.strip():
        faults.append(Fault("/requirement", "say what is required instead"))
    if not any(each.strip() for each in reasons):
        faults.append(Fault("/reasons", "give at least one reason; the departments and the applicant are told"))
    if faults:
        raise Invalid("the settlement is not complete", tuple(faults))
    settled = replace(found, requirement=requirement.strip(), reasons=tuple(reasons), clerk=clerk, resolved_at=now)
    change = advance(replace(case, conflicts={**case.conflicts, subject: settled}), service, calendar, now)
    event = Event("conflict.resolved", f"department:{case.department}", {"subject": subject})
    return Change(change.case, (event, *change.events))
