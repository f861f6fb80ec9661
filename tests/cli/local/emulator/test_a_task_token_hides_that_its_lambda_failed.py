"""The defect: a task goes on waiting for a token that its failed Lambda has never passed on."""

import json
from typing import Any

from cli.until import until
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, PATIENCE_S, MiniStack, Start
from tests.cli.local.emulator.function import create_function

TIMEOUT_S = 3
FAILING = "def handler(event, context):\n    raise ValueError('no table')\n"


def test_still_there_in_ministack(start: Start) -> None:
    assert error_of_a_waiting_task(start(AS_IT_COMES)) == "States.Timeout"


def test_worked_round(start: Start) -> None:
    assert error_of_a_waiting_task(start(AS_WE_START_IT)) not in ("States.Timeout", None)


def error_of_a_waiting_task(ministack: MiniStack) -> str | None:
    """Run a task whose Lambda fails, and return how the execution ended."""
    states = ministack.client("stepfunctions")
    task = {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
        "Parameters": {
            "FunctionName": create_function(ministack.client("lambda"), "failing", FAILING),
            "Payload": {"token.$": "$$.Task.Token"},
        },
        "TimeoutSeconds": TIMEOUT_S,
        "End": True,
    }
    machine = states.create_state_machine(
        name="failing",
        roleArn="arn:aws:iam::000000000000:role/failing",
        definition=json.dumps({"StartAt": "Wait", "States": {"Wait": task}}),
    )["stateMachineArn"]
    execution = states.start_execution(stateMachineArn=machine)["executionArn"]
    described: dict[str, Any] = until(lambda: ended(states, execution), PATIENCE_S, "the execution's end")
    return described.get("error")


def ended(states: Any, execution: str) -> dict[str, Any] | None:
    described: dict[str, Any] = states.describe_execution(executionArn=execution)
    return None if described["status"] == "RUNNING" else described
