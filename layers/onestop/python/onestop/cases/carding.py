"""Cards given to clocks, and taken off them again: a clock's marks say which of its cards stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from onestop.cases.card import Card, Clock
from onestop.cases.model import Case, Change
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.review import Review
from onestop.cases.status import PAUSED, WORKABLE, Colour, lifted, worst_card
from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at
from onestop.events import Event

Timed = Case | Review | Reconsideration
"""What has a clock: the case that of its acceptance."""


@dataclass(frozen=True, slots=True)
class Charge:
    """Which clock a card is about, and whose the work is."""

    clock: Clock
    department: str
    review: str | None = None


def give(case: Case, colour: Colour, charge: Charge, service: Service, calendar: Calendar, now: datetime) -> Change:
    """The case with one more card, and the event that tells of it; the mark itself is the clock's to set."""
    name = f"{charge.review or charge.clock}-{colour}"
    before = len(_alike(case, charge.clock, charge.review, colour))
    card = Card(
        id=f"{name}-{before + 1}" if before else name,
        clock=charge.clock,
        review=charge.review,
        colour=colour,
        department=charge.department,
        percent=service.supervision.yellow if colour == "yellow" else service.supervision.red,
        given_at=now,
        appeal_by=due_at(calendar, now, Limit(service.supervision.appeal, "working_days")),
    )
    state = replace(case, cards={**case.cards, card.id: card})
    return Change(state, (Event("supervision.card", "system", about(card)),))


def about(card: Card) -> dict[str, Any]:
    """What every event about a card says: which, and whose."""
    facts = {"card": card.colour, "card_id": card.id, "department": card.department}
    return {**facts, "review": card.review} if card.review else facts


def clock_of(case: Case, card: Card) -> Timed | None:
    """The clock that the card was given to, as it runs now; None for one that the case has no more."""
    if card.clock == "review":
        return case.reviews.get(card.review or "")
    return case if card.clock == "acceptance" else case.reconsideration


def shows(case: Case, card: Card) -> bool:
    """Whether somebody is still waited for, and this is the worst card that stands on that clock."""
    timed = clock_of(case, card)
    if timed is None or not _waits(case, timed) or card.colour != worst_card(timed.marks):
        return False
    return card == _alike(case, card.clock, card.review, card.colour)[-1]


def taken_off(case: Case, card: Card) -> Case:
    """The case without the card's mark on its clock, unless that has begun anew since; it is not set again."""
    timed = clock_of(case, card)
    if timed is None or card.id != _alike(case, card.clock, card.review, card.colour)[-1].id:
        return case
    marks = _without(timed.marks, card.colour)
    match timed:
        case Review():
            return replace(case, reviews={**case.reviews, timed.id: replace(timed, marks=marks)})
        case Reconsideration():
            return replace(case, reconsideration=replace(timed, marks=marks))
    return replace(case, marks=marks)


def _without(marks: Sequence[str], colour: Colour) -> tuple[str, ...]:
    return tuple(lifted(each) if each == colour else each for each in marks)


def _waits(case: Case, timed: Timed) -> bool:
    match timed:
        case Review():
            return case.status == "in_review" and timed.status in WORKABLE | PAUSED
        case Reconsideration():
            return timed.waits
    return case.status == "submitted"


def _alike(case: Case, clock: Clock, review: str | None, colour: Colour) -> list[Card]:
    """The cards of a colour that a clock was given, one for each time that it began, in their order."""
    alike = [each for each in case.cards.values() if (each.clock, each.review, each.colour) == (clock, review, colour)]
    return sorted(alike, key=lambda each: each.given_at)
