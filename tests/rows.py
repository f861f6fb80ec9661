"""Moto's DynamoDB, made to cost the rows that are asked for and not the whole table: most of the tests' time was that.

A query of one key would go through all rows; now it is asked of a table that has that key's rows alone. A transaction
would copy the table, with all that its stream ever brought, once for each of its rows, to have something to go back to.
Going back needs no copy of a row as long as rows are replaced and never changed where they lie: of its own moto does so
with what is put, and here it is made to with what is updated."""

import copy
from collections import defaultdict
from collections.abc import Callable
from threading import RLock
from typing import Any

from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.dynamo_type import DynamoType, Item
from moto.dynamodb.models.table import Table

_query, _update = Table.query, DynamoDBBackend.update_item
_put, _transact = DynamoDBBackend.put_item, DynamoDBBackend.transact_write_items
_writing = RLock()


def _one_key(self: Table, hash_key: DynamoType | None, *args: Any, **more: Any) -> Any:
    _range, _values, _limit, _start, _forward, _projection, index, *_ = args
    if hash_key is None:
        return _query(self, hash_key, *args, **more)
    part = copy.copy(self)
    part.items = defaultdict(dict, _with(self, hash_key, index))
    return _query(part, hash_key, *args, **more)


def _with(self: Table, hash_key: DynamoType, index: str | None) -> dict[DynamoType, Any]:
    """The rows whose key, in the table or in an index of it, begins with this."""
    if index is None:
        return {hash_key: self.items[hash_key]} if hash_key in self.items else {}
    name = next(key["AttributeName"] for key in self.get_index(index, True).schema if key["KeyType"] == "HASH")

    kept: dict[DynamoType, Any] = {}
    # No call a row: where the interpreter's stack is just about to grow, each would ask the system for memory.
    for of, rows in self.items.items():
        part: dict[Any, Any] = rows if self.has_range_key else {None: rows}
        for at, row in part.items():
            found = row.attrs.get(name)
            if found is not None and found.value == hash_key.value:
                kept.setdefault(of, {})[at] = row
    return kept if self.has_range_key else {of: part[None] for of, part in kept.items()}


def _replacing(self: DynamoDBBackend, table_name: str, key: dict[str, Any], *args: Any, **more: Any) -> Item:
    table = self.get_table(table_name)
    of, at = self.get_keys_value(table, key)
    if (row := table.get_item(of, at)) is not None:
        new = copy.deepcopy(row)
        if at is None:
            table.items[of] = new  # type: ignore[assignment]  # as moto has it: without a range key, a row
        else:
            table.items[of][at] = new
    return _update(self, table_name, key, *args, **more)


def _same_rows(self: Table, memo: dict[int, Any]) -> Table:
    """A table of its own with the same rows, and a stream that has brought the same."""
    found = copy.copy(self)
    memo[id(self)] = found
    rows = {of: dict(row) if self.has_range_key else row for of, row in self.items.items()}
    found.items = defaultdict(dict, rows)
    if self.stream_shard is not None:
        found.stream_shard = copy.copy(self.stream_shard)
        found.stream_shard.table, found.stream_shard.items = found, [*self.stream_shard.items]
    return found


def _alone(write: Callable[..., Any]) -> Callable[..., Any]:
    """A write that asks for its condition and takes place in one: of two threads moto would let both pass the first."""

    def alone(*args: Any, **more: Any) -> Any:
        with _writing:
            return write(*args, **more)

    return alone


def touch_few() -> None:
    """From now on only rows that are asked for are looked at, and one write follows the other."""
    Table.query = _one_key  # type: ignore[method-assign]  # moto has no setting for it
    Table.__deepcopy__ = _same_rows  # type: ignore[attr-defined]
    DynamoDBBackend.update_item = _alone(_replacing)  # type: ignore[method-assign]
    DynamoDBBackend.put_item = _alone(_put)  # type: ignore[method-assign]
    DynamoDBBackend.transact_write_items = _alone(_transact)  # type: ignore[method-assign]


def touch_all() -> None:
    """Moto's own way again."""
    Table.query = _query  # type: ignore[method-assign]
    del Table.__deepcopy__  # type: ignore[attr-defined]
    DynamoDBBackend.update_item = _update  # type: ignore[method-assign]
    DynamoDBBackend.put_item = _put  # type: ignore[method-assign]
    DynamoDBBackend.transact_write_items = _transact  # type: ignore[method-assign]
