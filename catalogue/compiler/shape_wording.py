"""A fault of a file's shape -> its code, what is wrong and how to mend it, in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

TYPES = {
    "object": "a group of `key: value` lines",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}
PYTHON_TYPES = {
    dict: "object", list: "array", str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """What broke which keyword of a schema, where; `named` is the schema's own code and fix for it."""

    keyword: str
    path: tuple[str | int, ...]
    value: Any
    schema: Mapping[str, Any]
    named: Mapping[str, str] | None


def worded(fault: Fault) -> tuple[str, str, str]:
    """Code, detail and fix."""
    code, detail, fix = WORDINGS.get(fault.keyword, _other)(fault)
    return (fault.named["code"], detail, fault.named["fix"]) if fault.named else (code, detail, fix)


def _required(fault: Fault) -> tuple[str, str, str]:
    return "missing-key", f"{_place(fault.path)} has no `{fault.value}`", f"add `{fault.value}:` here"


def _unknown(fault: Fault) -> tuple[str, str, str]:
    known = list(fault.schema.get("properties", {}))
    near = get_close_matches(str(fault.value), known, n=1)
    fix = f"did you mean `{near[0]}`?" if near else f"delete it; the keys here are {', '.join(known)}"
    return "unknown-key", f"`{fault.value}` is no key of {_place(fault.path[:-1])}", fix


def _type(fault: Fault) -> tuple[str, str, str]:
    got, wanted = TYPES[PYTHON_TYPES[type(fault.value)]], TYPES[fault.schema["type"]]
    return "wrong-type", f"{_place(fault.path)} is {got}", f"write {wanted} here"


def _enum(fault: Fault) -> tuple[str, str, str]:
    allowed = ", ".join(map(str, fault.schema["enum"]))
    return "not-allowed", f"{_place(fault.path)} is {_shown(fault.value)}", f"use one of {allowed}"


def _pattern(fault: Fault) -> tuple[str, str, str]:
    fix = f"write it after the pattern {fault.schema.get('pattern') or fault.schema.get('format')}"
    return "malformed", f"{_place(fault.path)} is {_shown(fault.value)}", fix


def _empty(fault: Fault) -> tuple[str, str, str]:
    return "empty", f"{_place(fault.path)} is empty", "say something here, or delete it where it may be left out"


def _other(fault: Fault) -> tuple[str, str, str]:
    bound = fault.schema[fault.keyword]
    detail = f"{_place(fault.path)} is {_shown(fault.value)}"
    return "out-of-bounds", detail, f"keep to {fault.keyword} {bound}"


def _place(path: tuple[str | int, ...]) -> str:
    """A path in words: `reviews[2].limits`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return f"`{text.removeprefix('.')}`" if text else "the file"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


WORDINGS: Mapping[str, Callable[[Fault], tuple[str, str, str]]] = {
    "required": _required,
    "additionalProperties": _unknown,
    "type": _type,
    "enum": _enum,
    "const": _other,
    "pattern": _pattern,
    "format": _pattern,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
}
