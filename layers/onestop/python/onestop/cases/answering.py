"""The applicant answers a correction letter item by item; each review goes on as soon as its own are answered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop.cases.conditions import form_faults
from onestop.cases.known import Held, recognised, recognitions
from onestop.cases.letter import Item, Letter
from onestop.cases.model import Case, Change
from onestop.cases.pausing import restarted
from onestop.cases.revising import Changed, followed
from onestop.cases.submission import document_faults
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event

UNSEEN = Changed(frozenset(), frozenset())
"""What answers a letter begins no other review anew, however much of it that department sees: the core department
may send its answer back. Conditions and the system's own checks are asked again, whoever changed the answers."""


def respond(
    case: Case,
    number: int,
    answers: Mapping[str, Any],
    notes: Mapping[str, str],
    service: Service,
    calendar: Calendar,
    now: datetime,
    held: Sequence[Held] = (),
) -> Change:
    """Answer items of a letter: by a changed answer, a new document, or a note (by item id).

    Each review goes on as soon as its own items are answered. Raises NotFound, Conflict when the letter
    is answered or too late, Invalid.
    """
    letter = case.letters.get(number)
    if letter is None or letter.status == "collecting":
        raise NotFound("there is no such letter")
    if letter.status != "sent" or letter.respond_by is None or case.status != "in_review":
        raise Conflict(f"the letter is {letter.status}")
    if letter.respond_by < now:
        raise Conflict("the time to answer this letter has ended")
    merged = {**case.answers, **answers}
    changed = recognised(replace(case, answers=merged), service, held, now)
    faults = (
        *_answer_faults(letter, answers),
        *form_faults(service, merged, complete=True),
        *_newly_required(case, changed, service),
    )
    if faults:
        raise Invalid("the answer does not fit the letter", tuple(faults))
    items = tuple(_answered(each, case, letter, answers, notes, now) for each in letter.items)
    if items == letter.items:
        raise Invalid("nothing in it answers an item of the letter", (Fault("/items", "answer at least one"),))
    complete = all(each.answered_at for each in items)
    replied = replace(letter, items=items, status="answered" if complete else "sent")
    state = replace(changed, letters={**case.letters, number: replied})
    event = Event("supplement.answered", "applicant", {"supplement": number, "complete": complete})
    told = (event, *recognitions(case, changed))
    change = followed(resumed(state, replied, now), service, UNSEEN, calendar, now)
    return Change(change.case, (*told, *change.events))


def resumed(case: Case, letter: Letter, now: datetime) -> Case:
    """Restart each review that waited for this letter and no longer does."""
    free = {
        each: restarted(case.reviews[each], now)
        for each in letter.reviews
        if case.reviews[each].status == "awaiting_applicant" and (letter.status != "sent" or not letter.waits_for(each))
    }
    return replace(case, reviews={**case.reviews, **free})


def _answer_faults(letter: Letter, answers: Mapping[str, Any]) -> list[Fault]:
    targets = {each.target for each in letter.items}
    return [
        Fault(f"/answers/{field}", "the letter does not ask about this answer")
        for field in answers
        if f"/answers/{field}" not in targets
    ]


def _newly_required(before: Case, after: Case, service: Service) -> list[Fault]:
    """Files that the case owes only with its new answers; the letter being out, they can be declared."""
    owed = document_faults(before, service)
    return [each for each in document_faults(after, service) if each not in owed]


def _answered(
    item: Item, case: Case, letter: Letter, answers: Mapping[str, Any], notes: Mapping[str, str], now: datetime
) -> Item:
    """The item, answered if anything given answers it; an item is answered once."""
    field, requirement = item.target.removeprefix("/answers/"), item.target.removeprefix("/documents/")
    sent = letter.sent_at or now
    newer = any(
        each.requirement == requirement and each.status == "accepted" and each.declared_at >= sent
        for each in case.documents.values()
    )
    if item.answered_at or not (item.id in notes or field in answers or newer):
        return item
    return replace(item, answered_at=now, note=notes.get(item.id))
