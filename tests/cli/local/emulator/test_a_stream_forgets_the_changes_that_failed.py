"""The defect: a change that a function could not handle at first never reaches it again."""

import json
import time

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start
from tests.cli.local.emulator.function import create_function
from tests.cli.local.emulator.stream import TABLE, create_table_with_stream

LONG_ENOUGH_S = 5
"""Several passes over the stream, each a second after a failed one."""
SECOND_TIME = """
seen = []

def handler(event, context):
    for record in event.get("Records", ()):
        seen.append(record["dynamodb"]["SequenceNumber"])
    failed = [each for each in seen if seen.count(each) == 1]
    return {"seen": len(seen), "batchItemFailures": [{"itemIdentifier": each} for each in failed]}
"""


def test_still_there_in_ministack(start: Start) -> None:
    assert times_seen(start(AS_IT_COMES)) == 1


def test_worked_round(start: Start) -> None:
    assert times_seen(start(AS_WE_START_IT)) == 2


def times_seen(ministack: MiniStack) -> int:
    """Write one item, and return how often a function that fails the first time has seen it."""
    lambdas, tables = ministack.client("lambda"), ministack.client("dynamodb")
    create_function(lambdas, "second-time", SECOND_TIME)
    lambdas.create_event_source_mapping(
        FunctionName="second-time",
        EventSourceArn=create_table_with_stream(tables),
        StartingPosition="TRIM_HORIZON",
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )
    tables.put_item(TableName=TABLE, Item={"id": {"S": "one"}})
    deadline, seen = time.monotonic() + LONG_ENOUGH_S, 0
    while seen < 2 and time.monotonic() < deadline:
        time.sleep(0.2)
        answer = lambdas.invoke(FunctionName="second-time", Payload=b"{}")
        seen = json.loads(answer["Payload"].read())["seen"]
    return seen
