"""A case and its parts, as `onestop.cases.view` shows them."""

from collections.abc import Mapping
from typing import get_args

from api.schemas.parts import (
    ANSWERS,
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
from onestop.cases.letter import LetterKind, LetterStatus
from onestop.cases.opinion import Advice, Lapse, OpinionStatus
from onestop.cases.status import CaseStatus, ReviewStatus
from onestop.cases.visit import VisitStatus
from onestop.clock import PROCEDURES

CASE_STATUS: Schema = {"enum": list(get_args(CaseStatus))}
REVIEW_STATUS: Schema = {"enum": list(get_args(ReviewStatus))}


def _many(name: str) -> Schema:
    return {"type": "array", "items": ref(name)}


DOCUMENT = {
    "id": STRING,
    "requirement": {**NULLABLE, "description": "What it answers; null for a file that a department added."},
    "review": {**NULLABLE, "description": "The review whose department added it."},
    "filename": STRING,
    "content_type": STRING,
    "size": COUNT,
    "sha256": STRING,
    "status": {"enum": ["awaiting_upload", "accepted", "rejected"]},
    "problem": NULLABLE,
}

CASES: Mapping[str, Schema] = {
    "Case": whole(
        id=STRING,
        service=STRING,
        service_version=STRING,
        department=STRING,
        status=CASE_STATUS,
        version=COUNT,
        applicant=STRING,
        answers=ANSWERS,
        created_at=TIME,
        submitted_at=NULLABLE_TIME,
        accepted_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        overdue=FLAG,
        outcome=NULLABLE,
        missing={"type": "array", "items": whole(target=STRING, detail=STRING)},
        reasons=STRINGS,
        conditions={"type": "array", "items": whole(text=STRING, reviews=STRINGS)},
        conflicts=_many("Conflict"),
        reviews=_many("Review"),
        documents=_many("Document"),
        supplements=_many("Supplement"),
        opinions=_many("CaseOpinion"),
        visits=_many("Visit"),
        continues={**NULLABLE, "description": "The case whose refusal was set aside; what stands of it is carried."},
        reconsideration={"anyOf": [{"type": "null"}, ref("Reconsideration")]},
        licences=_many("CaseLicence"),
    ),
    "Review": whole(
        id=STRING,
        department=STRING,
        permit=NULLABLE,
        status=REVIEW_STATUS,
        outcome=NULLABLE,
        opened_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        blocked_by=STRINGS,
        overdue=FLAG,
        card=NULLABLE,
        paused=FLAG,
        turn={**NULLABLE, "description": "Whose move it is: `applicant` or `department:<code>`; null for nobody's."},
        escalation={"anyOf": [{"type": "null"}, ref("Escalation")]},
        reasons=STRINGS,
        conditions=STRINGS,
        legal_basis=STRINGS,
        claimed_by=NULLABLE,
        attendances={
            "type": "array",
            "items": whole(
                at=TIME, place=STRING, identity_checked=FLAG, documents_checked=FLAG, clerk=NULLABLE, noted_at=TIME
            ),
        },
        pauses={"type": "array", "items": {"type": "object"}},
        extended_by={"type": ["integer", "null"]},
        transfers={"type": "array", "items": whole(**{"from": STRING}, to=STRING, at=TIME, reason=NULLABLE, by=STRING)},
        reopened_at=NULLABLE_TIME,
        reopened_because=NULLABLE,
        revised_at={**NULLABLE_TIME, "description": "When the applicant last changed what it sees."},
        carried_from={**NULLABLE, "description": "The case in which it was answered."},
    ),
    "CaseOpinion": whole(
        review=STRING,
        department=STRING,
        status={"enum": list(get_args(OpinionStatus))},
        asked_at=TIME,
        due_at={**TIME, "description": "As promised; no law sets it."},
        overdue=FLAG,
        outcome={"enum": [*get_args(Advice), None]},
        reasons=STRINGS,
        conditions=STRINGS,
        given_at=NULLABLE_TIME,
        lapsed_because={"enum": [*get_args(Lapse), None]},
        changed={**STRINGS, "description": "What it rested on and was changed since, as JSON Pointers."},
        notice={"type": "object", "additionalProperties": STRING, "description": "That it has no legal effect."},
    ),
    "Escalation": whole(
        to={**STRING, "description": "The department before which the overdue review lies."},
        at=TIME,
        instructions={"type": "array", "items": whole(text=STRING, at=TIME)},
    ),
    "Conflict": whole(
        subject=STRING,
        requirements=STRINGS,
        found_at=TIME,
        requirement={**NULLABLE, "description": "What the core department laid down; null while it is open."},
        reasons=STRINGS,
        resolved_at=NULLABLE_TIME,
    ),
    "Supplement": whole(
        number=COUNT,
        kind={"enum": list(get_args(LetterKind))},
        status={"enum": list(get_args(LetterStatus))},
        send_at=TIME,
        sent_at=NULLABLE_TIME,
        respond_by=NULLABLE_TIME,
        items={
            "type": "array",
            "items": whole(
                id=STRING, reviews=STRINGS, target=STRING, detail=STRING, answered_at=NULLABLE_TIME, note=NULLABLE
            ),
        },
    ),
    "Visit": whole(
        id=STRING,
        kind={"enum": list(PROCEDURES)},
        place=STRING,
        status={"enum": list(get_args(VisitStatus))},
        slots={"type": "array", "items": TIME},
        at=NULLABLE_TIME,
        reviews={"type": "array", "items": whole(review=STRING, result=NULLABLE, notes=NULLABLE, documents=STRINGS)},
    ),
    "Document": whole(**DOCUMENT),
    "DeclaredDocument": whole(
        **DOCUMENT,
        upload=whole(url=STRING, fields={"type": "object", "additionalProperties": STRING}),
    ),
    "CaseSummary": whole(
        id=STRING,
        service=STRING,
        status=CASE_STATUS,
        submitted_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
    ),
    "CasePage": page("CaseSummary"),
    "WorklistItem": whole(
        case=STRING,
        service=STRING,
        review={**NULLABLE, "description": "null: the case waits for acceptance."},
        department=STRING,
        permit=NULLABLE,
        status=STRING,
        opened_at=NULLABLE_TIME,
        submitted_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        claimed_by=NULLABLE,
        overdue=FLAG,
        card={**NULLABLE, "description": "The worst card that supervision gave: yellow or red."},
        outcome=NULLABLE,
        blocked_by=STRINGS,
    ),
    "WorklistPage": page("WorklistItem"),
}
