"""The schemas in catalogue/schema as validators, their references resolved once instead of at every value."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).parents[1] / "schema"
Files = Mapping[str, Mapping[str, Any]]


@cache
def shape_validator(schema: str) -> Any:
    """The validator of `<schema>.schema.json`."""
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    files = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.glob("*.json"))}
    name = f"{schema}.schema.json"
    resources = ((each, Resource.from_contents(content)) for each, content in files.items())
    registry: Registry[Any] = Registry().with_resources(resources)
    checker = FormatChecker(["date"])
    return Draft202012Validator(_inlined(files[name], name, files, ()), registry=registry, format_checker=checker)


def _inlined(node: Any, file: str, files: Files, around: tuple[str, ...]) -> Any:
    """A copy with every `$ref` replaced by what it names, but where a schema contains itself."""
    if isinstance(node, list):
        return [_inlined(each, file, files, around) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" not in node:
        return {key: _inlined(value, file, files, around) for key, value in node.items() if key != "$defs"}
    named, _, name = node["$ref"].partition("#/$defs/")
    target = f"{named or file}#/$defs/{name}"
    if target in around:
        return {"$ref": target}
    return _inlined(files[named or file]["$defs"][name], named or file, files, (*around, target))
