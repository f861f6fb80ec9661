"""Plain JSON data -> frozen dataclasses by their own declarations, and back."""

from collections.abc import Hashable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from onestop.clock import iso

T = TypeVar("T")


@cache
def _hints(cls: Hashable) -> Mapping[str, Any]:
    return get_type_hints(cls)


def decode(cls: type[T], document: Mapping[str, Any]) -> T:
    """Build `cls` from what `encode` (through JSON) made of it; raises TypeError when a field is missing."""
    hints = _hints(cls)  # type: ignore[arg-type]  # mypy does not see that a class is hashable
    known = {
        field.name: _value(hints[field.name], document[field.name])
        for field in fields(cls)  # type: ignore[arg-type]  # T is always a dataclass here
        if field.name in document
    }
    return cls(**known)


def encode(part: Any) -> Any:
    """A dataclass as plain JSON data; instants as ISO 8601."""
    return _plain(asdict(part))


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return iso(value)
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
    return value


def _value(hint: Any, value: Any) -> Any:
    """One field's value, read as its declaration says."""
    if value is None:
        return None
    if get_origin(hint) in (Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in value)
    if hint is datetime:
        return datetime.fromisoformat(value)
    if is_dataclass(hint) and isinstance(hint, type):
        return decode(hint, value)
    return value
