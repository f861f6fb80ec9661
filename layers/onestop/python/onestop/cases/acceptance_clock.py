"""The clock of acceptance: reminders and cards by the same marks as a review's, charged to whoever has it to decide."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.carding import Charge, give
from onestop.cases.model import Case, Change
from onestop.cases.status import CARDS
from onestop.cases.superior import acceptor
from onestop.cases.supervision import due_marks, unset
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event


def supervised(case: Case, service: Service, calendar: Calendar) -> Case:
    """The submitted case with the moment at which supervision next has something to say of its acceptance."""
    return replace(case, supervise_at=min((at for _, at in _unset(case, service, calendar)), default=None))


def acceptance_due(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Every mark that fell due by `now`, each once."""
    if case.status != "submitted":
        return Change(case, ())
    due = [mark for mark, at in _unset(case, service, calendar) if at < now]
    if not due:
        return Change(case, ())
    events: list[Event] = []
    for mark in due:
        told = _told(case, mark, service, calendar, now)
        case = replace(told.case, marks=(*case.marks, mark))
        events.extend(told.events)
    return Change(supervised(case, service, calendar), tuple(events))


def _unset(case: Case, service: Service, calendar: Calendar) -> list[tuple[str, datetime]]:
    if case.submitted_at is None:
        return []
    promised = service.acceptance.limits.promised
    return unset(due_marks(service.supervision, calendar, case.submitted_at, promised), None, case.marks)


def _told(case: Case, mark: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    if mark in CARDS:
        return give(case, CARDS[mark], Charge("acceptance", acceptor(case)), service, calendar, now)
    about = {"department": acceptor(case), "percent": mark.removeprefix("reminder:")}
    return Change(case, (Event("acceptance.reminded", "system", about),))
