"""A department's work on its review: take it, give it back, answer it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.attending import refuse_unattended
from onestop.cases.desk import refuse_outdated, refuse_silent, refuse_taken, workable
from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.status import Outcome
from onestop.cases.term import Term
from onestop.cases.timeliness import of_review
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event


@dataclass(frozen=True, slots=True)
class Answer:
    """A department's decision: outcome, reasons (owed by a refusal), conditions (free, or as terms), legal basis."""

    outcome: Outcome
    reasons: Sequence[str] = ()
    conditions: Sequence[str] = ()
    terms: Sequence[Term] = ()
    legal_basis: Sequence[str] = ()


def claim(case: Case, review: str, clerk: str) -> Change:
    """Take an open review; taking one's own again changes nothing. Raises Conflict or NotFound."""
    found = workable(case, review)
    refuse_taken(found, clerk)
    if found.status == "claimed":
        return Change(case, ())
    revised = replace(found.revised, holder=None) if found.revised else None
    claimed = replace(found, status="claimed", claimed_by=clerk, assigned=None, revised=revised)
    return Change(_with(case, claimed), (_event("review.claimed", found),))


def release(case: Case, review: str, clerk: str) -> Change:
    """Give a claimed review back to the department's list. Raises Conflict or NotFound."""
    found = workable(case, review)
    if found.status != "claimed":
        raise Conflict("the review is not claimed")
    refuse_taken(found, clerk)
    released = replace(found, status="open", claimed_by=None, assigned=None)
    return Change(_with(case, released), (_event("review.released", found),))


def decide_review(
    case: Case, review: str, clerk: str, answer: Answer, service: Service, calendar: Calendar, now: datetime
) -> Change:
    """Answer a review, once; gates and the join follow in the same change. Raises Conflict, Invalid, NotFound."""
    found = workable(case, review)
    refuse_taken(found, clerk)
    refuse_outdated(found, clerk)
    refuse_silent(found, service.review(review), now)
    faults = tuple(_faults(answer))
    if faults:
        raise Invalid("the decision is not complete", faults)
    refuse_unattended(found, service.review(review), answer.outcome)
    answered = replace(
        found,
        status=answer.outcome,
        outcome=answer.outcome,
        claimed_by=clerk,
        reasons=tuple(answer.reasons),
        conditions=tuple(answer.conditions),
        terms=tuple(answer.terms),
        legal_basis=tuple(answer.legal_basis or service.legal_basis),
        decided_at=now,
    )
    change = advance(_with(case, answered), service, calendar, now)
    facts = of_review(found, service, calendar, now)
    return Change(change.case, (_event("review.decided", found, outcome=answer.outcome, **facts), *change.events))


def _faults(answer: Answer) -> list[Fault]:
    faults = []
    if answer.outcome == "refused" and not answer.reasons:
        faults.append(Fault("/reasons", "a refusal owes its reasons (行政许可法 art. 38): give at least one"))
    conditional = bool(answer.conditions or answer.terms)
    if answer.outcome == "approved_with_conditions" and not conditional:
        faults.append(Fault("/conditions", "name at least one condition, or approve without"))
    if answer.outcome != "approved_with_conditions" and conditional:
        faults.append(Fault("/conditions", "conditions go only with the outcome approved_with_conditions"))
    if len({each.subject for each in answer.terms}) < len(answer.terms):
        faults.append(Fault("/conditions", "say once what is required of a subject"))
    return faults


def _with(case: Case, review: Review) -> Case:
    return replace(case, reviews={**case.reviews, review.id: review})


def _event(type_: str, review: Review, **data: object) -> Event:
    about = {"review": review.id, "department": review.department}
    return Event(type_, f"department:{review.department}", {**about, **data})
