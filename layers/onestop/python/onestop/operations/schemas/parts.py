"""What schemas are made of."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

STRING: Schema = {"type": "string"}
NULLABLE: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
TIME: Schema = {"type": "string", "format": "date-time"}
NULLABLE_TIME: Schema = {"type": ["string", "null"], "format": "date-time"}
STRINGS: Schema = {"type": "array", "items": STRING}
ANSWERS: Schema = {"type": "object", "description": "Answers by field of the service's form."}
TEXT: Schema = {
    "type": ["object", "string"],
    "additionalProperties": STRING,
    "description": "In every language, or in the one asked for.",
}


def ref(name: str) -> Schema:
    """The component of that name."""
    return {"$ref": f"#/components/schemas/{name}"}


def whole(**properties: Schema) -> Schema:
    """An object with exactly these members, all of them there."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def page(item: str) -> Schema:
    """One page of a list."""
    cursor = {**NULLABLE, "description": "Send it back as `cursor` for the next page; null on the last."}
    return whole(items={"type": "array", "items": ref(item)}, next=cursor)


TERMS: Schema = {
    "type": "array",
    "items": whole(text=STRING, subject=STRING, requirement=STRING),
    "description": "Those of the conditions that nobody put into words: what each is about, and requires.",
}
