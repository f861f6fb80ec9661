"""What counting costs a case among many: the changes of others that come in the same batch move the same counters."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import boto3

import tally.app
from bench.life import Life
from bench.meter import Meter, metered, unmetered
from tests.functions.context import Context
from tests.functions.stream import Batch, failures


def counted_together(life: Life, table: str, number: int) -> float:
    """Write units of the statistics a case, of `number` cases like this one, each step of theirs in one batch."""
    with _kept() as batches:
        life.lived()
    others = [f"{life.case[:-4]}{each:04}" for each in range(number)]
    with unmetered():
        _beside(table, life.case, others)
    with metered() as meter:
        for batch in batches:
            many: Batch = {"Records": [record for each in others for record in _as(batch, life.case, each)]}
            assert not failures(tally.app.handler(many, Context()))
    return _units(meter) / number


def _units(meter: Meter) -> int:
    return meter.rows["STATISTICS"] + meter.rows["TALLY"]


@contextmanager
def _kept() -> Iterator[list[Batch]]:
    """Every batch that the counting function is given while inside."""
    kept: list[Batch] = []
    handle = tally.app.handler

    def keep(batch: Batch, context: Context) -> Any:
        kept.append(batch)
        return handle(batch, context)

    with patch.object(tally.app, "handler", keep):
        yield kept


def _as(batch: Batch, case: str, other: str) -> list[dict[str, Any]]:
    """The records of a batch as if they were of another case; Decimals and such are none in a stream's image."""
    records: list[dict[str, Any]] = json.loads(json.dumps(batch["Records"], default=str).replace(case, other))
    return records


def _beside(table: str, case: str, others: list[str]) -> None:
    """Other cases, as far as the counting function looks at them: where they belong."""
    client = boto3.client("dynamodb")
    found = client.get_item(TableName=table, Key={"pk": {"S": f"CASE#{case}"}, "sk": {"S": "CASE"}})["Item"]
    where = {name: found[name] for name in ("sk", "kind", "service", "department")}
    for each in others:
        client.put_item(TableName=table, Item={"pk": {"S": f"CASE#{each}"}, **where})
