"""Answers to try a condition with: enough of them to say whether it can ever, or must always, be met.

Where a field's answers cannot be listed (free text against a pattern), `witnesses` says so and nothing is claimed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from jsonschema import Draft202012Validator

NUMERIC = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
TEXTUAL = frozenset({"minLength", "maxLength", "pattern", "format"})
LISTED = frozenset({"contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "items"})
KEYWORDS: Mapping[str, frozenset[str]] = {
    "integer": NUMERIC,
    "number": NUMERIC,
    "string": TEXTUAL,
    "array": LISTED,
    "boolean": frozenset(),
}
"""Keywords that say something about answers of a type."""
ANY_TYPE = frozenset({"const", "enum", "type", "not", "anyOf", "allOf", "oneOf"})
FEW = 6
"""So many choices of a list are tried in every combination."""


@dataclass(frozen=True)
class Witnesses:
    """Valid answers of one field; `all_told` when no other answer could behave differently."""

    answers: tuple[Any, ...]
    all_told: bool


def witnesses(field: Mapping[str, Any], expected: Mapping[str, Any]) -> Witnesses:
    """Answers that the form allows in `field`, chosen so that `expected` tells them apart."""
    candidates, all_told = _candidates(field, expected)
    valid = Draft202012Validator(field)
    return Witnesses(tuple(each for each in candidates if valid.is_valid(each)), all_told)


def _candidates(field: Mapping[str, Any], expected: Mapping[str, Any]) -> tuple[list[Any], bool]:
    kind = field.get("type")
    if "enum" in field or "const" in field:
        return [*field.get("enum", ()), *([field["const"]] if "const" in field else ())], True
    if kind == "boolean":
        return [True, False], True
    if kind in ("integer", "number"):
        return _numbers(field, expected), "multipleOf" not in {*_keywords(field), *_keywords(expected)}
    if kind == "array" and "enum" in field.get("items", {}):
        choices = field["items"]["enum"]
        sizes = range(len(choices) + 1) if len(choices) <= FEW else (0, 1, 2, len(choices))
        return [list(each) for size in sizes for each in combinations(choices, size)], len(choices) <= FEW
    # Free text: when words are compared, these words and one more tell everything that can be told.
    words = [*_values(expected), *field.get("examples", ()), "x" * max(1, field.get("minLength", 1))]
    return words, set(_keywords(expected)) <= {"const", "enum", "type"}


def _numbers(field: Mapping[str, Any], expected: Mapping[str, Any]) -> list[Any]:
    """Every bound in the field or the condition, what lies just beside it, and the middles between them."""
    bounds = sorted({each for each in _values({"a": field, "b": expected}) if isinstance(each, (int, float))} | {0})
    middles = [(low + high) / 2 for low, high in pairwise(bounds)]
    around = [each + step for each in bounds for step in (-1, -0.001, 0, 0.001, 1)]
    return [*map(int, [*around, *middles])] if field.get("type") == "integer" else [*around, *middles]


def _keywords(schema: Mapping[str, Any]) -> Iterator[str]:
    """All keywords of a schema, those of its parts too."""
    for keyword, value in schema.items():
        yield keyword
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                yield from _keywords(part)


def _values(schema: Any) -> Iterator[Any]:
    """All values that a schema compares an answer with."""
    if isinstance(schema, Mapping):
        for keyword, value in schema.items():
            if keyword not in ("x-title", "x-description", "x-labels", "title", "description", "type"):
                yield from _values(value)
    elif isinstance(schema, list):
        for each in schema:
            yield from _values(each)
    else:
        yield schema
