"""Correction rounds: what departments miss is collected, told the applicant once, and answered item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from onestop.cases.advance import advance
from onestop.cases.conditions import form_faults
from onestop.cases.desk import refuse_silent, refuse_taken, workable
from onestop.cases.letter import Item, Letter
from onestop.cases.model import Case, Change
from onestop.cases.pausing import restarted
from onestop.catalogue.model import Limit, Service
from onestop.clock import Calendar, due_at
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event

MOST_ITEMS = 50
"""Deficiencies of one letter."""


@dataclass(frozen=True, slots=True)
class Deficiency:
    """What a department misses: a JSON Pointer to a field or document ("" for neither), and why."""

    target: str
    detail: str


@dataclass(frozen=True, slots=True)
class Request:
    """A department's part in a letter; `later_because` is owed when it asks a second time."""

    items: Sequence[Deficiency]
    respond_days: int | None = None
    """Working days for the applicant; None for what the service gives."""
    later_because: str | None = None


def ask(
    case: Case, review: str, clerk: str, request: Request, service: Service, calendar: Calendar, now: datetime
) -> Change:
    """Add deficiencies to the letter that is being collected, or begin one. The clock runs until it goes out.

    Raises Conflict or NotFound as every command on a review, Conflict when its rounds are used up, Invalid.
    """
    found = workable(case, review)
    refuse_taken(found, clerk)
    refuse_silent(found, service.review(review), now)
    faults = tuple(_request_faults(case, review, request, service))
    if faults:
        raise Invalid("the request for corrections is not complete", faults)
    letter = _collecting(case) or _begun(case, service, calendar, now)
    letter = replace(
        letter,
        respond_days=max(letter.respond_days, request.respond_days or service.supplement.respond),
        items=_merged(letter, review, request.items),
    )
    if len(letter.items) > MOST_ITEMS:
        raise Conflict(f"a letter holds at most {MOST_ITEMS} items")
    changed = replace(case, letters={**case.letters, letter.number: letter})
    data = {"review": review, "department": found.department, "supplement": letter.number}
    change = advance(changed, service, calendar, now)
    return Change(change.case, (Event("supplement.requested", f"department:{found.department}", data), *change.events))


def respond(
    case: Case,
    number: int,
    answers: Mapping[str, Any],
    notes: Mapping[str, str],
    service: Service,
    calendar: Calendar,
    now: datetime,
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
    faults = (*_answer_faults(letter, answers), *form_faults(service, merged, complete=True))
    if faults:
        raise Invalid("the answer does not fit the letter", tuple(faults))
    items = tuple(_answered(each, case, letter, answers, notes, now) for each in letter.items)
    if items == letter.items:
        raise Invalid("nothing in it answers an item of the letter", (Fault("/items", "answer at least one"),))
    complete = all(each.answered_at for each in items)
    replied = replace(letter, items=items, status="answered" if complete else "sent")
    state = replace(case, answers=merged, letters={**case.letters, number: replied})
    event = Event("supplement.answered", "applicant", {"supplement": number, "complete": complete})
    change = advance(resumed(state, replied, now), service, calendar, now)
    return Change(change.case, (event, *change.events))


def resumed(case: Case, letter: Letter, now: datetime) -> Case:
    """Restart each review that waited for this letter and no longer does."""
    free = {
        each: restarted(case.reviews[each], now)
        for each in letter.reviews
        if case.reviews[each].status == "awaiting_applicant" and (letter.status != "sent" or not letter.waits_for(each))
    }
    return replace(case, reviews={**case.reviews, **free})


def _collecting(case: Case) -> Letter | None:
    return next((each for each in case.letters.values() if each.status == "collecting"), None)


def _begun(case: Case, service: Service, calendar: Calendar, now: datetime) -> Letter:
    """A letter waits for the others, but never past the legal five days from acceptance; then it goes at once."""
    rule = service.supplement
    window = due_at(calendar, now, Limit(rule.window, "working_days")) if rule.window else now
    latest = due_at(calendar, case.accepted_at or now, Limit(rule.latest, "working_days"))
    return Letter(
        number=len(case.letters) + 1,
        status="collecting",
        opened_at=now,
        send_at=max(now, min(window, latest)),
        respond_days=0,
        items=(),
    )


def _merged(letter: Letter, review: str, deficiencies: Sequence[Deficiency]) -> tuple[Item, ...]:
    """The items with these added; what another department asked for in the same words becomes shared."""
    items = list(letter.items)
    for each in deficiencies:
        same = [at for at, item in enumerate(items) if (item.target, item.detail) == (each.target, each.detail)]
        if same:
            shared = tuple(dict.fromkeys((*items[same[0]].reviews, review)))
            items[same[0]] = replace(items[same[0]], reviews=shared)
        else:
            items.append(Item(f"{letter.number}-{len(items) + 1}", (review,), each.target, each.detail))
    return tuple(items)


def _request_faults(case: Case, review: str, request: Request, service: Service) -> list[Fault]:
    rounds = (each for each in case.letters.values() if each.kind == "correction" and each.status != "collecting")
    earlier = [each for each in rounds if _concerns(each, case, review)]
    if len(earlier) >= service.supplement.rounds:
        raise Conflict(f"this review has had its {service.supplement.rounds} rounds of corrections")
    faults = []
    if not request.items:
        faults.append(Fault("/items", "name at least one thing that is missing"))
    if earlier and not request.later_because:
        faults.append(Fault("/reason", "everything is told once: say why this was found only now"))
    known = {f"/answers/{field}" for section in service.sections for field in section.fields}
    known |= {f"/documents/{each.id}" for each in service.documents} | {""}
    for position, each in enumerate(request.items):
        if each.target not in known:
            faults.append(Fault(f"/items/{position}/target", "must be a field or document of the service, or empty"))
    return faults


def _concerns(letter: Letter, case: Case, review: str) -> bool:
    """Whether the letter asked for this review about the file as it is: what is new was never asked about."""
    revised = case.reviews[review].revised
    return review in letter.reviews and (revised is None or letter.opened_at > revised.at)


def _answer_faults(letter: Letter, answers: Mapping[str, Any]) -> list[Fault]:
    targets = {each.target for each in letter.items}
    return [
        Fault(f"/answers/{field}", "the letter does not ask about this answer")
        for field in answers
        if f"/answers/{field}" not in targets
    ]


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
