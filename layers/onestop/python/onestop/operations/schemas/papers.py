"""The papers of a case: opinions, letters, visits, documents."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.appearance import GRADE, UPLOADED
from onestop.cases.letter import LetterKind, LetterStatus
from onestop.cases.model import Broken
from onestop.cases.opinion import Advice, Lapse, OpinionStatus
from onestop.cases.visit import VisitStatus
from onestop.clock import PROCEDURES
from onestop.operations.schemas.parts import (
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    TERMS,
    TIME,
    Schema,
    whole,
)

DOCUMENT = {
    "id": STRING,
    "requirement": {**NULLABLE, "description": "What it answers; null for a file that a department added."},
    "review": {**NULLABLE, "description": "The review whose department added it."},
    "filename": STRING,
    "content_type": STRING,
    "size": COUNT,
    "sha256": STRING,
    "declared_at": TIME,
    "status": {"enum": ["awaiting_upload", "accepted", "rejected"]},
    "problem": NULLABLE,
    "broken": {"enum": [*get_args(Broken), None], "description": "The rule that a rejected file breaks."},
    "evidence": {
        "enum": [GRADE, UPLOADED],
        "description": "B: the counter compared it with the original; C: it was sent.",
    },
}

PAPERS: Mapping[str, Schema] = {
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
        terms=TERMS,
        given_at=NULLABLE_TIME,
        lapsed_because={"enum": [*get_args(Lapse), None]},
        changed={**STRINGS, "description": "What it rested on and was changed since, as JSON Pointers."},
        notice={"type": "object", "additionalProperties": STRING, "description": "That it has no legal effect."},
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
    "KnownDocument": whole(
        requirement=STRING,
        licence={**STRING, "description": "The number of the licence on file that stands in for this document."},
        type=STRING,
        department=STRING,
        seen_at={**TIME, "description": "When it was seen to be valid."},
    ),
    "KnownDocuments": whole(items={"type": "array", "items": {"$ref": "#/components/schemas/KnownDocument"}}),
    "DeclaredDocument": whole(
        **DOCUMENT,
        upload=whole(url=STRING, fields={"type": "object", "additionalProperties": STRING}),
    ),
}
