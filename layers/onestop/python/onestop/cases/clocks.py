"""The clocks of a case, explained: the ledger of each limit, day by day, with the source that sets it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from onestop.cases.model import Case
from onestop.catalogue.model import Limit, Limits, Service
from onestop.clock import Calendar, iso, ledger

ACCEPTANCE = "acceptance"
"""The id of the clock that runs from submission to acceptance."""


def clocks(case: Case, service: Service, calendar: Calendar) -> list[dict[str, Any]]:
    """The clock of the acceptance and of every review of the case, as JSON; none before submission."""
    return list(_clocks(case, service, calendar)) if case.submitted_at else []


def _clocks(case: Case, service: Service, calendar: Calendar) -> Iterator[dict[str, Any]]:
    acceptance = service.acceptance
    yield {
        "id": ACCEPTANCE,
        "department": acceptance.department,
        "status": "waiting" if case.status == "submitted" else "ended",
        "blocked_by": [],
        **_run(case.submitted_at, case.accepted_at, acceptance.limits, calendar),
    }
    for declared in service.reviews:
        review = case.reviews.get(declared.id)
        if review is None or review.status == "not_required":
            continue
        yield {
            "id": review.id,
            "department": review.department,
            "status": review.status,
            "blocked_by": list(review.blocked_by),
            **_run(review.opened_at, review.decided_at, declared.limits, calendar),
        }


def _run(start: datetime | None, end: datetime | None, limits: Limits, calendar: Calendar) -> dict[str, Any]:
    """From the event that started the clock; a clock that has not started has no days yet."""
    return {
        "started_at": iso(start) if start else None,
        "ended_at": iso(end) if end else None,
        "statutory": _explained(start, limits.statutory, calendar),
        "promised": _explained(start, limits.promised, calendar),
    }


def _explained(start: datetime | None, limit: Limit, calendar: Calendar) -> dict[str, Any]:
    told: dict[str, Any] = {"within": limit.within, "unit": limit.unit, "source": limit.source}
    if start is None:
        return {**told, "due_at": None, "provisional": False, "days": []}
    counted = ledger(calendar, start, limit)
    days = [
        {"date": each.day.isoformat(), "state": each.state, "number": each.number, "reason": each.reason}
        for each in counted.days
    ]
    return {**told, "due_at": iso(counted.due_at), "provisional": counted.provisional, "days": days}
