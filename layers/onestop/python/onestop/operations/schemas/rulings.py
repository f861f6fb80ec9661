"""What departments, supervision and the counter send about a case that is theirs to handle."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.card import Settled
from onestop.cases.opinion import Advice
from onestop.cases.status import Outcome
from onestop.clock import PROCEDURES
from onestop.operations.schemas.body import body
from onestop.operations.schemas.parts import Schema
from onestop.operations.schemas.values import (
    CONDITIONS,
    FILE,
    INSTANT,
    MISSING,
    NAME,
    PERSON,
    PROSE,
    PROSES,
    RESPOND_DAYS,
)

RULINGS: Mapping[str, Schema] = {
    "NewEvidence": body(tuple(FILE), **FILE),
    "AcceptanceDecision": body(
        ("outcome",), outcome={"enum": ["accept", "return", "refuse"]}, missing=MISSING, reasons=PROSES
    ),
    "SupplementRequest": body(
        ("items",),
        items={**MISSING, "minItems": 1, "maxItems": 50},
        due_working_days=RESPOND_DAYS,
        reason={**PROSE, "description": "Why it was found only now; owed when a review asks a second time."},
    ),
    "Inspection": {
        **body(
            ("place",),
            at=INSTANT,
            slots={"type": "array", "items": INSTANT, "minItems": 1, "maxItems": 10},
            place={**PROSE, "maxLength": 200},
            kind={"enum": list(PROCEDURES)},
            inspector={**NAME, "description": "Who goes: a date that they have elsewhere cannot be taken."},
        ),
        "anyOf": [{"required": ["at"]}, {"required": ["slots"]}],
    },
    "InspectionReport": body(
        ("result",),
        result={"enum": ["passed", "failed"]},
        notes=PROSE,
        documents={"type": "array", "maxItems": 20, "uniqueItems": True, "items": {"type": "string", "maxLength": 40}},
        rectify=body(
            ("items", "due_working_days"),
            items={"type": "array", "minItems": 1, "maxItems": 20, "items": PROSE},
            due_working_days=RESPOND_DAYS,
        ),
    ),
    "Extension": body(("working_days", "reason"), working_days={"type": "integer"}, reason=PROSE),
    "LicenceOrder": body(("reason", "legal_basis"), reason=PROSE, legal_basis=PROSE),
    "Reinstatement": body(("reason",), reason=PROSE, legal_basis=PROSE),
    "Transfer": body(("to", "reason"), to={**NAME, "description": "The code of a department."}, reason=PROSE),
    "Opinion": body(
        ("outcome", "reasons"), outcome={"enum": list(get_args(Advice))}, reasons=PROSES, conditions=CONDITIONS
    ),
    "Instruction": body(("text",), text=PROSE),
    "Takeover": body(("reason",), reason=PROSE),
    "Reopening": body(("reason",), reason=PROSE),
    "Assignment": body(
        ("to",),
        to={**PERSON, "type": ["string", "null"], "description": "Who has it from now on; null: whoever takes it."},
        reason={**PROSE, "description": "Owed by supervision."},
    ),
    "CardAppeal": body(("reasons",), reasons=PROSES),
    "CardSettlement": body(
        ("reasons",),
        outcome={"enum": list(get_args(Settled)), "description": "`confirmed` unless given."},
        reasons=PROSES,
    ),
    "ConflictResolution": body(("requirement", "reasons"), requirement={**PROSE, "maxLength": 200}, reasons=PROSES),
    "Attendance": body(
        ("place", "identity_checked", "documents_checked"),
        at={**INSTANT, "description": "When it was, ISO 8601 with an offset; now, unless given."},
        place={**PROSE, "maxLength": 200},
        identity_checked={"type": "boolean"},
        documents_checked={"type": "boolean"},
        rely_on_opinion={
            "type": "boolean",
            "description": "Whether a favourable opinion that was carried along approves at once (true).",
        },
    ),
    "ReconsiderationDecision": body(
        ("outcome", "reasons"), outcome={"enum": ["upheld", "set_aside"]}, reasons=PROSES, legal_basis=PROSES
    ),
    "NewRectification": body(
        ("measures", "contacted"),
        measures={**PROSE, "description": "What was done; whoever was dissatisfied is told."},
        contacted={"type": "boolean", "description": "Whether they were spoken to."},
    ),
    "QuestionAnswer": body(("text", "publish"), text=PROSE, publish={"type": "boolean"}),
    "QuestionWithdrawal": body(("reason",), reason={**PROSE, "maxLength": 1000}),
    "RenewalDecision": body(("outcome",), outcome={"enum": ["renewed", "refused"]}, reasons=PROSES, legal_basis=PROSES),
    "ReviewDecision": body(
        ("outcome",),
        outcome={"enum": list(get_args(Outcome))},
        reasons=PROSES,
        conditions=CONDITIONS,
        legal_basis=PROSES,
    ),
}
