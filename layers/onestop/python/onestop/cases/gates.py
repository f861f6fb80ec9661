"""Gates between reviews: a review begins when all that it comes after are positive, and waits while one is not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from onestop import merge
from onestop.cases import review as standing
from onestop.cases.conditions import holds
from onestop.cases.model import Case, Change
from onestop.cases.schedule import in_order
from onestop.cases.status import PAUSED, POSITIVE, UNANSWERED, WORKABLE, Outcome
from onestop.cases.timing import timed
from onestop.cases.unwanted import taken_back
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.clock import Calendar, iso_or_none
from onestop.events import Event


def through_gates(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Open every gate that is due, and cancel what stands behind a refusal, until nothing moves."""
    events: list[Event] = []
    moving = case.status == "in_review"
    while moving:
        moving = False
        for review in service.reviews:
            state = _gate(case, review, now)
            if state != case.reviews[review.id]:
                moving = moving or state.status != "blocked"
                case = replace(case, reviews={**case.reviews, review.id: timed(state, service, calendar)})
                case = taken_back(case, review.id) if state.status == "cancelled" else case
                events.extend(_told(review.id, case))
    return Change(case, tuple(events))


def behind_gates(case: Case, service: Service) -> Change:
    """After a review was taken back: those behind it that nobody has answered wait again, as do those that
    were cancelled for a refusal that no longer stands. What was answered stays answered."""
    events: list[Event] = []
    for review in in_order(service):
        state = case.reviews[review.id]
        before = {case.reviews[each].status for each in review.after}
        begun = state.status in WORKABLE | PAUSED and not before <= POSITIVE
        if begun:
            events.append(_cancelled(state, "prerequisite reopened"))
        if begun or (state.status == "cancelled" and not before & merge.LOST):
            waiting = replace(standing.pristine(state), status="blocked", blocked_by=review.after)
            case = taken_back(replace(case, reviews={**case.reviews, review.id: waiting}), review.id)
    return Change(case, tuple(events))


def _gate(case: Case, review: Review, now: datetime) -> standing.Review:
    """A review after a look at its prerequisites: as it was, open, answered by rule, or cancelled."""
    state = case.reviews[review.id]
    statuses = {each: case.reviews[each].status for each in review.after}
    if state.status in merge.GRANTED | UNANSWERED and merge.LOST.intersection(statuses.values()):
        # A permit that rests on a refused one does not stand, even if it was granted before, or is being worked on.
        return replace(standing.pristine(state), status="cancelled")
    if state.status != "blocked":
        return state
    waiting = tuple(each for each, status in statuses.items() if status not in POSITIVE)
    if waiting:
        return replace(state, blocked_by=waiting)
    return _opened(case, review, now)


def _opened(case: Case, review: Review, now: datetime) -> standing.Review:
    """The clock starts now (not before: the day the gate opens is the day of the event)."""
    opened = replace(case.reviews[review.id], status="open", blocked_by=(), opened_at=now)
    if review.kind != "automatic":
        return opened
    outcome: Outcome = "approved" if holds(review.check, case.answers) else "refused"
    return replace(opened, status=outcome, outcome=outcome, decided_at=now)


def _told(review: str, case: Case) -> tuple[Event, ...]:
    after = case.reviews[review]
    about: Mapping[str, object] = {"review": after.id, "department": after.department}
    if after.status == "open":
        due = iso_or_none(after.due_at)
        return (Event("review.requested", "system", {**about, "permit": after.permit, "due_at": due}),)
    if after.status == "cancelled":
        return (_cancelled(after, "prerequisite refused"),)
    if after.outcome:
        return (Event("review.decided", "system", {**about, "outcome": after.outcome}),)
    return ()


def _cancelled(review: standing.Review, why: str) -> Event:
    return Event("review.cancelled", "system", {"review": review.id, "department": review.department, "why": why})
