"""What the real calls to AWS cost: a hook on every botocore session made after this was imported.

Rows are read before and after each write, unmetered, for what an update costs depends on the whole of its row.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import boto3
from botocore import handlers

from bench.capacity import Item, indexed, read, size, written
from onestop.store import schema

WRITES = {"PutItem": "Put", "UpdateItem": "Update", "DeleteItem": "Delete"}
CONTROL = frozenset({"DescribeTable"})
"""Calls that cost no capacity."""


class Meter:
    """Units and calls since it began."""

    def __init__(self) -> None:
        self.written = 0
        """Write units of the table's rows."""
        self.indexed = 0
        """Write units of its indexes."""
        self.read = 0.0
        self.swept = 0.0
        """Read units of the sweep's look at what is due, which all cases share."""
        self.calls: Counter[str] = Counter()
        """By `service.Operation`."""
        self.rows: Counter[str] = Counter()
        """Write units, indexes included, by kind of row."""

    @property
    def write_units(self) -> int:
        """All write units."""
        return self.written + self.indexed

    @property
    def queue_requests(self) -> int:
        """Requests to SQS, a batch being one."""
        return sum(number for name, number in self.calls.items() if name.startswith("sqs."))

    def count_writes(self, before: list[Item], after: list[Item], *, transactional: bool) -> None:
        """Rows before and after they were written together."""
        for old, new in zip(before, after, strict=True):
            own, beside = written(old, new, transactional=transactional), indexed(old, new)
            self.written += own
            self.indexed += beside
            self.rows[(new or old)["kind"]["S"] if new or old else "none"] += own + beside

    def count_read(self, items: list[Item], index: str | None, *, consistent: bool) -> None:
        """Items that one query or get met."""
        units = read(sum(map(size, items)), consistent=consistent)
        if index == schema.BY_ALARM.name:
            self.swept += units
        else:
            self.read += units


_running: list[Meter] = []


@contextmanager
def metered() -> Iterator[Meter]:
    """A meter of all calls made while inside, by whatever client."""
    meter = Meter()
    _running.append(meter)
    try:
        yield meter
    finally:
        _running.remove(meter)


@contextmanager
def unmetered() -> Iterator[None]:
    """What is done inside costs nothing."""
    running, _running[:] = list(_running), []
    try:
        yield
    finally:
        _running[:] = running


def _before(params: Mapping[str, Any], model: Any, context: dict[str, Any], **_: Any) -> None:
    if _running and model.service_model.service_name == "dynamodb":
        context["keys"] = keys = list(_keys(model.name, params))
        context["asked"], context["before"] = params, [_row(params, key) for key in keys]


def _after(parsed: Mapping[str, Any], model: Any, context: Mapping[str, Any], **_: Any) -> None:
    service = model.service_model.service_name
    after = [_row(context["asked"], key) for key in context.get("keys", ())]
    for meter in _running:
        meter.calls[f"{service}.{model.name}"] += 1
        if service == "dynamodb":
            _charge(meter, model.name, parsed, context, after)


def _charge(meter: Meter, name: str, parsed: Mapping[str, Any], context: Mapping[str, Any], after: list[Item]) -> None:
    asked = context["asked"]
    if name == "Query" and ("ProjectionExpression" in asked or parsed["ScannedCount"] != parsed["Count"]):
        raise NotImplementedError("what is read and left out costs too, and the answer does not show it")
    consistent = bool(asked.get("ConsistentRead"))
    if name == "Query":
        meter.count_read(parsed.get("Items", []), asked.get("IndexName"), consistent=consistent)
    elif name == "GetItem":
        meter.count_read([_row(asked, asked["Key"])], None, consistent=consistent)
    elif context["keys"]:
        meter.count_writes(context["before"], after, transactional=name == "TransactWriteItems")
    elif name not in CONTROL:
        raise NotImplementedError(f"nobody said what {name} costs")


def _keys(name: str, params: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Keys of the rows that a call writes or checks."""
    if name in WRITES:
        yield params.get("Key") or _key(params["Item"])
    for item in params.get("TransactItems", ()):
        ((_, part),) = item.items()
        yield part.get("Key") or _key(part["Item"])


def _key(item: Item) -> Item:
    return {name: item[name] for name in (schema.PARTITION, schema.SORT)}


def _row(asked: Mapping[str, Any], key: Mapping[str, Any]) -> Item:
    table = asked.get("TableName") or next(
        part["TableName"] for each in asked["TransactItems"] for part in each.values()
    )
    with unmetered():
        found = boto3.client("dynamodb").get_item(TableName=table, Key=key, ConsistentRead=True)
    item: Item = found.get("Item", {})
    return item


handlers.BUILTIN_HANDLERS.append(("before-parameter-build", _before))
handlers.BUILTIN_HANDLERS.append(("after-call", _after))
