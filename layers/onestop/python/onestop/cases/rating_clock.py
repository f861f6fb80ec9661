"""The clock of a rectification: reminders as for a review, overdue at the end; it gives no card, for no law sets it."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.model import Case, Change
from onestop.cases.rating import Rating
from onestop.cases.status import OVERDUE, RED, YELLOW
from onestop.cases.supervision import due_marks, unset
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.events import Event


def with_alarm(rating: Rating, service: Service, calendar: Calendar) -> Rating:
    """The rating with the moment at which the clock next has something to say of its rectification."""
    return replace(rating, alarm_at=min((at for _, at in _thresholds(rating, service, calendar)), default=None))


def rectification_due(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Everything that fell due by `now`, each once."""
    rating = case.rating
    if rating is None:
        return Change(case, ())
    due = [mark for mark, at in _thresholds(rating, service, calendar) if at < now]
    if not due:
        return Change(case, ())
    marked = with_alarm(replace(rating, marks=(*rating.marks, *due)), service, calendar)
    return Change(replace(case, rating=marked), tuple(_told(case, mark) for mark in due))


def _thresholds(rating: Rating, service: Service, calendar: Calendar) -> list[tuple[str, datetime]]:
    if rating.limit is None or not rating.waits:
        return []
    marks = due_marks(service.supervision, calendar, rating.rated_at, rating.limit)
    reminders = (each for each in marks if each[0] not in {YELLOW, RED})
    return unset(reminders, rating.due_at, rating.marks)


def _told(case: Case, mark: str) -> Event:
    about = {"department": case.department}
    if mark == OVERDUE:
        return Event("rectification.overdue", "system", about)
    return Event("rectification.reminded", "system", {**about, "percent": mark.removeprefix("reminder:")})
