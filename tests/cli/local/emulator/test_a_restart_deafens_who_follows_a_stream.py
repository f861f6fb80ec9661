"""The defect: after a restart, changes of a table do not reach the function that follows its stream."""

import json
import time

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start
from tests.cli.local.emulator.function import create_function
from tests.cli.local.emulator.stream import TABLE, create_table_with_stream

LONG_ENOUGH_S = 5
COUNTER = """
seen = 0

def handler(event, context):
    global seen
    seen += len(event.get("Records", ()))
    return {"seen": seen}
"""


def test_still_there_in_ministack(start: Start) -> None:
    assert seen_after_a_restart(start, AS_IT_COMES) == 0


def test_worked_round(start: Start) -> None:
    assert seen_after_a_restart(start, AS_WE_START_IT) == 1


def seen_after_a_restart(start: Start, program: str) -> int:
    """Write an item before a restart and one after it; return how many the function then sees."""
    before = start(program)
    create_function(before.client("lambda"), "counter", COUNTER)
    before.client("lambda").create_event_source_mapping(
        FunctionName="counter",
        EventSourceArn=create_table_with_stream(before.client("dynamodb")),
        StartingPosition="TRIM_HORIZON",
    )
    assert _seen_of_one_more(before) == 1
    before.stop()
    return _seen_of_one_more(start(program))


def _seen_of_one_more(ministack: MiniStack) -> int:
    ministack.client("dynamodb").put_item(TableName=TABLE, Item={"id": {"S": "one"}, "at": {"S": str(time.time())}})
    deadline, seen = time.monotonic() + LONG_ENOUGH_S, 0
    while not seen and time.monotonic() < deadline:
        time.sleep(0.2)
        answer = ministack.client("lambda").invoke(FunctionName="counter", Payload=b"{}")
        seen = json.loads(answer["Payload"].read())["seen"]
    return seen
