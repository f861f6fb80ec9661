"""The clock of a reconsideration: reminders, cards and overdue by the same marks as a review's, and no more."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.model import Case, Change
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.status import OVERDUE, RED, YELLOW
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
    return Change(replace(case, reconsideration=marked), tuple(_told(asked, mark) for mark in due))


def _thresholds(asked: Reconsideration, service: Service, calendar: Calendar) -> list[tuple[str, datetime]]:
    if not asked.waits:
        return []
    marks = due_marks(service.supervision, calendar, asked.asked_at, asked.limits.promised)
    return unset(marks, asked.due_at, asked.marks)


def _told(asked: Reconsideration, mark: str) -> Event:
    about = {"department": asked.department}
    if mark == OVERDUE:
        return Event("reconsideration.overdue", "system", about)
    if mark in {YELLOW, RED}:
        return Event("supervision.card", "system", {**about, "card": mark})
    return Event("reconsideration.reminded", "system", {**about, "percent": mark.removeprefix("reminder:")})
