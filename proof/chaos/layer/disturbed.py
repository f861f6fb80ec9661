"""A Lambda handler around another one: some records of a stream's batch come twice, out of order, or again much later.

Put before the real handler by configuration only, as an extension would be. Standard library, nothing of the product.
"""

import importlib
import os
from random import Random
from typing import Any

KEPT = 300
"""Records of earlier batches that may come again."""

_earlier: list[dict[str, Any]] = []


def handler(event: dict[str, Any], context: Any) -> Any:
    """Disturb the batch, ask the real handler, and let it name none but the batch's own records."""
    module, _, name = os.environ["CHAOS_HANDLER"].rpartition(".")
    real = getattr(importlib.import_module(module), name)
    records = event["Records"]
    answer = real({**event, "Records": _disturbed(records)}, context)
    own = {_number(each) for each in records}
    failed = [each for each in answer["batchItemFailures"] if each["itemIdentifier"] in own]
    return {"batchItemFailures": failed}


def _disturbed(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rate, dice = float(os.environ["CHAOS_RATE"]), Random(f"{os.environ['CHAOS_SEED']}/{_number(records[0])}")
    copies = [each for each in records if dice.random() < rate]
    late = [each for each in _earlier if dice.random() < rate / 10]
    moved = [each for each in records if dice.random() < rate]
    order = [each for each in records if each not in moved]
    for each in (*moved, *copies, *late):
        order.insert(dice.randint(0, len(order)), each)
    _earlier.extend(records)
    del _earlier[:-KEPT]
    return order


def _number(record: dict[str, Any]) -> str:
    return str(record["dynamodb"]["SequenceNumber"])
