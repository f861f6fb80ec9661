"""What follows from a case's state without anybody's doing: gates open, the join fires, dates are set.

Every command that changes a review ends here, so that nothing else can open a gate or settle a case.
"""

from dataclasses import replace
from datetime import datetime

from onestop import merge
from onestop.cases.branches import released
from onestop.cases.conditional import noticed, undecided
from onestop.cases.conditions import holds
from onestop.cases.gates import through_gates
from onestop.cases.model import Case, Change
from onestop.cases.opinion_basis import lapse_changed
from onestop.cases.review import Review
from onestop.cases.schedule import scheduled
from onestop.cases.status import UNANSWERED
from onestop.cases.timing import timed
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event


def begin(case: Case, service: Service) -> Case:
    """Give the case a row for every review of its service: blocked, or not required by its answers."""
    reviews = {
        each.id: Review(
            id=each.id,
            department=each.department,
            permit=each.permit,
            status="blocked" if holds(each.when, case.answers) else "not_required",
            blocked_by=each.after,
            branch_ended=each.kind == "automatic",  # nobody is waited for, so the machine has no branch for it
        )
        for each in service.reviews
    }
    return replace(case, reviews=reviews)


def advance(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Open every gate that is due, until nothing moves; ask the merge rule; set every date again. Pure, idempotent."""
    lapsed = lapse_changed(case)
    gated = through_gates(lapsed.case, service, calendar, now)
    compared = noticed(gated.case, service, now)
    settled = _settle(compared.case, service)
    dated = scheduled(_all_timed(released(settled.case), service, calendar), service, calendar)
    return Change(dated, (*lapsed.events, *gated.events, *compared.events, *settled.events))


def _all_timed(case: Case, service: Service, calendar: Calendar) -> Case:
    """Every unanswered review with its dates; an answered one keeps those that it was answered under."""
    reviews = {
        key: timed(each, service, calendar) if each.status in UNANSWERED else replace(each, alarm_at=None)
        for key, each in case.reviews.items()
    }
    return replace(case, reviews=reviews)


def _settle(case: Case, service: Service) -> Change:
    """Fire the join when the merge rule has its verdict: whoever has not answered need not any more.

    An approval waits until no two of its conditions conflict; a refusal has nothing to wait for.
    """
    if case.status != "in_review":
        return Change(case, ())
    found = merge.verdict(service, {each.id: each.status for each in case.reviews.values()})
    if found is None or (found == "approved" and undecided(case)):
        return Change(case, ())
    over = [each for each in case.reviews.values() if each.status in UNANSWERED]
    reviews = {**case.reviews, **{each.id: replace(each, status="cancelled", blocked_by=()) for each in over}}
    events = [
        Event("review.cancelled", "system", {"review": each.id, "department": each.department, "why": "settled"})
        for each in over
    ]
    settled = replace(case, status="deciding", outcome=found, reviews=reviews)
    return Change(settled, (*events, Event("case.merged", "system", {"outcome": found})))
