"""The answers of a case in words: by section of the form, as far as the reader was shown them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.question import Question
from portal.words import Words


@dataclass(frozen=True, slots=True)
class Said:
    """One answer: the field, what it is called, and each of its values in words."""

    field: str
    label: str
    values: Sequence[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the form with what was answered in it; `title` None for what no section of today's form has."""

    title: str | None
    answers: Sequence[Said]


def parts(service: Mapping[str, Any], answers: Mapping[str, Any], words: Words) -> list[Part]:
    """Sections in the order of the form; those in which the reader is shown nothing are left out."""
    sections = [Part(each["title"], _said(service, each["fields"], answers, words)) for each in service["sections"]]
    placed = {field for each in service["sections"] for field in each["fields"]}
    other = Part(None, _said(service, [field for field in answers if field not in placed], answers, words))
    return [each for each in (*sections, other) if each.answers]


def field_title(service: Mapping[str, Any], field: str) -> str:
    """What a field is called."""
    title: str = service["form"].get("properties", {}).get(field, {}).get("x-title", field)
    return title


def _said(service: Mapping[str, Any], fields: Sequence[str], answers: Mapping[str, Any], words: Words) -> list[Said]:
    properties = service["form"].get("properties", {})
    return [
        Said(each, field_title(service, each), list(_in_words(each, properties.get(each), answers[each], words)))
        for each in fields
        if each in answers
    ]


def _in_words(field: str, schema: Mapping[str, Any] | None, value: Any, words: Words) -> Iterator[str]:
    """The values of an answer; of a field that today's form does not know, as they are."""
    if isinstance(value, bool):
        yield words.of("desk.answer", "yes" if value else "no")
    elif isinstance(value, list):
        for each in value:
            yield from _in_words(field, schema, each, words)
    else:
        yield Question(field, schema).label(str(value)) if schema else str(value)
