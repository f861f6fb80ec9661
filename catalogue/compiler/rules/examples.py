"""Examples: complete entries that together reach every branch."""

from collections.abc import Iterator

from jsonschema import Draft202012Validator

from catalogue.compiler.conditions import expand, expected
from catalogue.compiler.entry import Condition, Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.conditions import is_schema
from onestop.cases.conditions import FORMATS


def example_invalid(entry: Entry) -> Iterator[Mistake]:
    """An example is a complete and valid entry."""
    if entry.form is None:
        return
    validator = Draft202012Validator(entry.form.data, format_checker=FORMATS)
    for index, example in enumerate(entry.form.data["examples"]):
        for error in validator.iter_errors(example):
            where = "/".join(map(str, error.absolute_path)) or "the entry"
            detail = f"example {index + 1} is not valid: {where}: {error.message[:160]}"
            path = ("examples", index, *error.absolute_path)
            yield entry.form.mistake("example-invalid", detail, "complete or mend the entry, or the form", *path)


def branch_unreached(entry: Entry) -> Iterator[Mistake]:
    """Of each condition, one example meets it and one does not; a check is met at least once."""
    for condition in entry.conditions:
        for met in (True, False):
            if met not in _outcomes(entry, condition) and (met or condition.chooses):
                detail = f"no example {'meets' if met else 'fails'} this condition: that branch is never tried"
                fix = f"add an example to forms/{entry.declared['id']}.json that {'meets' if met else 'fails'} it"
                yield entry.file.mistake("branch-unreached", detail, fix, *condition.path)


def _outcomes(entry: Entry, condition: Condition) -> set[bool]:
    """What the examples make of a condition; both when there is no telling."""
    if entry.form is None or not entry.form.data["examples"]:
        return {True, False}
    read = [pair for _, fields in condition.alternatives for pair in fields.items()]
    if not all(name in entry.fields and is_schema(expected(wanted)) for name, wanted in read):
        return {True, False}
    meets = Draft202012Validator(expand(condition.short))
    return {meets.is_valid(example) for example in entry.form.data["examples"]}
