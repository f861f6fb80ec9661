"""What a value in a request may be. A breach of shape is a 400, of value a 422."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.appearance import Proof
from onestop.operations.schemas.parts import Schema

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
