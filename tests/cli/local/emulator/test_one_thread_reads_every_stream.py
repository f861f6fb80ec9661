"""The defect: a function that is slow with a stream keeps everybody else from it."""

import json
import time
from typing import Any

from cli.until import until
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, PATIENCE_S, MiniStack, Start
from tests.cli.local.emulator.function import create_function
from tests.cli.local.emulator.stream import TABLE, create_table_with_stream

SLOW_S = 6
SLOW = f"""
import time
from typing import Any

def handler(event, context):
    time.sleep({SLOW_S})
"""
QUICK = """
seen = []

def handler(event, context):
    seen.extend(event.get("Records", ()))
    return {"seen": len(seen)}
"""


def test_still_there_in_ministack(start: Start) -> None:
    assert seconds_until_seen(start(AS_IT_COMES)) >= SLOW_S


def test_worked_round(start: Start) -> None:
    assert seconds_until_seen(start(AS_WE_START_IT)) < SLOW_S


def seconds_until_seen(ministack: MiniStack) -> float:
    """How long the second of two functions that follow a stream waits for an item that the first is slow with."""
    lambdas, tables = ministack.client("lambda"), ministack.client("dynamodb")
    stream = create_table_with_stream(tables)
    for name, source in (("slow", SLOW), ("quick", QUICK)):
        create_function(lambdas, name, source)
        lambdas.create_event_source_mapping(FunctionName=name, EventSourceArn=stream, StartingPosition="TRIM_HORIZON")
    lambdas.update_function_configuration(FunctionName="slow", Timeout=60)
    seen(lambdas)  # so that it is warm
    started = time.monotonic()
    tables.put_item(TableName=TABLE, Item={"id": {"S": "one"}})
    until(lambda: seen(lambdas), PATIENCE_S, "the item")
    return time.monotonic() - started


def seen(lambdas: Any) -> int:
    """Items that the quick one has seen."""
    answer = lambdas.invoke(FunctionName="quick", Payload=b"{}")
    return int(json.loads(answer["Payload"].read())["seen"])
