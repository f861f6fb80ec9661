"""The defect: a killed MiniStack has lost everything."""

import time

from cli.until import until
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, PATIENCE_S, Start


def test_still_there_in_ministack(start: Start) -> None:
    before = start(AS_IT_COMES)
    before.client("sqs").create_queue(QueueName="fire-rescue")
    time.sleep(1)  # time enough for a save that does not come
    before.kill()
    assert not start(AS_IT_COMES).client("sqs").list_queues().get("QueueUrls")


def test_worked_round(start: Start) -> None:
    before = start(AS_WE_START_IT)
    before.client("sqs").create_queue(QueueName="fire-rescue")
    saved = before.home.state / "sqs.json"
    until(lambda: saved.exists() and "fire-rescue" in saved.read_text(), PATIENCE_S, "a snapshot")
    before.kill()
    assert len(start(AS_WE_START_IT).client("sqs").list_queues()["QueueUrls"]) == 1


def test_nothing_is_saved_while_nothing_is_asked(start: Start) -> None:
    ministack = start(AS_WE_START_IT)
    time.sleep(0.5)
    assert not list(ministack.home.state.glob("*.json"))
