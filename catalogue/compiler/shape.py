"""Whether a file has the keys and types that its JSON Schema in catalogue/schema asks for.

The schemas name their faults themselves, in `x-mistakes`: a code and a fix per keyword
(`required:source` for one missing key). What they do not name is a wrong type, a missing or an unknown key.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.compiler.mistake import Mistake
from catalogue.compiler.shape_schemas import shape_validator
from catalogue.compiler.shape_wording import Fault, worded
from catalogue.compiler.source_file import SourceFile

STRUCTURAL = frozenset({"wrong-type", "missing-key", "form-not-schema", "form-not-object", "examples-missing"})
"""Codes after which the rules cannot read a file."""


def shape_mistakes(file: SourceFile, schema: str) -> Iterator[Mistake]:
    """Where the file departs from `<schema>.schema.json`; nothing of a file that could not be read."""
    if file.data is None and file.mistakes:
        return
    for error in shape_validator(schema).iter_errors(file.data):
        for fault in _faults(error):
            code, detail, fix = worded(fault)
            yield file.mistake(code, detail, fix, *fault.path)


def readable(mistakes: tuple[Mistake, ...], file: SourceFile) -> bool:
    """Whether the rules may read a file's data, given the mistakes of its shape."""
    return file.data is not None and not any(each.code in STRUCTURAL for each in mistakes)


def _faults(error: Any) -> Iterator[Fault]:
    """What one error of the validator is about: a missing or unknown key each by itself."""
    path = tuple(error.absolute_path)
    named: Mapping[str, Mapping[str, str]] = error.schema.get("x-mistakes", {})
    if error.validator == "required":
        # The validator reports each missing key by itself; its message begins with the key.
        missing = next(key for key in error.validator_value if error.message.startswith(repr(key)))
        yield Fault("required", path, missing, error.schema, named.get(f"required:{missing}", named.get("required")))
    elif error.validator == "additionalProperties":
        for key in error.instance.keys() - error.schema.get("properties", {}).keys():
            yield Fault("additionalProperties", (*path, key), key, error.schema, named.get("additionalProperties"))
    else:
        is_key = "propertyNames" in error.absolute_schema_path
        where = (*path, error.instance) if is_key else path
        yield Fault(error.validator, where, error.instance, error.schema, named.get(error.validator))
