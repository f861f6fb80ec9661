"""Correction rounds: what departments miss is collected, and told the applicant once in one letter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.advance import advance
from onestop.cases.desk import refuse_silent, refuse_taken, workable
from onestop.cases.letter import Item, Letter
from onestop.cases.model import Case, Change
from onestop.cases.sending import send_due
from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from onestop.errors import Conflict, Fault, Invalid
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
    """Add deficiencies to the letter that is being collected, or begin one. The clock runs until it goes out,
    which is at once when there is nothing to wait for.

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
    asked = Event("supplement.requested", f"department:{found.department}", data)
    sent = send_due(changed, calendar, now)
    change = advance(sent.case, service, calendar, now)
    return Change(change.case, (asked, *sent.events, *change.events))


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
        raise Conflict(f"this review has had its {service.supplement.rounds} rounds of corrections", "rounds")
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
