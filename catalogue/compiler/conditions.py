"""The short form of a condition -> a whole JSON Schema on the answers.

{area_m2: {minimum: 300}}             the answer is there and meets that schema
{sells_tobacco: true}                 the answer is exactly that
{use: [school, hospital]}             the answer is one of these
{a: …, b: …}                          all of them
{any_of: [{a: …}, {b: …}]}            one of these conditions at least
"""

from collections.abc import Iterator, Mapping
from typing import Any

ANY_OF = "any_of"


def expand(short: Mapping[str, Any]) -> dict[str, Any]:
    """The condition as a JSON Schema (2020-12) on the whole answers; an answer that is absent does not meet it."""
    if ANY_OF in short:
        return {"anyOf": [expand(each) for each in short[ANY_OF]]}
    properties = {field: expected(value) for field, value in short.items()}
    return {"type": "object", "properties": properties, "required": list(properties)}


def expected(value: Any) -> Mapping[str, Any]:
    """The schema that one answer has to meet."""
    if isinstance(value, Mapping):
        return value
    return {"enum": value} if isinstance(value, list) else {"const": value}


def conjunctions(short: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each set of `field: expectation` of which one must hold whole, and where it stands in the condition."""
    if ANY_OF not in short:
        yield (), short
        return
    for index, each in enumerate(short[ANY_OF]):
        for path, fields in conjunctions(each):
            yield (ANY_OF, index, *path), fields
