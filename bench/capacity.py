"""What DynamoDB charges for, computed as its documentation says: item sizes, rounded up to units.

Emulators do not tell: moto answers 0.5 or 1 unit whatever the size. Sizes: "DynamoDB item sizes and formats";
units: "On-demand capacity mode" and "Transactions: capacity management", AWS developer guide.
"""

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

from onestop.store import schema

Item = Mapping[str, Any]
"""Attribute name -> `{type: value}`; empty when there is no such item."""
KIB = 1024
READ = 4 * KIB
"""Bytes of a read unit."""


def size(item: Item) -> int:
    """Bytes of an item: names and values."""
    return sum(len(name.encode()) + _bytes(value) for name, value in item.items())


def written(before: Item, after: Item, *, transactional: bool) -> int:
    """Write units of the table's own item: by the larger of its two sizes; twice in a transaction."""
    return max(1, ceil(max(size(before), size(after)) / KIB)) * (2 if transactional else 1)


def indexed(before: Item, after: Item) -> int:
    """Write units of the indexes: only an entry that changes; one whose key changes is taken out and put in."""
    return sum(_entry(_projected(index, before), _projected(index, after), index) for index in schema.INDEXES)


def read(total: int, *, consistent: bool) -> float:
    """Read units of a query or a get that met so many bytes: halves when it may be a moment old."""
    return max(1, ceil(total / READ)) * (1.0 if consistent else 0.5)


def _entry(old: Item, new: Item, index: schema.Index) -> int:
    if old == new:
        return 0
    if old and new and all(old[key] == new[key] for key in (index.hash_key, index.range_key)):
        return ceil(max(size(old), size(new)) / KIB)
    return sum(ceil(size(each) / KIB) for each in (old, new) if each)


def _projected(index: schema.Index, item: Item) -> Item:
    if index.hash_key not in item or index.range_key not in item:
        return {}
    names = {schema.PARTITION, schema.SORT, index.hash_key, index.range_key, *index.include}
    return {name: value for name, value in item.items() if name in names}


def _bytes(value: Mapping[str, Any]) -> int:
    ((kind, content),) = value.items()
    match kind:
        case "S":
            return len(content.encode())
        case "N":
            return _digits(content)
        case "SS":
            return sum(len(each.encode()) for each in content)
        case "L" | "M":
            return 3 + sum(1 + each for each in _parts(content))
        case _:  # BOOL, NULL
            return 1


def _digits(number: str) -> int:
    """About a byte for two significant digits, and one."""
    return ceil(len(number.strip("-0.").replace(".", "")) / 2) + 1


def _parts(content: Any) -> Iterator[int]:
    if isinstance(content, Mapping):
        yield from (len(name.encode()) + _bytes(each) for name, each in content.items())
    else:
        yield from (_bytes(each) for each in content)
