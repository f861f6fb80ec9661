"""Failed -> rectify -> inspect again: what a visit found wrong is told at once, in a letter of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.letter import Item, Letter
from onestop.cases.model import Case, Change
from onestop.cases.pausing import stopped
from onestop.catalogue.limit import Limit
from onestop.clock import Calendar, due_at, iso
from onestop.errors import Fault
from onestop.events import Event

BASIS = "行政許可法 art. 45"
MOST_ITEMS = 20
"""Things to put right after one visit."""


@dataclass(frozen=True, slots=True)
class Rectification:
    """What the applicant has to put right, each in a text of its own, and the working days for it."""

    items: Sequence[str]
    within: int


def rectification_faults(wanted: Rectification | None, result: str) -> list[Fault]:
    """What is wrong with an order to rectify."""
    if wanted is None:
        return []
    faults = [] if result == "failed" else [Fault("/rectify", "only what failed is put right")]
    if not 1 <= len(wanted.items) <= MOST_ITEMS or not all(each.strip() for each in wanted.items):
        faults.append(Fault("/rectify/items", f"say 1 to {MOST_ITEMS} things that must be put right"))
    return faults


def ordered(case: Case, review: str, clerk: str, wanted: Rectification, calendar: Calendar, now: datetime) -> Change:
    """The letter leaves at once and counts as no round of corrections; the clock stands still for the applicant."""
    respond_by = due_at(calendar, now, Limit(wanted.within, "working_days"))
    number = len(case.letters) + 1
    items = tuple(Item(f"{number}-{at}", (review,), "", each.strip()) for at, each in enumerate(wanted.items, 1))
    letter = Letter(
        number=number,
        status="sent",
        opened_at=now,
        send_at=now,
        respond_days=wanted.within,
        items=items,
        sent_at=now,
        respond_by=respond_by,
        kind="rectification",
    )
    waiting = stopped(
        case.reviews[review], "supplement", now, charged_to="applicant", legal_basis=BASIS, approver=clerk
    )
    state = replace(case, letters={**case.letters, number: letter}, reviews={**case.reviews, review: waiting})
    about = {"department": case.reviews[review].department, "supplement": number, "kind": letter.kind}
    data = {**about, "reviews": [review], "respond_by": iso(respond_by)}
    return Change(state, (Event("supplement.sent", "system", data),))
