"""What requests say. A breach of shape is a 400, of value a 422."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.appearance import Proof
from onestop.cases.card import Settled
from onestop.cases.opinion import Advice
from onestop.cases.rating import BEST
from onestop.cases.status import Outcome
from onestop.catalogue.text import LANGUAGES
from onestop.clock import PROCEDURES
from onestop.operations.schemas.parts import ANSWERS, Schema

LONG = 4000
"""Characters of a text that a person writes."""
NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z0-9-]+$"}
PROSE: Schema = {"type": "string", "minLength": 1, "maxLength": LONG, "pattern": "\\S"}
PROSES: Schema = {**PROSE, "type": ["string", "array"], "items": PROSE, "maxItems": 50}
MISSING: Schema = {
    "type": "array",
    "maxItems": 100,
    "items": {
        **PROSE,
        "type": ["string", "object"],
        "description": "A requirement, a field of the form or free text; or where it is and what is wrong with it.",
        "properties": {"target": {"type": "string", "maxLength": 200}, "detail": PROSE},
        "required": ["target", "detail"],
        "additionalProperties": False,
    },
}
CONDITIONS: Schema = {
    **PROSES,
    "items": {
        **PROSE,
        "type": ["string", "object"],
        "description": "Free words, or a form that is compared with the other departments'.",
        "properties": {"subject": NAME, "requirement": {**PROSE, "maxLength": 200}, "text": PROSE},
        "required": ["subject", "requirement"],
        "additionalProperties": False,
    },
}
INSTANT: Schema = {"type": "string", "maxLength": 40, "description": "ISO 8601 with an offset."}
PERSON: Schema = {"type": "string", "pattern": "^[A-Za-z0-9:_-]{1,128}$"}
"""A Cognito `sub`."""
FOR: Schema = {**PERSON, "description": "The applicant for whom the counter files."}
ACCOUNT: Schema = {
    "type": "string",
    "minLength": 1,
    "maxLength": 128,
    "pattern": r"^[^\s\x00-\x1f\x7f]+$",
    "description": "The same by the name of their account.",
}
PROOF: Schema = {
    "enum": list(get_args(Proof)),
    "description": "What the person at the counter showed; never its number.",
}
CONSENT: Schema = {"const": True, "description": "They agreed that the counter files for them."}
FILE: Mapping[str, Schema] = {
    "filename": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": r"^[^\x00-\x1f\x7f/\\]+$"},
    "content_type": {"type": "string", "maxLength": 100},
    "size": {"type": "integer"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
RESPOND_DAYS: Schema = {"type": "integer", "minimum": 1, "maximum": 90}


def _body(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _filed(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    """A body that the applicant sends, or the counter on the applicant's behalf."""
    return _body(required, **properties, on_behalf_of=FOR)


BODIES: Mapping[str, Schema] = {
    "Nothing": _body(),
    "AnswersSoFar": _body(answers=ANSWERS),
    "NewCase": _filed(
        ("service",),
        service=NAME,
        answers=ANSWERS,
        lang={"enum": list(LANGUAGES), "description": "In which the applicant is written to; else Accept-Language."},
        account=ACCOUNT,
        appearance={
            **_body(("proof", "consent"), proof=PROOF, consent=CONSENT),
            "description": "The identity check at the counter. With it, nobody need be named who has no account.",
        },
    ),
    "DraftTakeover": _filed(("proof", "consent"), proof=PROOF, consent=CONSENT, account=ACCOUNT),
    "CaseChanges": _filed(("answers",), answers={**ANSWERS, "description": "Answers to change; null removes one."}),
    "NewDocument": _filed(
        ("requirement", *FILE),
        requirement=NAME,
        **FILE,
        original_seen={"type": "boolean", "description": "Whether the counter compared it with the original."},
    ),
    "NewEvidence": _body(tuple(FILE), **FILE),
    "Submission": _filed(),
    "Withdrawal": _filed(reason=PROSE),
    "NewMessage": _filed(
        ("text",), text=PROSE, department={**NAME, "description": "Which of the sender's departments it comes from."}
    ),
    "AcceptanceDecision": _body(
        ("outcome",), outcome={"enum": ["accept", "return", "refuse"]}, missing=MISSING, reasons=PROSES
    ),
    "SupplementRequest": _body(
        ("items",),
        items={**MISSING, "minItems": 1, "maxItems": 50},
        due_working_days=RESPOND_DAYS,
        reason={**PROSE, "description": "Why it was found only now; owed when a review asks a second time."},
    ),
    "SupplementResponse": _filed(
        answers=ANSWERS,
        items={
            "type": "array",
            "maxItems": 50,
            "items": _body(("id",), id={"type": "string", "maxLength": 20}, note=PROSE),
        },
    ),
    "Inspection": {
        **_body(
            ("place",),
            at=INSTANT,
            slots={"type": "array", "items": INSTANT, "minItems": 1, "maxItems": 10},
            place={**PROSE, "maxLength": 200},
            kind={"enum": list(PROCEDURES)},
            inspector={**NAME, "description": "Who goes: a date that they have elsewhere cannot be taken."},
        ),
        "anyOf": [{"required": ["at"]}, {"required": ["slots"]}],
    },
    "VisitChoice": _filed(("at",), at=INSTANT),
    "InspectionReport": _body(
        ("result",),
        result={"enum": ["passed", "failed"]},
        notes=PROSE,
        documents={"type": "array", "maxItems": 20, "uniqueItems": True, "items": {"type": "string", "maxLength": 40}},
        rectify=_body(
            ("items", "due_working_days"),
            items={"type": "array", "minItems": 1, "maxItems": 20, "items": PROSE},
            due_working_days=RESPOND_DAYS,
        ),
    ),
    "Extension": _body(("working_days", "reason"), working_days={"type": "integer"}, reason=PROSE),
    "LicenceOrder": _body(("reason", "legal_basis"), reason=PROSE, legal_basis=PROSE),
    "Reinstatement": _body(("reason",), reason=PROSE, legal_basis=PROSE),
    "Transfer": _body(("to", "reason"), to={**NAME, "description": "The code of a department."}, reason=PROSE),
    "OpinionRequest": _filed(),
    "Opinion": _body(
        ("outcome", "reasons"), outcome={"enum": list(get_args(Advice))}, reasons=PROSES, conditions=CONDITIONS
    ),
    "Instruction": _body(("text",), text=PROSE),
    "Takeover": _body(("reason",), reason=PROSE),
    "Reopening": _body(("reason",), reason=PROSE),
    "Assignment": _body(
        ("to",),
        to={**PERSON, "type": ["string", "null"], "description": "Who has it from now on; null: whoever takes it."},
        reason={**PROSE, "description": "Owed by supervision."},
    ),
    "CardAppeal": _body(("reasons",), reasons=PROSES),
    "CardSettlement": _body(
        ("reasons",),
        outcome={"enum": list(get_args(Settled)), "description": "`confirmed` unless given."},
        reasons=PROSES,
    ),
    "ConflictResolution": _body(("requirement", "reasons"), requirement={**PROSE, "maxLength": 200}, reasons=PROSES),
    "Attendance": _body(
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
    "ReconsiderationRequest": _filed(("grounds",), grounds=PROSE),
    "ReconsiderationDecision": _body(
        ("outcome", "reasons"), outcome={"enum": ["upheld", "set_aside"]}, reasons=PROSES, legal_basis=PROSES
    ),
    "NewRating": _filed(
        ("grade",),
        grade={"type": "integer", "minimum": 1, "maximum": BEST, "description": "5 is the best, 1 the worst."},
        comment={"type": "string", "maxLength": 1000},
    ),
    "NewRectification": _body(
        ("measures", "contacted"),
        measures={**PROSE, "description": "What was done; whoever was dissatisfied is told."},
        contacted={"type": "boolean", "description": "Whether they were spoken to."},
    ),
    "NewQuestion": _body(("text",), text={**PROSE, "maxLength": 1000}, public={"type": "boolean"}),
    "QuestionAnswer": _body(("text", "publish"), text=PROSE, publish={"type": "boolean"}),
    "QuestionWithdrawal": _body(("reason",), reason={**PROSE, "maxLength": 1000}),
    "RenewalRequest": _filed(),
    "RenewalDecision": _body(
        ("outcome",), outcome={"enum": ["renewed", "refused"]}, reasons=PROSES, legal_basis=PROSES
    ),
    "ReviewDecision": _body(
        ("outcome",),
        outcome={"enum": list(get_args(Outcome))},
        reasons=PROSES,
        conditions=CONDITIONS,
        legal_basis=PROSES,
    ),
}
