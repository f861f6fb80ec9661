"""Conditions: they read answers that the form asks for, and such answers can meet and fail them."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from catalogue.compiler.conditions import expected
from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from catalogue.compiler.source_file import Path
from catalogue.compiler.witnesses import ANY_TYPE, KEYWORDS, witnesses

META = Draft202012Validator(Draft202012Validator.META_SCHEMA, format_checker=FormatChecker(["regex"]))


@cache
def _is_schema(wanted: str) -> bool:
    return META.is_valid(json.loads(wanted))


def is_schema(wanted: Mapping[str, Any]) -> bool:
    """Whether what an answer has to be is JSON Schema; catalogues say the same few things over and over."""
    return _is_schema(json.dumps(wanted))


def condition_unknown_field(entry: Entry) -> Iterator[Mistake]:
    """A condition reads an answer that the form has."""
    for condition in entry.conditions if entry.form else ():
        for path, fields in condition.alternatives:
            for name in fields.keys() - entry.fields.keys():
                detail = f"this condition reads the answer `{name}`, which the form does not ask for"
                fix = nearest(name, entry.fields)
                yield entry.file.mistake("condition-unknown-field", detail, fix, *path, name)


def condition_not_schema(entry: Entry) -> Iterator[Mistake]:
    """What an answer has to be is said in JSON Schema, in words that fit the type of the answer."""
    for path, name, field, wanted in _expectations(entry):
        for error in () if is_schema(wanted) else META.iter_errors(wanted):
            fix = "say it in JSON Schema: {minimum: 300}, {const: true}, {enum: [a, b]}"
            yield entry.file.mistake("condition-not-schema", error.message[:200], fix, *path)
        for keyword in wanted.keys() - ANY_TYPE - KEYWORDS.get(field["type"], wanted.keys()):
            detail = f"`{name}` is of type {field['type']}, of which `{keyword}` says nothing: it would always hold"
            known = sorted(ANY_TYPE | KEYWORDS[field["type"]])
            yield entry.file.mistake("condition-wrong-type", detail, nearest(keyword, known), *path)


def condition_impossible(entry: Entry) -> Iterator[Mistake]:
    """Some answer that the form allows meets the condition."""
    for path, name, field, wanted in _expectations(entry):
        if not is_schema(wanted):
            continue
        tried = witnesses(field, wanted)
        meets = Draft202012Validator(wanted)
        if tried.all_told and not any(map(meets.is_valid, tried.answers)):
            detail = f"no answer that the form allows for `{name}` can meet {dict(wanted)}"
            fix = f"the form says {_bounds(field)}; change the condition or the form"
            yield entry.file.mistake("condition-impossible", detail, fix, *path)


def condition_always(entry: Entry) -> Iterator[Mistake]:
    """Some valid entry does not meet the condition, or it chooses nothing."""
    for condition in entry.conditions if entry.form else ():
        for _, fields in condition.alternatives:
            if all(_always(entry, name, expected(value)) for name, value in fields.items()):
                fix = "delete the condition, or ask for something that not every answer is"
                detail = "every valid entry meets this condition"
                yield entry.file.mistake("condition-always", detail, fix, *condition.path)


def _always(entry: Entry, name: str, wanted: Mapping[str, Any]) -> bool:
    """Whether the answer must be given, and every one that may be given is as wanted."""
    required = entry.form is not None and name in entry.form.data["required"]
    field = entry.fields.get(name)
    if field is None or not required or not is_schema(wanted):
        return False
    tried = witnesses(field, wanted)
    return tried.all_told and bool(tried.answers) and all(map(Draft202012Validator(wanted).is_valid, tried.answers))


def _expectations(entry: Entry) -> Iterator[tuple[Path, str, Mapping[str, Any], Mapping[str, Any]]]:
    """Each answer that a condition reads and the form has: where, which, its schema and what it has to be."""
    for condition in entry.conditions:
        for path, fields in condition.alternatives:
            for name in sorted(fields.keys() & entry.fields.keys()):
                yield (*path, name), name, entry.fields[name], expected(fields[name])


def _bounds(field: Mapping[str, Any]) -> dict[str, Any]:
    """What the form says of a field, without its texts."""
    return {keyword: value for keyword, value in field.items() if not keyword.startswith("x-")}
