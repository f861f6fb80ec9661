"""What an amendment means for each review: no longer required, required now, begun anew, or untouched."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases import review as standing
from onestop.cases.advance import advance
from onestop.cases.conditions import holds
from onestop.cases.gates import behind_gates
from onestop.cases.model import Case, Change
from onestop.cases.reopening import afresh, reopened
from onestop.cases.reporting import awaited
from onestop.cases.status import PAUSED, UNANSWERED, WORKABLE
from onestop.cases.turn import Revision
from onestop.cases.unwanted import taken_back, unvisited
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event


@dataclass(frozen=True, slots=True)
class Changed:
    """What an amendment is about: fields of the form, and requirements that have a new file."""

    fields: frozenset[str]
    documents: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.fields or self.documents)


def followed(case: Case, service: Service, changed: Changed, calendar: Calendar, now: datetime) -> Change:
    """The case, its new answers in it, with its reviews, gates and merge as they follow from these."""
    begun = revised(case, service, changed, now)
    gated = behind_gates(begun.case, service)
    change = advance(gated.case, service, calendar, now)
    gates = (*gated.events, *change.events)
    return Change(change.case, (*begun.events, *_begun_anew(case, change.case, gates), *gates))


def revised(case: Case, service: Service, changed: Changed, now: datetime) -> Change:
    """The case, its new answers in it, with every review as they make it; gates are looked at afterwards."""
    events: list[Event] = []
    for declared in service.reviews:
        before = case.reviews[declared.id]
        after = _after(case, declared, concerned=sees(declared, service, changed), now=now)
        case = replace(case, reviews={**case.reviews, declared.id: after})
        about = {"review": before.id, "department": before.department}
        if after.status == "not_required" and before.status not in {"not_required", "blocked", "cancelled"}:
            case = taken_back(case, declared.id)
            events.append(Event("review.cancelled", "system", {**about, "why": "not required"}))
        elif before.status == "special_procedure" and after.status == "open":
            # It would be a visit to what is no longer applied for; its department plans anew.
            visit = awaited(case, declared.id)
            case = unvisited(case, declared.id)
            events.append(Event("visit.cancelled", "system", {**about, "visit": visit.id if visit else None}))
    return Change(case, tuple(events))


def _begun_anew(before: Case, after: Case, events: tuple[Event, ...]) -> Iterator[Event]:
    """The events that ask departments once more for reviews that they had on their desks, or had answered."""
    asked = {each.data["review"] for each in events if each.type == "review.requested"}
    for each in after.reviews.values():
        was = before.reviews[each.id]
        again = was.opened_at is not None and (was.opened_at != each.opened_at or was.status not in UNANSWERED)
        if each.status in WORKABLE | PAUSED and again and each.id not in asked:
            yield reopened(each, "system", "amended")


def _after(case: Case, declared: Review, *, concerned: bool, now: datetime) -> standing.Review:
    state = case.reviews[declared.id]
    if not holds(declared.when, case.answers):
        return replace(standing.pristine(state), status="not_required")
    waiting = replace(standing.pristine(state), status="blocked", blocked_by=declared.after)
    if state.status == "not_required":
        return waiting
    if declared.kind == "automatic":
        return waiting if state.outcome and _answer(case, declared) != state.outcome else state
    if not concerned or state.status in {"blocked", "cancelled"}:
        return state
    return _anew(state, now)


def _anew(state: standing.Review, now: datetime) -> standing.Review:
    """On its department's desk for whoever takes it now; what was seen of papers that changed is not seen any more."""
    revision = Revision(now, state.claimed_by if state.status == "claimed" else _holder(state))
    again = replace(afresh(state, now), attendances=(), revised=revision)
    if state.status != "awaiting_applicant":
        return again
    # The letter asks for something else, and the applicant still owes it.
    still = tuple(replace(each, starts=now) for each in state.pauses if each.ends is None)
    return replace(again, status=state.status, claimed_by=state.claimed_by, pauses=still)


def _holder(state: standing.Review) -> str | None:
    """Who has not come back to it since an amendment before this one."""
    return state.revised.holder if state.revised and state.status == "open" else None


def _answer(case: Case, declared: Review) -> str:
    return "approved" if holds(declared.check, case.answers) else "refused"


def sees(declared: Review, service: Service, changed: Changed) -> bool:
    """Whether the department may read anything that changed."""
    shown = {field for each in service.sections if each.id in declared.sees.sections for field in each.fields}
    return bool(shown & changed.fields or changed.documents & set(declared.sees.documents))
