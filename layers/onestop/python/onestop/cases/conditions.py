"""Answers against schemas: a condition holds or not; a form is met or its faults are pointed at."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from onestop.catalogue.service import Service
from onestop.catalogue.text import Condition
from onestop.errors import Fault

FORMATS = FormatChecker(["date", "email", "time"])
MISSING = frozenset({"required", "dependentRequired"})
LONGEST_DETAIL = 300
"""Characters of an explanation; it may quote what the caller sent."""


def holds(condition: Condition | None, answers: Mapping[str, Any]) -> bool:
    """Whether the answers meet a condition; no condition always holds, a missing answer never meets one."""
    return condition is None or bool(Draft202012Validator(condition).is_valid(dict(answers)))


def form_faults(service: Service, answers: Mapping[str, Any], *, complete: bool) -> tuple[Fault, ...]:
    """Everything in the answers that the form forbids; what is still missing counts only when `complete`."""
    validator = Draft202012Validator(service.form, format_checker=FORMATS)
    errors = [each for each in validator.iter_errors(dict(answers)) if complete or not _about_missing(each)]
    return tuple(sorted((_fault(each) for each in errors), key=lambda fault: fault.pointer))


def _about_missing(error: ValidationError) -> bool:
    """Whether the error, or one that it is made of, says that an answer is not there yet."""
    return error.validator in MISSING or any(_about_missing(each) for each in error.context or ())


def _fault(error: ValidationError) -> Fault:
    tokens = ["answers", *map(str, error.absolute_path), *_absent(error)]
    pointer = "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)
    limit = error.validator_value
    return Fault(
        pointer,
        error.message[:LONGEST_DETAIL],
        rule=str(error.validator),
        limit=limit if isinstance(limit, str | int | float) else None,
    )


def _absent(error: ValidationError) -> Iterator[str]:
    """The property that a `required` error misses: its message begins with the name."""
    if error.validator == "required" and isinstance(error.validator_value, list):
        named = (each for each in error.validator_value if error.message.startswith(repr(each)))
        yield from list(named)[:1]
