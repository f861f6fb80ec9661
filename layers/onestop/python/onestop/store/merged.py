"""Several lists read as one, in the order of their range keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from heapq import merge
from itertools import islice
from typing import Any

from onestop.store.pages import Page, cursor_from, key_from
from onestop.store.row import Row
from onestop.store.schema import Index

FEW, LEAST = 4, 5
"""Lists of which a page is asked each at once; rows that are asked of each of more."""


@dataclass(frozen=True, slots=True)
class List:
    """One partition of an index; no two rows of those that are read together have the same range key."""

    index: Index
    value: str


def merged(lists: Sequence[List], cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """One page of them all: a query of one page at most of each. Raises Malformed for a cursor of other lists."""
    names = ("lists", "after")
    asked = sha256("\n".join(each.value for each in lists).encode()).hexdigest()
    start = key_from(cursor, names, ("lists", asked))
    after = start["after"]["S"] if start else None
    # One more than the page tells whether there is another. Of many lists little is asked at once: a few rows of each
    # are on the page.
    at_once = limit + 1 if len(lists) <= FEW else max(LEAST, 2 * limit // len(lists))
    pages = (_rows(each, after, limit + 1, at_once) for each in lists)
    found = list(islice(merge(*pages, key=lambda each: each[0]), limit + 1))
    more = len(found) > limit
    key = {"lists": {"S": asked}, "after": {"S": found[limit - 1][0]}} if more else None
    return Page(tuple(item for _, item in found[:limit]), cursor_from(key))


def _rows(listed: List, after: str | None, limit: int, at_once: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The range key of each row, and what the index shows of it; `name` is what its sort key ends with."""
    index = listed.index
    later = getattr(Row, index.range_key) > after if after else None
    for row in getattr(Row, index.name).query(listed.value, later, limit=limit, page_size=at_once):
        shown = {name: getattr(row, name, None) for name in index.include if name != "kind"}
        yield getattr(row, index.range_key), {**shown, "name": row.sk.rsplit("#", 1)[-1]}
