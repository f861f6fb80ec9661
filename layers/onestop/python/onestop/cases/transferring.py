"""A review handed on to the department whose matter it is (移送): the same review, on the same clock."""

from collections.abc import Container
from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import refuse_silent, refuse_taken, workable
from onestop.cases.model import Case, Change
from onestop.cases.turn import Transfer
from onestop.catalogue.service import Service
from onestop.clock import Calendar, iso_or_none
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

MOST_TRANSFERS = 5
"""Of one review: whoever is sixth to be told that it is theirs has to settle it with the others."""


def transfer(
    case: Case,
    review: str,
    clerk: str,
    passed: Transfer,
    departments: Container[str],
    service: Service,
    calendar: Calendar,
    now: datetime,
) -> Change:
    """Hand a review on to one of `departments`. Its clock runs on: who has it is not the applicant's concern.

    Raises Conflict or NotFound as every command on a review, Invalid.
    """
    found = workable(case, review)
    if passed.by is None:  # the superior department asks no clerk of the other one
        refuse_taken(found, clerk)
    refuse_silent(found, service.review(review), now)
    if len(found.transfers) >= MOST_TRANSFERS:
        raise Conflict(f"the review was transferred {MOST_TRANSFERS} times already")
    faults = []
    if passed.to not in departments or passed.to == found.department:
        faults.append(Fault("/to", "must be the code of another department"))
    if not passed.reason.strip():
        faults.append(Fault("/reason", "say why it is the other department's matter"))
    if faults:
        raise Invalid("the transfer does not stand", tuple(faults))
    moved = replace(
        found,
        department=passed.to,
        status="open",
        claimed_by=None,
        assigned=None,
        transfers=(*found.transfers, passed),
    )
    change = advance(replace(case, reviews={**case.reviews, review: moved}), service, calendar, now)
    data = {
        "review": review,
        "department": passed.to,
        "from": found.department,
        "permit": found.permit,
        "due_at": iso_or_none(found.due_at),
    }
    event = Event("review.transferred", f"department:{passed.by or found.department}", data)
    return Change(change.case, (event, *change.events))
