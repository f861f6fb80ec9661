"""Special procedures (特別程序): a date is offered and chosen; the clock stands still meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import refuse_silent, refuse_taken, workable
from onestop.cases.draft import actor_of
from onestop.cases.model import Case, Change
from onestop.cases.pausing import stopped
from onestop.cases.visit import Part, Visit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, Procedure, iso, iso_or_none
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event

BASIS = "行政許可法 art. 45"

MOST_SLOTS = 10
"""Dates that a department offers at once."""

MOST_VISITS = 40
"""Visits of one case."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A procedure as a department plans it: where, and when it could be (UTC)."""

    kind: Procedure
    place: str
    slots: Sequence[datetime]
    inspector: str | None = None
    """Who goes, as the department calls them; a date that they have elsewhere is not to be had."""


def offer(
    case: Case, review: str, clerk: str, visit: str, plan: Offer, service: Service, calendar: Calendar, now: datetime
) -> Change:
    """Plan a visit with the id `visit`, or join the one that another department plans at the same place.

    The review's clock stops. Raises Conflict or NotFound as every command on a review, Invalid.
    """
    found = workable(case, review)
    refuse_taken(found, clerk)
    refuse_silent(found, service.review(review), now)
    faults = tuple(_faults(plan, now))
    if faults:
        raise Invalid("the plan is not complete", faults)
    if len(case.visits) >= MOST_VISITS:
        raise Conflict(f"a case holds at most {MOST_VISITS} visits")
    part = Part(review, inspector=f"{found.department}:{plan.inspector}" if plan.inspector else None)
    planned = _joined(case, part, plan) or _planned(visit, part, plan)
    paused = stopped(found, plan.kind, now, charged_to="agency", legal_basis=BASIS, approver=clerk)
    state = replace(
        case,
        visits={**case.visits, planned.id: planned},
        reviews={**case.reviews, review: paused},
    )
    data = {
        "review": review,
        "department": found.department,
        "visit": planned.id,
        "kind": plan.kind,
        "slots": [iso(each) for each in planned.slots],
        "at": iso_or_none(planned.at),
    }
    change = advance(state, service, calendar, now)
    return Change(change.case, (Event("visit.offered", f"department:{found.department}", data), *change.events))


def choose(case: Case, visit: str, at: datetime, now: datetime) -> Change:
    """The applicant takes one of the dates offered; the same again changes nothing.

    Raises NotFound, Conflict, Invalid.
    """
    found = case.visits.get(visit)
    if found is None:
        raise NotFound("there is no such visit")
    if found.at == at:
        return Change(case, ())
    if case.status != "in_review":
        raise Conflict(f"the case is {case.status}; nobody visits any more")
    if found.status != "offered":
        raise Conflict(f"the visit is {found.status}; its date stands")
    if at not in found.slots or at <= now:
        raise Invalid("this date is not to be had", (Fault("/at", "choose one of the dates offered, still to come"),))
    chosen = replace(found, at=at, status="scheduled")
    data = {"visit": visit, "at": iso(at), "reviews": list(found.reviews)}
    return Change(with_visit(case, chosen), (Event("visit.scheduled", actor_of(case), data),))


def _joined(case: Case, part: Part, plan: Offer) -> Visit | None:
    """One visit, several reports: another department's open visit of the same kind to the same place."""
    for each in case.visits.values():
        same = (each.kind, each.place.casefold()) == (plan.kind, plan.place.casefold())
        if same and each.status in {"offered", "scheduled"} and part.review not in each.reviews:
            return replace(each, parts=(*each.parts, part))
    return None


def _planned(visit: str, part: Part, plan: Offer) -> Visit:
    slots = tuple(sorted(set(plan.slots)))
    only = slots[0] if len(slots) == 1 else None
    return Visit(visit, plan.kind, plan.place, slots, "scheduled" if only else "offered", (part,), only)


def _faults(plan: Offer, now: datetime) -> list[Fault]:
    faults = []
    if not plan.place.strip():
        faults.append(Fault("/place", "say where"))
    if not 1 <= len(plan.slots) <= MOST_SLOTS:
        faults.append(Fault("/slots", f"offer 1 to {MOST_SLOTS} dates"))
    if any(each <= now for each in plan.slots):
        faults.append(Fault("/slots", "a date must be still to come"))
    return faults


def with_visit(case: Case, visit: Visit) -> Case:
    return replace(case, visits={**case.visits, visit.id: visit})
