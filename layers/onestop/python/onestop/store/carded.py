"""Cards in lists: a card stands in supervision's and in its department's while somebody is still waited for, or its
appeal awaits an answer. Rows without a card cost nothing more."""

from collections.abc import Iterable
from itertools import product
from typing import Any, get_args

from onestop.cases import Card, Case, Review
from onestop.cases.carding import clock_of, shows
from onestop.cases.status import OVERDUE, Colour
from onestop.catalogue.decode import encode
from onestop.store import schema
from onestop.store.keys import Attributes, due_key
from onestop.store.merged import List, merged
from onestop.store.pages import Page

CARD = "card"
SUPERVISION = "supervision"
"""Where the lists of all departments begin."""


def card_attributes(case: Case, card: Card) -> Attributes:
    """The row of one card: what lists show of its clock, and the card whole."""
    timed, waits = clock_of(case, card), shows(case, card)
    review = timed if isinstance(timed, Review) else None
    listed = waits or card.state == "appealed"
    due_at = timed.due_at if timed and waits else None
    due = due_key(due_at, f"{case.id}#{card.id}") if listed else None
    which = _list(card.colour, appealed=card.state == "appealed")
    return {
        "case": case.id,
        "name": card.id,
        "service": case.service,
        "review": card.review,
        "department": card.department,
        "permit": review.permit if review else None,
        "status": card.state,
        "opened_at": card.given_at,
        "due_at": due_at,
        "promised_due_at": timed.promised_due_at if timed and waits else None,
        "claimed_by": review.claimed_by if review else None,
        "overdue": timed is not None and OVERDUE in timed.marks,
        "card": card.colour,
        "type": card.clock,
        "body": encode(card),
        "worklist": f"{card.department}#{which}" if listed else None,
        "worklist_due": due,
        "desk": f"{SUPERVISION}#{which}" if listed else None,
        "desk_due": due,
    }


def supervised(
    departments: Iterable[str] | None, colour: Colour | None, appealed: bool | None, cursor: str | None, limit: int
) -> Page[dict[str, Any]]:
    """The clocks that carry a card, and the appeals that wait, by due date: of all departments (None), or of these.

    Costs a page of each list that is asked for: four of all departments, or of one, fewer with a `colour` or
    `appealed`. Raises Malformed for a strange cursor.
    """
    colours = (colour,) if colour else get_args(Colour)
    states = (False, True) if appealed is None else (appealed,)
    lists = [_list(each, appealed=state) for each, state in product(colours, states)]
    if departments is None:
        return merged([List(schema.BY_DESK, f"{SUPERVISION}#{each}") for each in lists], cursor, limit)
    named = product(sorted(departments), lists)
    return merged([List(schema.BY_DEPARTMENT, f"{department}#{each}") for department, each in named], cursor, limit)


def _list(colour: str, *, appealed: bool) -> str:
    return f"{CARD}#{colour}{'#appealed' if appealed else ''}"
