"""The clock of one review, set again whenever something happened to it: both dates, and the next alarm."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.review import Review
from onestop.cases.status import WORKABLE
from onestop.cases.supervision import due_marks, unset
from onestop.catalogue import review as catalogue
from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.service import Service
from onestop.clock import Calendar, ledger


def limits(review: Review, declared: catalogue.Review) -> Limits:
    """The limits of the review with its extension, if it was given one."""
    if review.longer is None:
        return declared.limits
    by = review.longer.by
    return Limits(_extended(declared.limits.statutory, by), _extended(declared.limits.promised, by))


def _extended(limit: Limit, by: int) -> Limit:
    return replace(limit, within=limit.within + by)


def timed(review: Review, service: Service, calendar: Calendar) -> Review:
    """The review with its dates as its pauses and its extension make them; none while its clock stands still."""
    declared = service.review(review.id)
    if declared is None or review.opened_at is None:
        return review
    both = limits(review, declared)
    dated = replace(
        review,
        due_at=ledger(calendar, review.opened_at, both.statutory, review.pauses).due_at,
        promised_due_at=ledger(calendar, review.opened_at, both.promised, review.pauses).due_at,
    )
    return replace(dated, alarm_at=_next_alarm(dated, service, calendar))


def thresholds(review: Review, service: Service, calendar: Calendar) -> list[tuple[str, datetime]]:
    """Every mark that supervision can still set on a running review, by the moment for it."""
    declared = service.review(review.id)
    if declared is None or review.opened_at is None or review.status not in WORKABLE:
        return []
    if declared.kind == "fyi":  # who is only told is never late
        return []
    promised = limits(review, declared).promised
    marks = due_marks(service.supervision, calendar, review.opened_at, promised, review.pauses)
    return unset(marks, review.due_at, review.marks)


def _next_alarm(review: Review, service: Service, calendar: Calendar) -> datetime | None:
    return min((at for _, at in thresholds(review, service, calendar)), default=None)
