"""One page of an index as rows; how they are told is for whoever asked."""

from datetime import datetime
from typing import Any

from onestop.store import schema
from onestop.store.keys import moment
from onestop.store.pages import key_from
from onestop.store.row import Row

TABLE_KEY = (schema.PARTITION, schema.SORT)


def indexed(
    index: schema.Index,
    value: str,
    cursor: str | None,
    limit: int,
    *,
    newest_first: bool = False,
    before: datetime | None = None,
) -> Any:
    """The result of the query, an iterator that knows where it ended; `before` a moment, of a list in time.

    Raises Malformed for a strange cursor.
    """
    names = (*TABLE_KEY, index.hash_key, index.range_key)
    start = key_from(cursor, names, (index.hash_key, value))
    until = getattr(Row, index.range_key) < moment(before) if before else None
    return getattr(Row, index.name).query(
        value, until, limit=limit, scan_index_forward=not newest_first, last_evaluated_key=start
    )
