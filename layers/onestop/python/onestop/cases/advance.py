"""What follows from a case's state without anybody's doing: gates open, the join fires, dates are set.

Every command that changes a review ends here, so that nothing else can open a gate or settle a case.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from onestop import merge
from onestop.cases import model
from onestop.cases.conditions import holds
from onestop.cases.model import POSITIVE, UNANSWERED, Case, Change
from onestop.cases.schedule import scheduled
from onestop.cases.timing import timed
from onestop.catalogue.model import Review, Service
from onestop.clock import Calendar, iso
from onestop.events import Event


def begin(case: Case, service: Service) -> Case:
    """Give the case a row for every review of its service: blocked, or not required by its answers."""
    reviews = {
        each.id: model.Review(
            id=each.id,
            department=each.department,
            permit=each.permit,
            status="blocked" if holds(each.when, case.answers) else "not_required",
            blocked_by=each.after,
        )
        for each in service.reviews
    }
    return replace(case, reviews=reviews)


def advance(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Open every gate that is due, until nothing moves; ask the merge rule; set every date again. Pure, idempotent."""
    events: list[Event] = []
    moving = case.status == "in_review"
    while moving:
        moving = False
        for review in service.reviews:
            state = _gate(case, review, now)
            if state != case.reviews[review.id]:
                moving = moving or state.status != "blocked"
                case = replace(case, reviews={**case.reviews, review.id: timed(state, service, calendar)})
                events.extend(_told(review.id, case))
    settled = _settle(case, service)
    dated = scheduled(_all_timed(settled.case, service, calendar), service, calendar)
    return Change(dated, (*events, *settled.events))


def _all_timed(case: Case, service: Service, calendar: Calendar) -> Case:
    """Every unanswered review with its dates; an answered one keeps those that it was answered under."""
    reviews = {
        key: timed(each, service, calendar) if each.status in UNANSWERED else replace(each, alarm_at=None)
        for key, each in case.reviews.items()
    }
    return replace(case, reviews=reviews)


def _gate(case: Case, review: Review, now: datetime) -> model.Review:
    """A blocked review after a look at its prerequisites: still blocked, open, answered by rule, or cancelled."""
    state = case.reviews[review.id]
    if state.status != "blocked":
        return state
    statuses = {each: case.reviews[each].status for each in review.after}
    if any(status in merge.LOST for status in statuses.values()):
        return replace(state, status="cancelled", blocked_by=())
    waiting = tuple(each for each, status in statuses.items() if status not in POSITIVE)
    if waiting:
        return replace(state, blocked_by=waiting)
    return _opened(case, review, now)


def _opened(case: Case, review: Review, now: datetime) -> model.Review:
    """The clock starts now (not before: the day the gate opens is the day of the event)."""
    opened = replace(case.reviews[review.id], status="open", blocked_by=(), opened_at=now)
    if review.kind != "automatic":
        return opened
    outcome: model.Outcome = "approved" if holds(review.check, case.answers) else "refused"
    return replace(opened, status=outcome, outcome=outcome, decided_at=now)


def _told(review: str, case: Case) -> tuple[Event, ...]:
    after = case.reviews[review]
    about: Mapping[str, object] = {"review": after.id, "department": after.department}
    if after.status == "open":
        due = iso(after.due_at) if after.due_at else None
        return (Event("review.requested", "system", {**about, "permit": after.permit, "due_at": due}),)
    if after.status == "cancelled":
        return (Event("review.cancelled", "system", {**about, "why": "prerequisite refused"}),)
    if after.outcome:
        return (Event("review.decided", "system", {**about, "outcome": after.outcome}),)
    return ()


def _settle(case: Case, service: Service) -> Change:
    """Fire the join when the merge rule has its verdict: whoever has not answered need not any more."""
    if case.status != "in_review":
        return Change(case, ())
    found = merge.verdict(service, {each.id: each.status for each in case.reviews.values()})
    if found is None:
        return Change(case, ())
    over = [each for each in case.reviews.values() if each.status in UNANSWERED]
    reviews = {**case.reviews, **{each.id: replace(each, status="cancelled", blocked_by=()) for each in over}}
    events = [
        Event("review.cancelled", "system", {"review": each.id, "department": each.department, "why": "settled"})
        for each in over
    ]
    settled = replace(case, status="deciding", outcome=found, reviews=reviews)
    return Change(settled, (*events, Event("case.merged", "system", {"outcome": found})))
