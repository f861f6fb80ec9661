"""The clocks of a case, explained: the ledger of each limit, day by day, with the source that sets it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onestop.cases.model import Case
from onestop.cases.refusals import refusing_departments
from onestop.cases.superior import acceptor
from onestop.cases.timing import limits
from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.service import Service
from onestop.clock import Calendar, Pause, iso_or_none, ledger


@dataclass(frozen=True, slots=True)
class Today:
    """The region's calendar, and the instant at which the clocks are looked at."""

    calendar: Calendar
    now: datetime


ACCEPTANCE = "acceptance"
"""The id of the clock that runs from submission to acceptance."""
CONTEST = "contest"
"""The id of the clock of the applicant: until when a refusal can be contested."""
RECONSIDERATION = "reconsideration"
"""The id of the clock of a refusal that is looked at again."""


def clocks(case: Case, service: Service, calendar: Calendar, now: datetime) -> list[dict[str, Any]]:
    """The clocks of the acceptance, of every review and of a refusal, as JSON; none before submission."""
    return list(_clocks(case, service, calendar, now)) if case.submitted_at else []


def _clocks(case: Case, service: Service, calendar: Calendar, now: datetime) -> Iterator[dict[str, Any]]:
    acceptance = service.acceptance
    yield {
        "id": ACCEPTANCE,
        "department": acceptor(case),
        "status": "waiting" if case.status == "submitted" else "ended",
        "blocked_by": [],
        "extended_by": None,
        **_run(case.submitted_at, case.accepted_at, acceptance.limits, (), Today(calendar, now)),
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
            "extended_by": review.longer.by if review.longer else None,
            **_run(review.opened_at, review.decided_at, limits(review, declared), review.pauses, Today(calendar, now)),
        }
    yield from _of_contest(case, service, Today(calendar, now))
    yield from _of_reconsideration(case, Today(calendar, now))


def _of_contest(case: Case, service: Service, today: Today) -> Iterator[dict[str, Any]]:
    rule, asked = service.reconsideration, case.reconsideration
    if rule and case.decided_at and refusing_departments(case, service):
        yield {
            "id": CONTEST,
            "department": case.department,
            "status": "ended" if asked else "waiting",
            "blocked_by": [],
            "extended_by": None,
            **_run(case.decided_at, asked.asked_at if asked else None, Limits(rule.within, rule.within), (), today),
        }


def _of_reconsideration(case: Case, today: Today) -> Iterator[dict[str, Any]]:
    asked = case.reconsideration
    if asked is not None:
        yield {
            "id": RECONSIDERATION,
            "department": asked.department,
            "status": "waiting" if asked.waits else "ended",
            "blocked_by": [],
            "extended_by": None,
            **_run(asked.asked_at, asked.decided_at, asked.limits, (), today),
        }


def _run(
    start: datetime | None, end: datetime | None, both: Limits, pauses: Sequence[Pause], today: Today
) -> dict[str, Any]:
    """From the event that started the clock; a clock that has not started has no days yet."""
    return {
        "started_at": iso_or_none(start),
        "ended_at": iso_or_none(end),
        "statutory": _explained(start, both.statutory, pauses, today),
        "promised": _explained(start, both.promised, pauses, today),
    }


def _explained(start: datetime | None, limit: Limit, pauses: Sequence[Pause], today: Today) -> dict[str, Any]:
    told: dict[str, Any] = {"within": limit.within, "unit": limit.unit, "source": limit.source}
    if start is None:
        return {**told, "due_at": None, "provisional": False, "days": []}
    counted = ledger(today.calendar, start, limit, pauses, today.calendar.local_date(today.now))
    days = [
        {
            "date": each.day.isoformat(),
            "state": each.state,
            "number": each.number,
            "reason": each.reason,
            "charged_to": each.charged_to,
        }
        for each in counted.days
    ]
    due = iso_or_none(counted.due_at)
    return {**told, "due_at": due, "provisional": counted.provisional, "days": days}
