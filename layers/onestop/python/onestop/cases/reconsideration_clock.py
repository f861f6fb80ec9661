"""The clock of a reconsideration: reminders, cards and overdue by the same marks as a review's, and no more."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.carding import Charge, give
from onestop.cases.model import Case, Change
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.status import CARDS, OVERDUE
from onestop.cases.supervision import due_marks, unset
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event


def with_alarm(asked: Reconsideration, service: Service, calendar: Calendar) -> Reconsideration:
    """The reconsideration with the moment at which the clock next has something to say of it."""
    return replace(asked, alarm_at=min((at for _, at in _thresholds(asked, service, calendar)), default=None))


def reconsideration_due(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Everything that fell due by `now`, each once. Silence decides nothing."""
    asked = case.reconsideration
    if asked is None:
        return Change(case, ())
    due = [mark for mark, at in _thresholds(asked, service, calendar) if at < now]
    if not due:
        return Change(case, ())
    marked = with_alarm(replace(asked, marks=(*asked.marks, *due)), service, calendar)
    events: list[Event] = []
    for mark in due:
        told = _told(case, asked, mark, service, calendar, now)
        case = told.case
        events.extend(told.events)
    return Change(replace(case, reconsideration=marked), tuple(events))


def _thresholds(asked: Reconsideration, service: Service, calendar: Calendar) -> list[tuple[str, datetime]]:
    if not asked.waits:
        return []
    marks = due_marks(service.supervision, calendar, asked.asked_at, asked.limits.promised)
    return unset(marks, asked.due_at, asked.marks)


def _told(case: Case, asked: Reconsideration, mark: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    if mark in CARDS:
        return give(case, CARDS[mark], Charge("reconsideration", asked.department), service, calendar, now)
    about = {"department": asked.department}
    if mark == OVERDUE:
        return Change(case, (Event("reconsideration.overdue", "system", about),))
    percent = mark.removeprefix("reminder:")
    return Change(case, (Event("reconsideration.reminded", "system", {**about, "percent": percent}),))
