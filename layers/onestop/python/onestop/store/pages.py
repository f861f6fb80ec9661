"""One page of a query: what is on it, and an opaque cursor to the next."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from onestop.errors import Fault, Malformed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Items of one page; `next` is None on the last."""

    items: tuple[T, ...]
    next: str | None


def cursor_from(key: Mapping[str, Any] | None) -> str | None:
    """An opaque cursor for the key at which a page ended."""
    if not key:
        return None
    plain = {name: value["S"] for name, value in key.items()}
    return urlsafe_b64encode(json.dumps(plain, separators=(",", ":")).encode()).decode().rstrip("=")


def key_from(cursor: str | None, names: tuple[str, ...], partition: tuple[str, str]) -> dict[str, Any] | None:
    """The key behind a cursor; raises Malformed for one that no page of this partition gave."""
    if cursor is None:
        return None
    try:
        plain = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        raise _unknown() from None
    if not isinstance(plain, dict) or set(plain) != set(names) or plain.get(partition[0]) != partition[1]:
        raise _unknown()
    if not all(isinstance(value, str) and value for value in plain.values()):
        raise _unknown()
    return {name: {"S": value} for name, value in plain.items()}


def _unknown() -> Malformed:
    return Malformed("the cursor is not one of ours", (Fault("/cursor", "take it unchanged from `next`"),))
