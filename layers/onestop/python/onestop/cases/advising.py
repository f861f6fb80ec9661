"""Pre-licensing (網上預許可): an applicant asks what the departments think of a draft, and each says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.conditions import form_faults, holds
from onestop.cases.draft import actor_of
from onestop.cases.known import Held, recognised, recognitions
from onestop.cases.model import Case, Change
from onestop.cases.opinion import Advice, Opinion
from onestop.cases.opinion_basis import basis
from onestop.cases.submission import document_faults
from onestop.cases.term import Term
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event

MOST_ROUNDS = 3
"""How often one department is asked about one draft."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a department thinks of a draft: reasons are always owed, conditions by a conditional opinion."""

    advice: Advice
    reasons: Sequence[str]
    conditions: Sequence[str] = ()
    terms: Sequence[Term] = ()


def ask_opinions(case: Case, service: Service, calendar: Calendar, now: datetime, held: Sequence[Held] = ()) -> Change:
    """Ask every department of the service that gives opinions; one that was given and still stands is not asked again.

    The whole draft must be ready to be submitted. Raises Conflict, or Invalid with every fault.
    """
    if case.status != "draft":
        raise Conflict(f"the case is {case.status}; an opinion is given on a draft")
    before, case = case, recognised(case, service, held, now)
    faults = (*form_faults(service, case.answers, complete=True), *document_faults(case, service, now))
    if faults:
        raise Invalid("the draft is not complete", faults)
    asked = tuple(_asked(case, service, calendar, now))
    if not asked:
        raise Conflict("no opinion is to be asked for: the service gives none, or they were asked for already")
    opinions = {**case.opinions, **{each.review: each for each in asked}}
    state = replace(case, opinions=opinions, service_version=service.version, department=service.acceptance.department)
    events = tuple(
        Event(
            "opinion.requested",
            actor_of(case),
            {"review": each.review, "department": each.department, "due_at": iso(each.due_at)},
        )
        for each in asked
    )
    return Change(state, (*recognitions(before, case), *events))


def give_opinion(case: Case, review: str, clerk: str, given: Given, now: datetime) -> Change:
    """Say what the department thinks of the draft, once for each time that it was asked.

    Nothing follows from it in law. Raises NotFound, Conflict, Invalid.
    """
    found = case.opinions.get(review)
    if found is None:
        raise NotFound(f"nobody asked for an opinion on {review!r}")
    if case.status != "draft" or found.status != "asked":
        raise Conflict(f"the opinion is {found.status}")
    faults = tuple(_faults(given))
    if faults:
        raise Invalid("the opinion is not complete", faults)
    answered = replace(
        found,
        status="given",
        advice=given.advice,
        reasons=tuple(given.reasons),
        conditions=tuple(given.conditions),
        terms=tuple(given.terms),
        clerk=clerk,
        given_at=now,
    )
    data = {"review": review, "department": found.department, "advice": given.advice}
    state = replace(case, opinions={**case.opinions, review: answered})
    return Change(state, (Event("opinion.given", f"department:{found.department}", data),))


def opinions_due(case: Case, now: datetime) -> Change:
    """Remind each department, once, of an opinion that it promised to give by now. Nothing else comes of silence."""
    waiting = (each for each in case.opinions.values() if each.status == "asked")
    late = [each for each in waiting if not each.overdue and each.due_at < now]
    marked = {each.review: replace(each, overdue=True) for each in late}
    events = [
        Event("opinion.overdue", "system", {"review": each.review, "department": each.department}) for each in late
    ]
    return Change(replace(case, opinions={**case.opinions, **marked}), tuple(events))


def _asked(case: Case, service: Service, calendar: Calendar, now: datetime) -> Iterator[Opinion]:
    for each in service.reviews:
        earlier = case.opinions.get(each.id)
        over = earlier is None or (earlier.status == "lapsed" and earlier.round < MOST_ROUNDS)
        if each.opinion is not None and over and holds(each.when, case.answers):
            yield Opinion(
                review=each.id,
                department=each.department,
                status="asked",
                asked_at=now,
                due_at=due_at(calendar, now, each.opinion),
                seen=basis(case, each.sees, service),
                round=earlier.round + 1 if earlier else 1,
            )


def _faults(given: Given) -> Iterator[Fault]:
    if not any(each.strip() for each in given.reasons):
        yield Fault("/reasons", "say why: the applicant builds on it")
    conditional = bool(given.conditions or given.terms)
    if conditional != (given.advice == "favourable_with_conditions"):
        yield Fault("/conditions", "conditions go with the outcome favourable_with_conditions, and only with it")
    if len({each.subject for each in given.terms}) < len(given.terms):
        yield Fault("/conditions", "say once what is required of a subject")
