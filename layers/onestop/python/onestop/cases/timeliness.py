"""How an answer kept its limits: facts that go into its event, so that nobody who counts events need read the case."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from onestop.cases.escalating import ANSWERED
from onestop.cases.model import Case
from onestop.cases.review import Review
from onestop.catalogue.service import Service
from onestop.clock import Calendar, working_days
from onestop.merge import COUNTED

Facts = Mapping[str, bool | int]
"""on_time: as promised; within_law: by the statutory limit; working_days: that it took."""


def of_review(review: Review, service: Service, calendar: Calendar, now: datetime) -> Facts:
    """Of a review that is answered `now`, its working days being those on which its clock ran.

    None of one that nobody works on, answered by rule or only told.
    """
    declared = service.review(review.id)
    if declared is None or declared.kind not in ANSWERED:
        return {}
    if review.opened_at is None or review.due_at is None or review.promised_due_at is None:
        return {}
    return {
        "on_time": now <= review.promised_due_at,
        "within_law": now <= review.due_at,
        "working_days": len(working_days(calendar, review.opened_at, now, review.pauses)),
    }


def of_case(case: Case, service: Service, calendar: Calendar, now: datetime) -> Facts:
    """Of a case that is decided `now`, all working days since its acceptance; its limits are the latest of its reviews.

    `days_saved`: a working day on which k departments worked on it side by side saved k - 1. None when no
    department was asked.
    """
    asked = tuple(_asked(case, service))
    limits = [(each.due_at, each.promised_due_at) for each in asked if each.due_at and each.promised_due_at]
    if case.accepted_at is None or not limits:
        return {}
    worked = [day for each in asked for day in _worked(each, calendar)]
    return {
        "on_time": now <= max(promised for _, promised in limits),
        "within_law": now <= max(statutory for statutory, _ in limits),
        "working_days": len(working_days(calendar, case.accepted_at, now)),
        "days_saved": len(worked) - len(set(worked)),
    }


def _asked(case: Case, service: Service) -> Iterator[Review]:
    """The reviews that the applicant waited for and that were opened in this case; a carried one was so in another."""
    begun = case.accepted_at or case.created_at
    for declared in service.reviews:
        state = case.reviews.get(declared.id)
        if state and declared.kind in COUNTED and state.opened_at and state.opened_at >= begun:
            yield state


def _worked(review: Review, calendar: Calendar) -> tuple[date, ...]:
    """The working days of an answered review; what nobody answered in the end saved nobody anything."""
    if review.opened_at is None or review.decided_at is None:
        return ()
    return working_days(calendar, review.opened_at, review.decided_at, review.pauses)
