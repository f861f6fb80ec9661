"""A request as an object that has these members and no other."""

from onestop.operations.schemas.parts import Schema
from onestop.operations.schemas.values import FOR


def body(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def filed(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    """A body that the applicant sends, or the counter on the applicant's behalf."""
    return body(required, **properties, on_behalf_of=FOR)
