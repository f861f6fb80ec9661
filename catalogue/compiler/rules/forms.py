"""Forms: valid JSON Schema, with a label for every choice."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from catalogue.compiler.source_file import Path, SourceFile

RECOMMENDED = "look the keyword up in JSON Schema 2020-12"


def form_not_schema(form: SourceFile) -> Iterator[Mistake]:
    """A form is valid JSON Schema 2020-12."""
    validator = Draft202012Validator(Draft202012Validator.META_SCHEMA, format_checker=FormatChecker(["regex"]))
    for error in validator.iter_errors(form.data):
        yield form.mistake("form-not-schema", error.message[:200], RECOMMENDED, *error.absolute_path)


def required_unknown(form: SourceFile) -> Iterator[Mistake]:
    """A required answer can be given."""
    fields = form.data["properties"]
    for index, name in enumerate(form.data["required"]):
        if name not in fields:
            detail = f"`{name}` is required, and the form has no such field"
            yield form.mistake("required-unknown", detail, nearest(name, fields), "required", index)


def stated_unknown(form: SourceFile) -> Iterator[Mistake]:
    """What a licence is to state can be asked."""
    fields = form.data["properties"]
    listed = enumerate(form.data.get("x-licence-fields", ()))
    stated: list[tuple[Path, str]] = [(("x-licence-fields", index), name) for index, name in listed]
    stated += [((keyword,), form.data[keyword]) for keyword in ("x-holder",) if keyword in form.data]
    for path, name in stated:
        if name not in fields:
            detail = f"a licence is to state `{name}`, and the form has no such field"
            yield form.mistake("stated-unknown", detail, nearest(name, fields), *path)


def label_missing(form: SourceFile) -> Iterator[Mistake]:
    """Every choice that is offered can be read."""
    for path, choices, labels in _choices(form.data["properties"]):
        for place, choice in enumerate(choices):
            if choice not in labels:
                detail = f"the choice `{choice}` has no label"
                fix = f'add "{choice}" to "x-labels", in zh-Hant, zh-Hans and en'
                yield form.mistake("label-missing", detail, fix, *path, "enum", place)


def _choices(fields: Mapping[str, Any]) -> Iterator[tuple[Path, list[Any], Mapping[str, Any]]]:
    """Where a field, or the items of a list, are chosen from words."""
    for name, field in fields.items():
        for path, schema in ((("properties", name), field), (("properties", name, "items"), field.get("items", {}))):
            if isinstance(schema.get("enum"), list):
                yield path, schema["enum"], schema.get("x-labels", {})
