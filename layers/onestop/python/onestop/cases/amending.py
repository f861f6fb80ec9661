"""A case changed by its applicant after submission, where the service allows it: only the reviews whose departments
see what changed begin anew, whether they were answered or not; every condition is asked again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop.cases.asked import asked_for
from onestop.cases.conditions import form_faults
from onestop.cases.draft import actor_of, require_changeable
from onestop.cases.known import Held, recognised, recognitions
from onestop.cases.model import Case, Change
from onestop.cases.revising import Changed, followed, sees
from onestop.cases.submission import document_faults
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

ANSWERS, DOCUMENTS = "/answers/", "/documents/"
"""Where the target of a field, and of a requirement, begins."""


def amend_submitted(
    case: Case,
    service: Service,
    changes: Mapping[str, Any],
    calendar: Calendar,
    now: datetime,
    held: Sequence[Held] = (),
) -> Change:
    """Replace answers by field (None removes one), and take in the files declared and checked since the last time.

    Before acceptance nothing begins anew: the acceptance has its own clock, which runs on. Nothing changed
    changes nothing. Raises Conflict when the service or the case's status does not allow it, Invalid.
    """
    require_changeable(case, service)
    answers = {field: value for field, value in {**case.answers, **changes}.items() if value is not None}
    amended = recognised(replace(case, answers=answers), service, held, now)
    faults = (*_asked_elsewhere(case, changes, now), *form_faults(service, answers, complete=True))
    faults = (*faults, *document_faults(amended, service), *_unchecked(case))
    if faults:
        raise Invalid("the amendment is not complete, or not allowed", tuple(dict.fromkeys(faults)))
    changed = _changed(case, amended)
    if not changed:
        return Change(case, ())
    _refuse_licensed(case, service, changed)
    about = {"fields": sorted(changed.fields), "documents": sorted(changed.documents)}
    events = (Event("case.amended", actor_of(case), about), *recognitions(case, amended))
    if case.status == "submitted":
        touched = case.touched | {ANSWERS + each for each in changed.fields}
        return Change(replace(amended, touched=touched), events)
    change = _reviewed(amended, service, changed, calendar, now)
    return Change(change.case, (*events, *change.events))


def _reviewed(case: Case, service: Service, changed: Changed, calendar: Calendar, now: datetime) -> Change:
    """The amended case with its reviews as the change makes them, the staged files taken in."""
    taken_in = replace(case, touched=frozenset(each for each in case.touched if not each.startswith(DOCUMENTS)))
    change = followed(taken_in, service, changed, calendar, now)
    due_at = change.case.due_at
    # It was late on the old file; on the new one it is in time again.
    overdue = change.case.overdue and not (due_at is not None and due_at > now)
    return Change(replace(change.case, overdue=overdue), change.events)


def _refuse_licensed(case: Case, service: Service, changed: Changed) -> None:
    """Raise Conflict when a licence rests on what would change: it was issued before the refusal was set aside."""
    for each in service.reviews:
        state = case.reviews.get(each.id)
        if state is not None and state.licensed_elsewhere and sees(each, service, changed):
            raise Conflict(f"a licence was issued on this by the review {each.id!r}: apply for its change")


def _changed(case: Case, amended: Case) -> Changed:
    fields = case.answers.keys() | amended.answers.keys()
    different = frozenset(each for each in fields if case.answers.get(each) != amended.answers.get(each))
    return Changed(different, frozenset(_staged(case)) if case.status == "in_review" else frozenset())


def _staged(case: Case) -> Iterator[str]:
    """Requirements for which the applicant has declared a file of their own accord since the last time."""
    return (each.removeprefix(DOCUMENTS) for each in sorted(case.touched) if each.startswith(DOCUMENTS))


def _unchecked(case: Case) -> Iterator[Fault]:
    for requirement in _staged(case):
        files = [each for each in case.documents.values() if each.requirement == requirement]
        latest = max(files, key=lambda each: each.declared_at)
        if latest.status != "accepted":
            why = latest.problem or "it is not uploaded and checked yet; wait a moment or upload it"
            yield Fault(f"{DOCUMENTS}{requirement}", f"the new file cannot be taken in: {why}")


def _asked_elsewhere(case: Case, changes: Mapping[str, Any], now: datetime) -> Iterator[Fault]:
    for target in asked_for(case, now):
        if target.removeprefix(ANSWERS) in changes and target.startswith(ANSWERS):
            yield Fault(target, "a letter asks about this: answer the letter")
