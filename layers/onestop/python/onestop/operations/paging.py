"""Pages of a list that is in memory, in the order of its ids."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from onestop.errors import Fault, Malformed
from onestop.operations.ids import ID

PAGE = 50
"""Items of one page."""


def page(found: Sequence[Mapping[str, Any]], cursor: str | None) -> tuple[Sequence[Mapping[str, Any]], str | None]:
    """The items behind the cursor and the cursor to the next; raises Malformed for a strange one."""
    after = _id(cursor) if cursor is not None else ""
    rest = sorted((each for each in found if each["id"] > after), key=lambda each: str(each["id"]))
    more = len(rest) > PAGE
    return rest[:PAGE], _cursor(rest[PAGE - 1]["id"]) if more else None


def _cursor(id: str) -> str:
    return urlsafe_b64encode(id.encode()).decode().rstrip("=")


def _id(cursor: str) -> str:
    try:
        id = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except ValueError:
        id = ""
    if not ID.fullmatch(id) or _cursor(id) != cursor:
        raise Malformed("the cursor is not one of ours", (Fault("/cursor", "take it unchanged from `next`"),))
    return id
