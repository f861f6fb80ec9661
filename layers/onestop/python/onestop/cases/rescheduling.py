"""A calendar was published late: what is still to come gets its dates anew, what was decided or marked stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from onestop.cases.acceptance_clock import supervised
from onestop.cases.advance import advance
from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.status import UNANSWERED
from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso, iso_or_none
from onestop.events import Event


def reschedule(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """The case with every date that still runs counted on `calendar`; an event for each that moved, else none.

    A letter's deadline, which the applicant was told, only ever moves later. Never raises.
    """
    if case.status == "submitted" and case.submitted_at:
        limits = service.acceptance.limits
        law, promise = (due_at(calendar, case.submitted_at, each) for each in (limits.statutory, limits.promised))
        moved = supervised(replace(case, due_at=law, promised_due_at=promise), service, calendar)
        return Change(moved, tuple(_of_case(case, moved)))
    if case.status != "in_review":
        return Change(case, ())
    change = advance(_with_letters(case, calendar), service, calendar, now)
    events = (*_of_reviews(case, change.case), *_of_letters(case, change.case), *_of_case(case, change.case))
    return Change(change.case, (*change.events, *events))


def _with_letters(case: Case, calendar: Calendar) -> Case:
    """The case with the deadline of every letter that waits for the applicant, moved later if it moved."""
    later = {}
    for number, each in case.letters.items():
        if each.status == "sent" and each.sent_at and each.respond_by:
            counted = due_at(calendar, each.sent_at, Limit(each.respond_days, "working_days"))
            later[number] = replace(each, respond_by=max(each.respond_by, counted))
    return replace(case, letters={**case.letters, **later})


def _of_reviews(before: Case, after: Case) -> Iterator[Event]:
    for each in after.reviews.values():
        if each.status in UNANSWERED and _dates(each) != _dates(before.reviews[each.id]):
            about = {"review": each.id, "department": each.department}
            yield Event("review.rescheduled", "system", {**about, **_told(each)})


def _of_letters(before: Case, after: Case) -> Iterator[Event]:
    for number, each in after.letters.items():
        if each.respond_by and each.respond_by != before.letters[number].respond_by:
            data = {"supplement": number, "respond_by": iso(each.respond_by)}
            yield Event("supplement.rescheduled", "system", data)


def _of_case(before: Case, after: Case) -> Iterator[Event]:
    if _dates(before) != _dates(after):
        yield Event("case.rescheduled", "system", _told(after))


def _dates(dated: Case | Review) -> tuple[datetime | None, datetime | None]:
    return dated.due_at, dated.promised_due_at


def _told(dated: Case | Review) -> dict[str, str | None]:
    return {
        "due_at": iso_or_none(dated.due_at),
        "promised_due_at": iso_or_none(dated.promised_due_at),
    }
