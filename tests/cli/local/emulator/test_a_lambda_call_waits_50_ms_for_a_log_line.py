"""The defect: fifty milliseconds are added to every call of a Lambda that logs nothing."""

import time

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start
from tests.cli.local.emulator.function import create_function

FLOOR_S = 0.050


def test_still_there_in_ministack(start: Start) -> None:
    assert quickest_call(start(AS_IT_COMES)) >= FLOOR_S


def test_worked_round(start: Start) -> None:
    assert quickest_call(start(AS_WE_START_IT)) < FLOOR_S


def quickest_call(ministack: MiniStack) -> float:
    """Seconds of the quickest of twenty warm calls: what no busy machine explains."""
    lambdas = ministack.client("lambda")
    create_function(lambdas, "silent", "def handler(event, context):\n    return event\n")
    seconds = []
    for _ in range(20):
        started = time.perf_counter()
        lambdas.invoke(FunctionName="silent", Payload=b"{}")
        seconds.append(time.perf_counter() - started)
    return min(seconds)
