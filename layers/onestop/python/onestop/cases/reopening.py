"""One review sent back by the core department while the others are still at work: its answer is withdrawn."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import known
from onestop.cases.gates import behind_gates
from onestop.cases.model import Case, Change
from onestop.cases.review import Review, pristine
from onestop.cases.turn import Reopening
from onestop.catalogue.service import Service
from onestop.clock import Calendar, iso_or_none
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

ANSWERED = frozenset({"approved", "approved_with_conditions", "refused"})
"""Answers of a department; what silence granted by law is nobody's to withdraw."""


def reopen(case: Case, review: str, why: Reopening, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Have a review done again, once, with a new full run of its clock; what was opened behind it waits again.

    Raises NotFound, Conflict (also once the reviews are merged: then the decision is made), Invalid.
    """
    found = known(case, review)
    if found.status not in ANSWERED:
        raise Conflict(f"the review is {found.status}: only a department's answer can be sent back")
    declared = service.review(review)
    if declared is not None and declared.kind == "automatic":
        raise Conflict("the review is answered by rule; the same answers get the same outcome")
    if found.licensed_elsewhere:
        raise Conflict("its licence is issued: suspend or revoke that")
    if found.reopened is not None:
        raise Conflict("the review was reopened already; that happens once")
    if not why.reason.strip():
        raise Invalid("a re-opening owes its reason", (Fault("/reason", "say why"),))
    again = afresh(replace(found, reopened=replace(why, withdrew=found.status)), now)
    state = behind_gates(replace(case, reviews={**case.reviews, review: again}), service)
    change = advance(state.case, service, calendar, now)
    told = reopened(change.case.reviews[review], f"department:{case.department}", "sent back")
    return Change(change.case, (told, *state.events, *change.events))


def afresh(review: Review, now: datetime) -> Review:
    """The review on its department's desk with nothing done in it, its clock beginning at `now`."""
    return replace(pristine(review), status="open", opened_at=now)


def reopened(review: Review, actor: str, why: str) -> Event:
    """The event that asks a department for a review once more."""
    due = iso_or_none(review.due_at)
    about = {"review": review.id, "department": review.department, "permit": review.permit}
    return Event("review.reopened", actor, {**about, "due_at": due, "why": why})
