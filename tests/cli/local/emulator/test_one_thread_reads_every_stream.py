"""The defect: a function that is slow with a stream keeps everybody else from it."""

import time
from pathlib import Path
from typing import Any

from cli.until import until
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, PATIENCE_S, MiniStack, Start
from tests.cli.local.emulator.function import create_function
from tests.cli.local.emulator.stream import TABLE, create_table_with_stream

SLOW_S = 6
LONG_S = 4
"""A wait of so long was for the slow one."""
SLOW = f"""
import time
from typing import Any

def handler(event, context):
    time.sleep({SLOW_S})
"""
QUICK = """
def handler(event, context):
    with open({notes!r}, "a") as notes:
        notes.writelines("seen\\n" for each in event["Records"])
"""
"""It notes what it has seen where every worker of it can: there may be several."""


def test_still_there_in_ministack(start: Start, tmp_path: Path) -> None:
    assert longest_wait(start(AS_IT_COMES), tmp_path / "notes") >= LONG_S


def test_worked_round(start: Start, tmp_path: Path) -> None:
    assert longest_wait(start(AS_WE_START_IT), tmp_path / "notes") < LONG_S


def longest_wait(ministack: MiniStack, notes: Path) -> float:
    """How long, of two items, one waits for the second of two functions that follow a stream; the first is slow."""
    lambdas, tables = ministack.client("lambda"), ministack.client("dynamodb")
    stream = create_table_with_stream(tables)
    for name, source in (("slow", SLOW), ("quick", QUICK.format(notes=str(notes)))):
        create_function(lambdas, name, source)
        lambdas.create_event_source_mapping(FunctionName=name, EventSourceArn=stream, StartingPosition="TRIM_HORIZON")
    lambdas.update_function_configuration(FunctionName="slow", Timeout=60)
    notes.touch()
    lambdas.invoke(FunctionName="quick", Payload=b'{"Records": []}')  # so that it is warm
    # The first may come just between the looks of the two; then the slow one is at it when the second comes.
    return max(_wait(tables, notes, number) for number in (1, 2))


def _wait(tables: Any, notes: Path, number: int) -> float:
    started = time.monotonic()
    tables.put_item(TableName=TABLE, Item={"id": {"S": str(number)}})
    until(lambda: len(notes.read_text().splitlines()) >= number, PATIENCE_S, "the item")
    return time.monotonic() - started
