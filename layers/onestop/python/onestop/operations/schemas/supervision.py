"""Cards, and the clocks that carry them."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.card import CardState, Clock, Settled
from onestop.cases.status import Colour
from onestop.operations.schemas.parts import (
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    TIME,
    Schema,
    page,
    ref,
    whole,
)

CLOCK: Schema = {"enum": list(get_args(Clock))}
COLOUR: Schema = {"enum": list(get_args(Colour))}
STATE: Schema = {"enum": list(get_args(CardState)), "description": "What nobody contests in time stands, as `open`."}
RESPONSIBLE: Schema = {**STRING, "description": "The responsible unit: whose work it was when the card was given."}
OF: Schema = {**NULLABLE, "description": "Of a review's clock; null for another."}

CARD: Mapping[str, Schema] = {
    "id": STRING,
    "clock": CLOCK,
    "review": OF,
    "card": COLOUR,
    "department": RESPONSIBLE,
    "percent": {"type": "integer", "description": "Of the promised limit, after which it was given."},
    "state": STATE,
    "given_at": TIME,
    "appeal_by": {**TIME, "description": "Until when the department may contest it."},
    "appeal": {"anyOf": [{"type": "null"}, ref("CardAppealed")]},
    "settlement": {"anyOf": [{"type": "null"}, ref("CardSettled")]},
}

SUPERVISION: Mapping[str, Schema] = {
    "Card": whole(**CARD),
    "CardInFull": whole(case=STRING, service=STRING, version=COUNT, **CARD),
    "CardAppealed": whole(at=TIME, reasons=STRINGS),
    "CardSettled": whole(outcome={"enum": list(get_args(Settled))}, at=TIME, reasons=STRINGS),
    "SupervisedClock": whole(
        id={**STRING, "description": "Of the card, in its case."},
        case=STRING,
        service=STRING,
        clock=CLOCK,
        review=OF,
        card=COLOUR,
        state=STATE,
        department=RESPONSIBLE,
        permit=NULLABLE,
        given_at=TIME,
        due_at={**NULLABLE_TIME, "description": "null while the clock stands still, or when it has ended."},
        promised_due_at=NULLABLE_TIME,
        overdue=FLAG,
        claimed_by=NULLABLE,
    ),
    "SupervisionPage": page("SupervisedClock"),
}
