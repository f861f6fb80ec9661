"""A request body against the schema that its operation declares."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from onestop.errors import Fault, Invalid, Malformed
from onestop.operations.schemas import COMPONENTS

SHAPE = frozenset({"type", "additionalProperties"})
"""Keywords whose breach makes a body unreadable; any other makes it wrong."""
LONGEST_DETAIL = 200
"""Characters of an explanation; it may quote what the caller sent."""


def checked(schema: str, document: Mapping[str, Any]) -> None:
    """Raise Malformed for a body of the wrong shape, Invalid for one with wrong values; all faults at once."""
    errors = sorted(validator(schema).iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    if not errors:
        return
    # Each missing member is an error of its own that lists all of them.
    faults = tuple(dict.fromkeys(fault for error in errors for fault in _faults(error)))
    if any(error.validator in SHAPE for error in errors):
        raise Malformed("the body has not the shape that is asked for", faults)
    raise Invalid("the body is not complete, or not allowed", faults)


@cache
def validator(schema: str) -> Draft202012Validator:
    """The validator of a component by name."""
    root = {"$ref": f"#/components/schemas/{schema}", "components": {"schemas": COMPONENTS}}
    return Draft202012Validator(root)


def _faults(error: ValidationError) -> Iterator[Fault]:
    at = "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in error.absolute_path)
    if error.validator == "required" and isinstance(error.validator_value, list) and isinstance(error.instance, dict):
        yield from (
            Fault(f"{at}/{name}", "is required") for name in error.validator_value if name not in error.instance
        )
    else:
        yield Fault(at, error.message[:LONGEST_DETAIL])
