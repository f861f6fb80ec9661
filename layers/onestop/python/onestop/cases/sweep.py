"""What time alone does to a case. Run late or twice it changes nothing but the moment: every mark is set once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from onestop.cases.acceptance import accept
from onestop.cases.acceptance_clock import acceptance_due
from onestop.cases.advance import advance
from onestop.cases.advising import opinions_due
from onestop.cases.carding import Charge, give
from onestop.cases.desk import deemed
from onestop.cases.escalating import escalate_due
from onestop.cases.expiring import licences_due
from onestop.cases.late_acceptance import escalate_acceptance
from onestop.cases.model import Case, Change
from onestop.cases.rating_clock import rectification_due
from onestop.cases.reconsideration_clock import reconsideration_due
from onestop.cases.review import Review
from onestop.cases.sending import send_due, silence_due
from onestop.cases.status import CARDS, FINAL, OVERDUE
from onestop.cases.timeliness import of_review
from onestop.cases.timing import thresholds
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event

NOBODY: Mapping[str, str] = MappingProxyType({})


def sweep(
    case: Case, service: Service, calendar: Calendar, now: datetime, parents: Mapping[str, str] = NOBODY
) -> Change:
    """Everything that fell due by `now`: letters, marks, deemed outcomes, silence, overdue, ends. Never raises.

    `parents` says which department answers for which: what is overdue goes before it. Until nothing is left:
    what one step sets may be due already, when the sweep comes late.
    """
    events: list[Event] = []
    while (change := _due(case, service, calendar, now, parents)).events:
        case = change.case
        events.extend(change.events)
    return Change(case, tuple(events))


def _due(case: Case, service: Service, calendar: Calendar, now: datetime, parents: Mapping[str, str]) -> Change:
    if case.status == "submitted" and case.due_at and case.due_at < now and service.acceptance.on_overdue == "accept":
        taken = accept(case, service, calendar, now)
        event = Event("acceptance.deemed", "system", {"department": case.department})
        return Change(taken.case, (event, *taken.events))
    events: list[Event] = []
    steps: tuple[Callable[[Case], Change], ...] = (
        lambda state: send_due(state, calendar, now),
        lambda state: silence_due(state, service, now),
        lambda state: _marks_due(state, service, calendar, now),
        lambda state: escalate_due(state, service, parents, now),
        lambda state: opinions_due(state, now),
        lambda state: acceptance_due(state, service, calendar, now),
        lambda state: _overdue(state, service, parents, now),
        lambda state: licences_due(state, now),
        lambda state: reconsideration_due(state, service, calendar, now),
        lambda state: rectification_due(state, service, calendar, now),
    )
    for step in steps:
        change = step(case)
        case, events = change.case, [*events, *change.events]
    if not events or case.status != "in_review":
        return Change(case, tuple(events))
    advanced = advance(case, service, calendar, now)
    return Change(advanced.case, (*events, *advanced.events))


def _marks_due(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    events: list[Event] = []
    reviews = dict(case.reviews)
    for review in case.reviews.values() if case.status == "in_review" else ():
        marked = review
        for mark, at in thresholds(review, service, calendar):
            if at < now:
                marked = replace(marked, marks=(*marked.marks, mark))
                told = _told(case, review, mark, service, calendar, now)
                case = told.case
                events.extend(told.events)
        if deemed(review, service.review(review.id), now):
            marked = replace(marked, status="deemed_approved", outcome="approved", decided_at=now)
            facts = of_review(review, service, calendar, now)
            events.append(_event("review.decided", review, outcome="deemed_approved", **facts))
        reviews[review.id] = marked
    return Change(replace(case, reviews=reviews), tuple(events))


def _told(case: Case, review: Review, mark: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    """A reminder goes to the department; a card is charged to it; what is overdue goes to whom it answers."""
    if mark in CARDS:
        return give(case, CARDS[mark], Charge("review", review.department, review.id), service, calendar, now)
    if mark == OVERDUE:
        return Change(case, (_event("review.overdue", review),))
    return Change(case, (_event("review.reminded", review, percent=mark.removeprefix("reminder:")),))


def _overdue(case: Case, service: Service, parents: Mapping[str, str], now: datetime) -> Change:
    if case.due_at is None or case.due_at >= now or case.overdue or case.status in FINAL:
        return Change(case, ())
    event = Event("case.overdue", "system", {"status": case.status})
    laid = escalate_acceptance(replace(case, overdue=True), service, parents, now)
    return Change(laid.case, (event, *laid.events))


def _event(type_: str, review: Review, **data: object) -> Event:
    return Event(type_, "system", {"review": review.id, "department": review.department, **data})
