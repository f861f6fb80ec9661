"""Five grades after each case (好差評, 國辦發〔2019〕51號): the applicant grades it, the two worst are put right."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.draft import actor_of
from onestop.cases.model import Case, Change
from onestop.cases.rating import BAD, Rating
from onestop.cases.rating_clock import with_alarm
from onestop.cases.status import FINAL
from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

RATEABLE = FINAL | {"returned"}
"""Whoever was turned away may say so too; a case that is handed in again after that keeps the grade it has."""


def rate(case: Case, grade: int, comment: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    """Grade a case that was handed in and has ended, once. One of the two worst grades is to be put right.

    Raises Conflict before the end, for what was never handed in, and the second time.
    """
    if case.submitted_at is None or case.status not in RATEABLE:
        raise Conflict(f"the case is {case.status}; a case is rated once it was handed in and has ended")
    if case.rating is not None:
        raise Conflict("the case was rated already")
    rating = Rating(grade, comment.strip() or None, now)
    rated = Event("case.rated", actor_of(case), {"department": case.department, "grade": grade})
    if grade > BAD:
        return Change(replace(case, rating=rating), (rated,))
    limit = Limit(service.rating.rectify, "working_days")
    due = due_at(calendar, now, limit)
    opened = with_alarm(replace(rating, limit=limit, due_at=due), service, calendar)
    about = {"department": case.department, "due_at": iso(due)}
    asked = Event("rectification.requested", "system", about)
    return Change(replace(case, rating=opened), (rated, asked))


def rectify(case: Case, clerk: str, measures: str, contacted: bool, now: datetime) -> Change:
    """Say, once, what was done about a bad grade, and whether whoever gave it was spoken to; late is better than never.

    Raises Conflict when nothing waits for it, Invalid without measures.
    """
    rating = case.rating
    if rating is None or not rating.waits:
        raise Conflict("it is put right already" if rating and rating.rectified_at else "nothing is to be put right")
    if not measures.strip():
        raise Invalid("say what was done", (Fault("/measures", "whoever was dissatisfied is told"),))
    done = replace(rating, rectified_at=now, clerk=clerk, measures=measures.strip(), contacted=contacted, alarm_at=None)
    about = {"department": case.department, "contacted": contacted}
    return Change(replace(case, rating=done), (Event("rating.rectified", f"department:{case.department}", about),))
