"""One page of an index as rows; how they are told is for whoever asked."""

from typing import Any

from onestop.store import schema
from onestop.store.pages import key_from
from onestop.store.row import Row

TABLE_KEY = (schema.PARTITION, schema.SORT)


def indexed(index: schema.Index, value: str, cursor: str | None, limit: int, *, newest_first: bool = False) -> Any:
    """The result of the query, an iterator that knows where it ended. Raises Malformed for a strange cursor."""
    names = (*TABLE_KEY, index.hash_key, index.range_key)
    start = key_from(cursor, names, (index.hash_key, value))
    return getattr(Row, index.name).query(
        value, limit=limit, scan_index_forward=not newest_first, last_evaluated_key=start
    )
