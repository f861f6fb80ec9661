"""When the applicant can expect an answer: the critical path through the reviews that are still to come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.model import Case
from onestop.cases.status import FINAL, UNANSWERED
from onestop.catalogue.limit import Limit
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from onestop.merge.verdict import COUNTED


@dataclass(frozen=True, slots=True)
class Dates:
    """Two ends of one thing, UTC: by law, and as promised."""

    statutory: datetime
    promised: datetime


def scheduled(case: Case, service: Service, calendar: Calendar) -> Case:
    """The case with its own due dates: the latest of its unanswered reviews, a blocked one after its gate."""
    ends: dict[str, Dates] = {}
    for review in in_order(service):
        dates = _dates(case, review, calendar, ends)
        if dates is not None:
            ends[review.id] = dates
    waiting = [each.id for each in service.reviews if each.kind in COUNTED and _waits(case, each)]
    # All answered, and still in review: the core department settles a conflict within their time.
    counted = [ends[each] for each in waiting if each in ends] if waiting else list(_answered(case, service))
    # While one of them stands still, nobody can say when the case ends.
    if case.status != "in_review" or not counted or len(counted) < len(waiting):
        return replace(case, due_at=None, promised_due_at=None) if case.status != "submitted" else case
    return replace(
        case,
        due_at=max(each.statutory for each in counted),
        promised_due_at=max(each.promised for each in counted),
    )


def in_order(service: Service) -> tuple[Review, ...]:
    """The reviews, each behind those that it comes after; the catalogue allows no cycle."""
    placed: dict[str, Review] = {}
    while len(placed) < len(service.reviews):
        ready = [each for each in service.reviews if each.id not in placed and all(a in placed for a in each.after)]
        if not ready:
            raise ValueError(f"the reviews of {service.id!r} wait for each other in a circle")
        placed.update({each.id: each for each in ready})
    return tuple(placed.values())


def alarm_of(case: Case) -> datetime | None:
    """When the clock next has something to say of the case itself; its reviews have alarms of their own."""
    moments = [case.due_at] if case.due_at and not case.overdue and case.status not in FINAL else []
    if case.status == "submitted" and case.supervise_at:
        moments.append(case.supervise_at)
    if case.status == "in_review":
        moments += [each.send_at for each in case.letters.values() if each.status == "collecting"]
        moments += [each.respond_by for each in case.letters.values() if each.status == "sent" and each.respond_by]
    return min(moments, default=None)


def _answered(case: Case, service: Service) -> Iterator[Dates]:
    """The ends of the counted reviews that were opened, whatever became of them."""
    for each in service.reviews:
        state = case.reviews.get(each.id)
        if each.kind in COUNTED and state and state.due_at and state.promised_due_at:
            yield Dates(state.due_at, state.promised_due_at)


def _waits(case: Case, review: Review) -> bool:
    return case.reviews[review.id].status in UNANSWERED


def _dates(case: Case, review: Review, calendar: Calendar, ends: Mapping[str, Dates]) -> Dates | None:
    """When an unanswered review ends; None when it no longer holds anybody up."""
    state = case.reviews[review.id]
    if state.status not in UNANSWERED:
        return None
    if state.due_at and state.promised_due_at:
        return Dates(state.due_at, state.promised_due_at)
    gates = [ends[each] for each in review.after if each in ends]
    if not gates:
        return None
    return Dates(
        _after([each.statutory for each in gates], review.limits.statutory, calendar),
        _after([each.promised for each in gates], review.limits.promised, calendar),
    )


def _after(gates: list[datetime], limit: Limit, calendar: Calendar) -> datetime:
    return due_at(calendar, max(gates), limit)
